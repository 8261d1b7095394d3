import { type App, TerraformStack } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshots,
  HuaweicloudSnapshots,
  StaleSnapshots,
} from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { officialProvider } from "../../support/official-provider";
import { daysAgo } from "../../support/orphans";

attachEvaluations();

const world = {
  snapshots: [
    { id: "new", created_at: daysAgo(1) },
    { id: "old", created_at: daysAgo(100) },
    { id: "older", created_at: daysAgo(200) },
    { id: "managed", created_at: daysAgo(900), status: "deleting" },
    { id: "undated", created_at: null },
  ],
};

test.each([
  [
    "EvsSnapshots",
    "stale snapshots",
    (stack: TerraformStack) => {
      new EvsProvider(stack, "evs");
      return new EvsSnapshots(stack, "snapshots");
    },
  ],
  [
    "HuaweicloudSnapshots",
    // It lists no others.
    "stale legacy snapshots",
    (stack: TerraformStack) => {
      officialProvider(stack);
      return new HuaweicloudSnapshots(stack, "snapshots");
    },
  ],
] as const)(
  "over %s: those made longer ago that users can delete, the largest first",
  async (_, noun, source) => {
    const { violations, warnings, blocked } = await evaluatePolicies((app: App) => {
      const stack = new TerraformStack(app, "test");
      const snapshots = source(stack);
      const policy = new StaleSnapshots(stack, "stale", { snapshots, olderThan: Duration.days(90) });
      policy.warn();
      policy.block({ atMost: 1 });
      return stack;
    }, world);
    expect(violations.stale).toMatchObject([{ id: "older", verdict: "stale" }, { id: "old" }]);
    expect(warnings).toEqual([expect.stringMatching(`^2 ${noun}, 20 GiB provisioned \\(1 undecided\\)\n`)]);
    expect(blocked).toBe(true);
  },
);

test("without a span it is refused", () => {
  const build = (app: App) => {
    const stack = new TerraformStack(app, "prod");
    new StaleSnapshots(stack, "stale", {} as never);
    return stack;
  };
  return expect(evaluatePolicies(build, {})).rejects.toThrow(
    "prod/stale: 'olderThan' must be a Duration such as Duration.days(7), got undefined",
  );
});
