import { TerraformStack } from "cdktf";
import {
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  HuaweicloudVolumes,
  OrphanedSnapshots,
  SmnAlert,
} from "cdktf-evs-snapshots";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { officialProvider } from "../__tests__/support/official-provider";
import { type Figure, median } from "./report";

const ROUNDS = 3;

interface Case {
  readonly snapshots: number;
  /** How many of them have lost their disk. */
  readonly lost: number;
}

/**
 * The audit that joins the official provider's lists in Terraform, beside the two reads alone: it must grow in
 * proportion to the rows, and to what it finds; a quadratic join would take hours. The lists are read by the stand-in of
 * the official provider, which is far slower itself: see the README.
 */
export async function officialAudit(): Promise<Figure[]> {
  return [
    ...(await growth("joined", { snapshots: 5_000, lost: 50 }, { snapshots: 50_000, lost: 50 })),
    ...(await growth(
      "all suspected, with an alert",
      { snapshots: 2_500, lost: 2_500 },
      { snapshots: 10_000, lost: 10_000 },
    )),
  ];
}

async function growth(what: string, small: Case, large: Case): Promise<Figure[]> {
  const [before, after] = [await figureOf(what, small), await figureOf(what, large)];
  // Start-up is in both, so that linear is at most as much more as there are rows.
  return [before, { ...after, target: before.value * (large.snapshots / small.snapshots) }];
}

async function figureOf(what: string, { snapshots, lost }: Case): Promise<Figure> {
  const world = worldOf(snapshots, lost);
  const times = { audit: [] as number[], reads: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.reads.push(await time(world, read));
    times.audit.push(await time(world, audit, lost));
  }
  return {
    name: `official provider's lists (stand-in) ${what}, ${snapshots / 1000}k snapshots`,
    value: median(times.audit) / 1000,
    unit: "s",
    floor: median(times.reads) / 1000,
  };
}

function read(stack: TerraformStack): void {
  new HuaweicloudSnapshots(stack, "snapshots");
  new HuaweicloudVolumes(stack, "volumes");
}

function audit(stack: TerraformStack): void {
  const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
  const joined = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots, suspectShare: 1 });
  const orphans = new OrphanedSnapshots(stack, "orphans", { audit: joined, minimumVerdict: "suspected" });
  orphans.warn();
  orphans.alert(new SmnAlert({ topicUrn: "urn:smn:cn-north-4:bench:topic" }));
}

async function time(world: ExampleWorld, build: (stack: TerraformStack) => void, lost = 0): Promise<number> {
  const start = performance.now();
  const { violations, errors } = await evaluatePolicies((app) => {
    const stack = new TerraformStack(app, "bench");
    officialProvider(stack);
    build(stack);
    return stack;
  }, world);
  const found = violations.orphans?.length ?? 0;
  if (errors.length > 0 || found !== lost) throw new Error(`found ${found}\n${errors.join("\n")}`);
  return performance.now() - start;
}

function worldOf(count: number, lost: number): ExampleWorld {
  return {
    snapshots: Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      volume_id: index < lost ? `gone${index}` : `d${Math.floor(index / 2)}`,
    })),
    volumes: Array.from({ length: count / 2 }, (_, index) => ({ id: `d${index}` })),
  };
}
