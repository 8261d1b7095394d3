import { TerraformStack } from "cdktf";
import {
  type ExampleWorld,
  evaluatePolicies,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  HuaweicloudVolumes,
  OrphanedSnapshots,
} from "cdktf-evs-snapshots";
import { officialProvider } from "../__tests__/support/official-provider";
import { type Figure, median } from "./report";

const ROUNDS = 3;
/** Few enough to be believed. */
const LOST = 50;

/**
 * The audit that joins the official provider's lists in Terraform, beside the two reads alone: both must grow in
 * proportion to the rows, also where a quadratic join would take hours.
 */
export async function officialAudit(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [5_000, 50_000]) {
    const world = worldOf(count);
    const times = { audit: [] as number[], reads: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.reads.push(await time(world, read));
      times.audit.push(await time(world, audit));
    }
    const before = figures.at(-1);
    figures.push({
      name: `official provider's lists joined, ${count / 1000}k snapshots`,
      value: median(times.audit) / 1000,
      unit: "s",
      floor: median(times.reads) / 1000,
      // Ten times the rows; start-up is in both.
      ...(before === undefined ? {} : { target: before.value * 10 }),
    });
  }
  return figures;
}

function read(stack: TerraformStack): void {
  new HuaweicloudSnapshots(stack, "snapshots");
  new HuaweicloudVolumes(stack, "volumes");
}

function audit(stack: TerraformStack): void {
  const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
  const joined = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
  new OrphanedSnapshots(stack, "orphans", { audit: joined, minimumVerdict: "suspected" }).warn();
}

async function time(world: ExampleWorld, build: (stack: TerraformStack) => void): Promise<number> {
  const start = performance.now();
  const { violations, errors } = await evaluatePolicies((app) => {
    const stack = new TerraformStack(app, "bench");
    officialProvider(stack);
    build(stack);
    return stack;
  }, world);
  const found = violations.orphans?.length ?? LOST;
  if (errors.length > 0 || found !== LOST) throw new Error(`found ${found}\n${errors.join("\n")}`);
  return performance.now() - start;
}

function worldOf(count: number): ExampleWorld {
  return {
    snapshots: Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      volume_id: index < LOST ? `gone${index}` : `d${Math.floor(index / 2)}`,
    })),
    volumes: Array.from({ length: count / 2 }, (_, index) => ({ id: `d${index}` })),
  };
}
