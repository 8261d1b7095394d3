import type { TerraformStack } from "cdktf";
import {
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  HuaweicloudVolumes,
  OrphanedSnapshots,
  SmnAlert,
} from "cdktf-evs-snapshots";
import { officialProvider } from "../__tests__/support/official-provider";
import { type Benchmark, inTurn } from "./benchmark";
import { evaluate } from "./evaluate";

const ROUNDS = 3;
const LOST = 50;

/**
 * The audit of the official provider's lists: beside the two lists alone, and with an alert of all of them beside a
 * quarter. The stand-in of the official provider reads the lists, and the official provider itself is far slower: see
 * docs/performance.md.
 */
export const officialAudits: readonly Benchmark[] = [
  ...[5_000, 50_000].map((snapshots) => ({
    name: `audit of the official provider's lists (stand-in), ${snapshots / 1000}k snapshots`,
    beside: "of the lists alone",
    atMost: { s: 2 },
    measure: async () => ({
      s: await inTurn(
        ROUNDS,
        () => evaluate({ build: audit, snapshots, lost: LOST }, LOST),
        () => evaluate({ build: read, snapshots, lost: LOST }),
      ),
    }),
  })),
  {
    name: "audit of the official provider's lists (stand-in), 10k snapshots, all suspected, with an alert",
    beside: "of 2.5k",
    // Linear is at most four times as much; quadratic would be sixteen.
    atMost: { s: 4 },
    measure: async () => ({
      s: await inTurn(
        ROUNDS,
        () => evaluate({ build: audit, snapshots: 10_000, lost: 10_000 }, 10_000),
        () => evaluate({ build: audit, snapshots: 2_500, lost: 2_500 }, 2_500),
      ),
    }),
  },
];

function read(stack: TerraformStack): void {
  officialProvider(stack);
  new HuaweicloudSnapshots(stack, "snapshots");
  new HuaweicloudVolumes(stack, "volumes");
  new HuaweicloudVolumes(stack, "volumes-reversed").sortDir = "asc";
}

function audit(stack: TerraformStack): void {
  officialProvider(stack);
  const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
  const joined = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots, suspectShare: 1 });
  const orphans = new OrphanedSnapshots(stack, "policy", { audit: joined, minimumVerdict: "suspected" });
  orphans.warn();
  orphans.alert(new SmnAlert({ topicUrn: "urn:smn:cn-north-4:bench:topic" }));
}
