import { TerraformStack } from "cdktf";
import {
  CapacityBudget,
  Duration,
  EvsProvider,
  MissingMetadata,
  StaleSnapshots,
  UnattachedDisks,
  UnprotectedDisks,
} from "cdktf-evs-snapshots";
import { type EvaluationOptions, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { attachEvaluations } from "../../support/attached-providers/attach";
import { daysAgo } from "../../support/orphans";

attachEvaluations();

/** Nothing of it violates. */
const clean = {
  snapshots: [{ id: "new", volume_id: "disk", created_at: daysAgo(1), metadata: { owner: "db" } }],
  volumes: [{ id: "disk" }],
};
const REFUSED = "Standard snapshots could not be read: 403";
const refused: EvaluationOptions = {
  fault: ({ path }) => (path.includes("/v5/") ? { status: 403 } : undefined),
};

const planOf = (
  use: (stack: TerraformStack) => void,
  options: EvaluationOptions = refused,
  world: Parameters<typeof evaluatePolicies>[1] = clean,
) =>
  evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "test");
      new EvsProvider(stack, "evs");
      use(stack);
      return stack;
    },
    world,
    options,
  );

const stale = (stack: TerraformStack) => new StaleSnapshots(stack, "stale", { olderThan: Duration.days(90) });

test("why a list is missing is said once in a plan, with the policies that need it, and each of them names it", async () => {
  const { warnings, errors, blocked } = await planOf((stack) => {
    stale(stack).warn();
    new MissingMetadata(stack, "owner", { keys: ["owner"] }).warn();
    new CapacityBudget(stack, "budget", { atMostGiB: 500 }).warn();
    // It needs no snapshots.
    new UnattachedDisks(stack, "idle", { for: Duration.days(30) }).warn();
  });
  expect({ errors, blocked }).toEqual({ errors: [], blocked: false });
  expect(warnings.filter((warning) => warning.includes("could not be read"))).toEqual([
    expect.stringMatching(
      new RegExp(`^${REFUSED}.*\n {2}- test/stale\n {2}- test/owner\n {2}- test/budget$`),
    ),
  ]);
  const own = warnings.filter((warning) => warning.includes("Missing facts: standard snapshots"));
  expect(own).toHaveLength(3);
  expect(own).toContain("0 stale snapshots, 0 GiB provisioned\nMissing facts: standard snapshots");
  expect(warnings).toHaveLength(4);
});

test("each missing fact has a warning of its own", async () => {
  const { warnings } = await planOf(
    (stack) => {
      stale(stack).warn();
      new UnprotectedDisks(stack, "unprotected", { within: Duration.days(7) }).warn();
    },
    { fault: ({ path }) => (/\/v5\/|\/backups/.test(path) ? { status: 403 } : undefined) },
  );
  const facts = warnings.filter((warning) => warning.includes("could not be read"));
  expect(facts.sort()).toEqual([
    expect.stringMatching(/^Backups.*\n {2}- test\/unprotected$/),
    expect.stringMatching(/^Standard snapshots.*\n {2}- test\/stale\n {2}- test\/unprotected$/),
  ]);
});

test("where everything could be read there is no such warning", async () => {
  const { warnings } = await planOf((stack) => stale(stack).warn(), {});
  expect(warnings).toEqual([]);
});

describe("a gate is not decided while a list is missing, also without an undecided row", () => {
  test("it goes on, and says why", async () => {
    const { warnings, errors } = await planOf((stack) => stale(stack).block());
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(`^gate test/stale not decided: ${REFUSED}`)]);
  });

  test('with onUndecided: "block" it fails, and says why', async () => {
    const { errors } = await planOf((stack) => stale(stack).block({ onUndecided: "block" }));
    expect(errors).toEqual([expect.stringContaining(REFUSED)]);
  });

  test("violations that are proven block all the same", async () => {
    const { errors, warnings } = await planOf((stack) => stale(stack).block(), refused, {
      ...clean,
      snapshots: [{ id: "old", volume_id: "disk", created_at: daysAgo(200) }],
    });
    expect(errors).toEqual([expect.stringMatching(/^1 stale snapshot, /)]);
    expect(warnings).toEqual([]);
  });
});

test('kinds: ["legacy"] asks for no standard snapshots, and every text says legacy', async () => {
  const asked: string[] = [];
  const { warnings, errors } = await evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "test");
      new EvsProvider(stack, "evs", { kinds: ["legacy"] });
      const policy = stale(stack);
      policy.warn();
      policy.block({ atMost: 1, onUndecided: "block" });
      new UnprotectedDisks(stack, "unprotected", { within: Duration.days(7) }).warn();
      return stack;
    },
    { snapshots: [{ id: "old", volume_id: "disk", created_at: daysAgo(200) }], volumes: [{ id: "disk" }] },
    {
      fault: ({ path }) => {
        asked.push(path);
        return undefined;
      },
    },
  );
  expect(errors).toEqual([]);
  expect(asked.filter((path) => path.includes("/v5/"))).toEqual([]);
  expect(warnings).toEqual([
    expect.stringMatching(/^1 stale legacy snapshot, .*[\s\S]*the only legacy snapshot/),
    expect.stringMatching(
      /^1 unprotected disk, [\s\S]*no legacy snapshot and no backup from the last 7 days/,
    ),
  ]);
});
