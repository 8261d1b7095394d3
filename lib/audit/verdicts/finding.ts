import { type Snapshot, tryParseTime } from "../../evs";
import type { Evidence } from "../facts/facts";
import { clonesBySnapshot } from "./clones";
import { describeEvidence } from "./describe-evidence";
import { judge } from "./judge";
import type { Verdict } from "./verdict";

/** A snapshot whose disk is not in the disk list, and what was found out about it. */
export interface Finding {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  /** One line for people: why this verdict. */
  readonly reason: string;
  /** What was seen. No times and no request IDs: an unchanged world reads the same. */
  readonly evidence: readonly string[];
  /** Whether no other available snapshot of the disk and no disk made from this one is known. */
  readonly lastCopy: boolean;
  /** Living disks that were made from this snapshot, sorted. */
  readonly clonedVolumeIds: readonly string[];
  /** When the recycle bin will drop the disk. */
  readonly recoverableUntil: string | null;
}

/** Judges every candidate that is still there, oldest first. */
export function findingsOf(evidence: Evidence, suspectReason: string | undefined): Finding[] {
  const clones = clonesBySnapshot(evidence.volumes);
  const copies = availableByVolume(evidence.all);
  const findings = evidence.candidates.flatMap((candidate): Finding[] => {
    const reread = evidence.rereadOf(candidate);
    if (reread.state === "vanished") return [];
    const snapshot = reread.state === "present" ? reread.snapshot : candidate;
    const disk = evidence.diskOf(candidate);
    const rereadFailure = reread.state === "unknown" ? reread.reason : undefined;
    const clonedVolumeIds = clones.get(snapshot.id) ?? [];
    return [
      {
        snapshot,
        ...judge({ snapshot, rereadFailure, disk, suspectReason }),
        evidence: describeEvidence(snapshot, disk, reread),
        lastCopy: clonedVolumeIds.length === 0 && !hasOtherCopy(snapshot, copies),
        clonedVolumeIds,
        recoverableUntil: disk.state === "recycled" ? disk.recoverableUntil : null,
      },
    ];
  });
  return oldestFirst(findings);
}

/** IDs of the available snapshots of each disk. */
function availableByVolume(snapshots: readonly Snapshot[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byVolume = new Map<string, Set<string>>();
  for (const { id, status, volumeId } of snapshots) {
    if (status !== "available" || volumeId === null) continue;
    const known = byVolume.get(volumeId);
    if (known === undefined) byVolume.set(volumeId, new Set([id]));
    else known.add(id);
  }
  return byVolume;
}

function hasOtherCopy({ id, volumeId }: Snapshot, copies: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const siblings = volumeId === null ? undefined : copies.get(volumeId);
  return siblings !== undefined && siblings.size > (siblings.has(id) ? 1 : 0);
}

/** By age, then by ID; a time that is missing or cannot be read comes last. */
function oldestFirst(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => {
    const { createdAt } = finding.snapshot;
    return {
      finding,
      at: (createdAt === null ? undefined : tryParseTime(createdAt)) ?? Number.POSITIVE_INFINITY,
    };
  });
  keyed.sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    return a.finding.snapshot.id < b.finding.snapshot.id ? -1 : 1;
  });
  return keyed.map(({ finding }) => finding);
}
