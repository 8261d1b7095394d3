import { VirtualCloud } from "../__tests__/support/virtual-cloud";
import { scenarioOf } from "../__tests__/support/worlds";
import { FactReader } from "../lib/audit/facts/fact-reader";
import { PROJECT } from "./api";
import type { Benchmark } from "./benchmark";
import { wireSnapshots, wireVolumes } from "./rows";

const WINDOW_MS = 60_000;
/** As many as are confirmed within the default of max_wait, and a list beside them. */
const LOST = { 5: 60, 20: 270, 100: 1400 } as const;
/** The default for the most requests in flight. */
const IN_FLIGHT = 8;

/** Audits behind a gateway that counts by the minute, in simulated time. */
export function throttling(): Benchmark[] {
  return ([5, 20, 100] as const).map((limit) => ({
    name: `audit of ${LOST[limit]} lost disks at ${limit} requests a minute (simulated)`,
    beside: "if each is full of requests to one API, or all that are in flight are refused",
    atMost: { windows: 1.1, refusals: 1 },
    measure: () => auditAt(limit),
  }));
}

async function auditAt(limit: keyof typeof LOST) {
  const lost = LOST[limit];
  const cloud = new VirtualCloud({
    scenario: scenarioOf({ snapshots: wireSnapshots(lost + 10, 1), volumes: wireVolumes(10) }),
    windows: { limit, seconds: WINDOW_MS / 1000 },
    startMs: WINDOW_MS / 3,
  });
  const { clock } = cloud;
  const start = clock.now();
  const reader = new FactReader(cloud.client(), { clock });
  const facts = await clock.run(reader.read({ projectId: PROJECT, recycleBin: true, control: "required" }));
  const proven = facts.snapshots.rows.filter((snapshot) => facts.diskOf(snapshot).state === "gone").length;
  if (proven !== lost) throw new Error(`${lost - proven} of ${lost} disks are undecided`);
  return {
    windows: { value: (clock.now() - start) / WINDOW_MS, beside: Math.ceil(cloud.mostOfOneApi / limit) },
    refusals: { value: cloud.refused, beside: IN_FLIGHT },
  };
}
