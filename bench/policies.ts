import { TerraformStack } from "cdktf";
import { Duration, EvsProvider, EvsSnapshots, StaleSnapshots } from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import type { Figure } from "./report";

/** A policy over as many violations, which must not become quadratic in Terraform. */
export async function policies(): Promise<Figure[]> {
  const small = await timeStale(2_500);
  const large = await timeStale(10_000);
  return [
    { name: "stale snapshots, 2.5k violations", value: small / 1000, unit: "s" },
    // Linear is four times as much; quadratic would be sixteen.
    { name: "stale snapshots, 10k violations", value: large / 1000, unit: "s", target: (small * 4.4) / 1000 },
    { name: "evaluatePolicies, 10 snapshots", value: (await timeStale(10)) / 1000, unit: "s", target: 2 },
  ];
}

async function timeStale(count: number): Promise<number> {
  const start = performance.now();
  const { violations } = await evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "bench");
      new EvsProvider(stack, "evs");
      const snapshots = new EvsSnapshots(stack, "snapshots");
      new StaleSnapshots(stack, "stale", { snapshots, olderThan: Duration.days(30) }).warn();
      return stack;
    },
    { snapshots: Array.from({ length: count }, (_, index) => ({ id: `s${index}` })) },
  );
  if (violations.stale?.length !== count) throw new Error(`found ${violations.stale?.length}`);
  return performance.now() - start;
}
