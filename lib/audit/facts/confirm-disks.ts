import type { Call, RecycleBinVolume, Snapshot } from "../../evs";
import { type AuditClient, attempt, type DiskFact } from "./facts";

export interface DiskFacts {
  readonly factOf: (candidate: Snapshot) => DiskFact;
  /** What could not be read. */
  readonly failures: readonly string[];
}

/**
 * Finds out what became of the candidates' disks; each disk is asked for once.
 *
 * @param byId whether to ask for each disk; not worth it where not one disk is listed, since the scan is suspect then
 */
export async function confirmDisks(
  client: AuditClient,
  candidates: readonly Snapshot[],
  byId: boolean,
  call: Call,
): Promise<DiskFacts> {
  const ids = new Set(candidates.flatMap(({ volumeId }) => (volumeId === null ? [] : [volumeId])));
  if (ids.size === 0) return { factOf: () => NO_DISK_NAMED, failures: [] };

  const binBefore = await readRecycleBin(client, call);
  const unexplained = [...ids].filter((id) => !binBefore.disks.has(id));
  const byIdFacts = byId ? await readEach(client, unexplained, call) : new Map<string, DiskFact>();
  const anyGone = [...byIdFacts.values()].some(({ state }) => state === "gone");
  const binAfter = anyGone ? await readRecycleBin(client, call) : binBefore;

  const factOf = (id: string): DiskFact => {
    const recycled = binAfter.disks.get(id) ?? binBefore.disks.get(id);
    if (recycled !== undefined) return { state: "recycled", recoverableUntil: recycled.planDeleteAt };
    const fact = byIdFacts.get(id) ?? NOT_ASKED;
    const failure = binBefore.failure ?? binAfter.failure;
    // A disk in the bin would answer 404 as well, so without the bin 404 proves nothing.
    return fact.state === "gone" && failure !== undefined ? { state: "unknown", reason: failure } : fact;
  };
  const facts = new Map([...ids].map((id) => [id, factOf(id)]));
  return {
    factOf: ({ volumeId }) => (volumeId === null ? NO_DISK_NAMED : (facts.get(volumeId) ?? NOT_ASKED)),
    failures: failuresOf(facts, binBefore.failure ?? binAfter.failure),
  };
}

const NO_DISK_NAMED: DiskFact = { state: "unknown", reason: "The snapshot names no disk." };
const NOT_ASKED: DiskFact = {
  state: "unknown",
  reason: "Not one disk is listed, so the disk list is more likely at fault than the disk gone.",
};

interface RecycleBin {
  readonly disks: ReadonlyMap<string, RecycleBinVolume>;
  readonly failure?: string;
}

async function readRecycleBin(client: AuditClient, call: Call): Promise<RecycleBin> {
  const bin = await attempt(client.listRecycleBinVolumes(call));
  if ("value" in bin) return { disks: new Map(bin.value.map((disk) => [disk.id, disk])) };
  return {
    disks: new Map(),
    failure: `The recycle bin could not be read: ${bin.failure}. A disk in it cannot be told from a lost one.`,
  };
}

async function readEach(
  client: AuditClient,
  ids: readonly string[],
  call: Call,
): Promise<Map<string, DiskFact>> {
  const facts = ids.map(async (id): Promise<[string, DiskFact]> => {
    const disk = await attempt(client.tryGetVolume(id, call));
    if ("failure" in disk)
      return [id, { state: "unknown", reason: `Its disk could not be read: ${disk.failure}.` }];
    if (disk.value === undefined) return [id, { state: "gone" }];
    return [id, { state: "present", status: disk.value.status }];
  });
  return new Map(await Promise.all(facts));
}

/** The failures in few lines: disks that failed alike are counted, not listed. */
function failuresOf(facts: ReadonlyMap<string, DiskFact>, binFailure: string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const fact of facts.values()) {
    if (fact.state !== "unknown" || fact === NOT_ASKED || fact.reason === binFailure) continue;
    counts.set(fact.reason, (counts.get(fact.reason) ?? 0) + 1);
  }
  const disks = [...counts].map(
    ([reason, count]) => `${count === 1 ? "1 disk" : `${count} disks`}: ${reason}`,
  );
  return [...(binFailure === undefined ? [] : [binFailure]), ...disks.sort()];
}
