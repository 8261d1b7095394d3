import { type App, TerraformStack } from "cdktf";
import { Duration, EvsProvider, EvsSnapshots, StaleSnapshots } from "cdktf-evs-snapshots";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { daysAgo } from "../../support/orphans";

describe("stale snapshots", () => {
  const stale = (olderThan: Duration) => (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    const snapshots = new EvsSnapshots(stack, "snapshots");
    const policy = new StaleSnapshots(stack, "stale", {
      snapshots,
      olderThan,
      exemptions: [{ namePattern: "^golden", reason: "release images", expires: "2099-01-01" }],
    });
    policy.warn();
    policy.block({ atMost: 1 });
    return stack;
  };
  const world: ExampleWorld = {
    snapshots: [
      { id: "new", created_at: daysAgo(1) },
      { id: "old", created_at: daysAgo(100) },
      { id: "older", created_at: daysAgo(200) },
      { id: "golden", created_at: daysAgo(900) },
      { id: "undated", created_at: null },
    ],
  };

  test("are those made longer ago, the oldest first", async () => {
    const result = await evaluatePolicies(stale(Duration.days(90)), world);
    expect(result.violations.stale).toMatchObject([
      { id: "older", verdict: "stale", reason: "Made more than 90 days ago.", evidence: [] },
      { id: "old" },
    ]);
    expect(result.warnings).toEqual([
      expect.stringMatching(/^1 stale snapshot of unknown age/),
      expect.stringMatching(
        /^2 stale snapshots, 20 GiB provisioned\n {2}- "older".*200 days old\n {4}Made more/,
      ),
    ]);
    expect(result.blocked).toBe(true);
  });

  test("are none when all are young enough", async () => {
    const result = await evaluatePolicies(stale(Duration.days(1000)), {
      snapshots: [{ id: "a", created_at: daysAgo(10), name: "golden" }],
    });
    expect(result).toEqual({ violations: { stale: [] }, warnings: [], errors: [], blocked: false });
  });
});
