import type { TerraformStack } from "cdktf";
import { Duration, EvsProvider, EvsSnapshots, StaleSnapshots } from "cdktf-evs-snapshots";
import { companyWorld } from "../__tests__/support/company-world";
import { ALL_SPECS } from "../lib/audit/spec/policies";
import { type EmbeddedApi, startEmbeddedApi } from "../lib/embedded";
import { type Rows, startApi } from "./api";
import { type Benchmark, type Bundles, inTurn } from "./benchmark";
import { evaluate } from "./evaluate";
import { PlanFolder } from "./plan-folder";

/** Arguments that a policy cannot do without. */
const REQUIRED: Readonly<Record<string, string>> = {
  capacity_budget: 'at_most_gib = 50000\n  by = "metadata:team"',
  disk_rule: 'noun = "large disk"\n  violates_when = "disk.size > 100"',
  excess_snapshots: "keep = 3",
  expiring_snapshots: 'within = "7d"',
  leaving_recycle_bin: 'within = "3d"',
  missing_metadata: 'keys = ["team"]',
  snapshot_rule: 'noun = "snapshot of no disk"\n  violates_when = "disk == null"',
  stale_snapshots: 'older_than = "180d"',
  stuck_snapshots: 'after = "1d"',
  unattached_disks: 'for_at_least = "30d"',
  unprotected_disks: 'within = "30d"',
};

const ORPHANS = 'data "evs_orphaned_snapshots" "all" {}';
const AUDIT = 'data "evs_snapshot_audit" "all" {}';
const STALE = 'older_than = "30d"';

/** @param more arguments of each policy */
export const everyPolicy = (more = "") =>
  ALL_SPECS.map(({ name }) => `data "evs_${name}" "all" {\n  ${REQUIRED[name] ?? ""}\n  ${more}\n}`).join(
    "\n",
  );

/** The same as a file of policies. */
export const everyPolicyInYaml = () =>
  ALL_SPECS.map(({ name }) =>
    [
      `- rule: ${name}`,
      ...(REQUIRED[name] ?? "").split("\n").map((line) => line.trim().replace(" = ", ": ")),
    ].join("\n  "),
  ).join("\n");

/** Policies that some or all snapshots violate, and what a test of one takes. */
export function policies({ provider, floor }: Bundles): Benchmark[] {
  return [
    {
      name: "terraform plan of stale snapshots, 10k violations",
      beside: "of a list of them",
      // A violation has 21 values, where a row of the list has 12.
      atMost: { s: 2 },
      measure: () =>
        compare(
          startApi(ALL_STALE),
          { bundle: provider, configuration: stalePolicy() },
          { bundle: provider },
        ),
    },
    {
      name: "the same",
      beside: "of as many violations from memory",
      // What Terraform itself takes for them is 1.6 times what it takes for a list.
      atMost: { s: 1.3 },
      measure: () =>
        compare(
          startApi(ALL_STALE),
          { bundle: provider, configuration: stalePolicy() },
          { bundle: floor, configuration: ORPHANS, rows: ALL_STALE.snapshots },
        ),
    },
    {
      name: "the same with 20 exemptions by pattern",
      beside: "with none",
      atMost: { s: 1.1 },
      measure: () =>
        compare(
          startApi(ALL_STALE),
          { bundle: provider, configuration: stalePolicy(20) },
          { bundle: provider, configuration: stalePolicy() },
        ),
    },
    {
      name: "terraform plan of orphaned snapshots, 150 of 10k",
      beside: "of those from memory",
      // In it are the reads of 15,000 rows and what confirms 75 disks.
      atMost: { s: 3 },
      measure: () =>
        compare(
          startApi({ snapshots: 10_000, volumes: 4_925 }),
          { bundle: provider, configuration: ORPHANS },
          { bundle: floor, configuration: ORPHANS, rows: 150 },
        ),
    },
    {
      name: "terraform plan of orphaned snapshots, 1,000 of 100k",
      beside: "of an audit of them",
      atMost: { s: 1.2 },
      measure: () =>
        compare(
          startApi({ snapshots: 100_000, volumes: 49_500 }),
          { bundle: provider, configuration: ORPHANS },
          { bundle: provider, configuration: AUDIT },
        ),
    },
    {
      name: "terraform plan of every policy, a company's project",
      beside: "of an audit of it",
      atMost: { s: 1.5 },
      measure: () =>
        compare(
          startEmbeddedApi({ scenario: companyWorld(20261126).scenario }),
          { bundle: provider, configuration: everyPolicy() },
          { bundle: provider, configuration: AUDIT },
        ),
    },
    {
      name: "evaluatePolicies, 10 snapshots",
      beside: "with the list alone",
      atMost: { s: 2 },
      measure: async () => ({
        s: await inTurn(
          5,
          () => evaluate({ build: stale, snapshots: 10, lost: 0 }, 10),
          () => evaluate({ build: list, snapshots: 10, lost: 0 }),
        ),
      }),
    },
  ];
}

const ALL_STALE: Rows = { snapshots: 10_000, volumes: 5_000 };

function stalePolicy(exemptions = 0): string {
  const list = Array.from(
    { length: exemptions },
    (_, index) =>
      `{ name_pattern = "^golden-${index}-.*$", reason = "none is called so", expires = "${inAYear()}", preventive = true }`,
  );
  return `data "evs_stale_snapshots" "all" {\n  ${STALE}\n  exemptions = [${list.join(", ")}]\n}`;
}

const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

interface Plan {
  readonly bundle: string;
  /** @default - one read of all snapshots */
  readonly configuration?: string;
  /** Rows the floor answers with. */
  readonly rows?: number;
}

/** Two plans of one world. */
async function compare(world: Promise<EmbeddedApi>, plan: Plan, beside: Plan) {
  const api = await world;
  const [one, other] = [plan, beside].map(
    ({ bundle, rows = 0, ...options }) => new PlanFolder(bundle, { url: api.url, rows, ...options }),
  ) as [PlanFolder, PlanFolder];
  const s = await inTurn(
    3,
    () => one.plan(),
    () => other.plan(),
  );
  one.dispose();
  other.dispose();
  await api.close();
  return { s };
}

function list(stack: TerraformStack): void {
  new EvsProvider(stack, "evs");
  new EvsSnapshots(stack, "snapshots");
}

function stale(stack: TerraformStack): void {
  new EvsProvider(stack, "evs");
  const snapshots = new EvsSnapshots(stack, "snapshots");
  new StaleSnapshots(stack, "policy", { snapshots, olderThan: Duration.days(30) }).warn();
}
