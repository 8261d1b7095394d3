import type { Call, Snapshot, SnapshotFilter } from "../evs";
import { confirmDisks, type DiskFacts } from "./facts/confirm-disks";
import { type AuditClient, attempt, type Evidence } from "./facts/facts";
import { rereadSnapshots } from "./facts/reread-snapshots";
import { type Finding, findingsOf } from "./verdicts/finding";
import { tryGetSuspectReason } from "./verdicts/suspect";

export interface AuditOptions {
  /** Which snapshots may become findings. Everything is read all the same: siblings are facts too. */
  readonly filter: SnapshotFilter;
  /** Share of all snapshots, 0 to 1, above which so many orphans are taken for a fault of the scan. */
  readonly suspectShare: number;
}

export interface Audit {
  /** Oldest first. */
  readonly findings: readonly Finding[];
  readonly snapshotsScanned: number;
  readonly volumesScanned: number;
  /** Facts that could not be had; none when the audit is complete. */
  readonly incompleteReasons: readonly string[];
  /** Why the scan is not to be trusted with orphans, if so. */
  readonly suspectReason: string | undefined;
}

/**
 * Finds the snapshots that have lost their disk, with proof.
 *
 * Snapshots are read before disks, so that a disk made in between cannot be missing. What is missing from the disk
 * list is then looked at again: the recycle bin, each disk by its ID, the recycle bin once more (a disk may have
 * moved into it or out of it meanwhile), and last the snapshots, which must have outlived their disks.
 *
 * @throws what the client throws when the snapshots cannot be listed: then there is nothing to judge
 */
export async function auditSnapshots(client: AuditClient, options: AuditOptions, call: Call): Promise<Audit> {
  const all = await client.listSnapshots({}, call);
  const scope = all.filter((snapshot) => isInScope(snapshot, options.filter));
  // From here on nothing may be older than the snapshots.
  const after = { ...call, fresh: true };
  const listing = await attempt(client.listVolumes({}, after));
  const volumes = "value" in listing ? listing.value : [];
  const living = new Set(volumes.map(({ id }) => id));
  const candidates = scope.filter(({ volumeId }) => volumeId === null || !living.has(volumeId));

  const disks =
    "failure" in listing
      ? unlistedDisks(listing.failure)
      : await confirmDisks(client, candidates, volumes.length > 0, after);
  const rereads = await rereadSnapshots(client, candidates, all.length, after);

  const evidence: Evidence = { all, volumes, candidates, diskOf: disks.factOf, rereadOf: rereads.factOf };
  const findings = findingsOf(evidence, undefined);
  const suspectReason =
    "failure" in listing
      ? undefined
      : tryGetSuspectReason(findings, all.length, volumes.length, options.suspectShare);
  return {
    findings: suspectReason === undefined ? findings : findingsOf(evidence, suspectReason),
    snapshotsScanned: scope.length,
    volumesScanned: volumes.length,
    incompleteReasons: [...disks.failures, ...rereads.failures],
    suspectReason,
  };
}

function isInScope(snapshot: Snapshot, { name, status, volumeId }: SnapshotFilter): boolean {
  return (
    (name === undefined || snapshot.name === name) &&
    (status === undefined || snapshot.status === status) &&
    (volumeId === undefined || snapshot.volumeId === volumeId)
  );
}

/** Without a disk list nothing is known of any disk, and asking for each would only fail as often. */
function unlistedDisks(failure: string): DiskFacts {
  const reason = `The disk list could not be read: ${failure}.`;
  return { factOf: () => ({ state: "unknown", reason }), failures: [reason] };
}
