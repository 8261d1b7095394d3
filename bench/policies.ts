import type { TerraformStack } from "cdktf";
import { Duration, EvsProvider, EvsSnapshots, StaleSnapshots } from "cdktf-evs-snapshots";
import { startApi } from "./api";
import { type Benchmark, type Bundles, inTurn } from "./benchmark";
import { evaluate } from "./evaluate";
import { PlanFolder } from "./plan-folder";

/** A policy that all snapshots violate, and what a test of one takes. */
export function policies({ provider }: Bundles): Benchmark[] {
  return [
    {
      name: "terraform plan of stale snapshots, 10k violations",
      beside: "of a list of them",
      atMost: { s: 3 },
      measure: async () => ({ s: await planOfViolations(provider) }),
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

async function planOfViolations(provider: string) {
  const rows = 10_000;
  const api = await startApi({ snapshots: rows, volumes: rows / 2 });
  const configuration = 'data "evs_stale_snapshots" "all" {\n  older_than = "30d"\n}';
  const violations = new PlanFolder(provider, { url: api.url, rows, configuration });
  const list = new PlanFolder(provider, { url: api.url, rows });
  const pair = await inTurn(
    3,
    () => violations.plan(),
    () => list.plan(),
  );
  violations.dispose();
  list.dispose();
  await api.close();
  return pair;
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
