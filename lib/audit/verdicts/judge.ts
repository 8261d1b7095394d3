import type { Snapshot } from "../../evs";
import type { DiskFact } from "../facts/facts";
import { BACKUP_PREFIXES } from "./backup-marks";
import { RESTING_STATUSES, TRANSITIONAL_STATUSES } from "./snapshot-state";
import { Verdict } from "./verdict";

/** Every verdict of this audit; each finding has exactly one. It has proof, so it does not suspect. */
export const VERDICTS = Object.values(Verdict).filter((verdict) => verdict !== Verdict.SUSPECTED);

/** What is known of a snapshot whose disk is not in the disk list. */
export interface Case {
  readonly snapshot: Snapshot;
  /** Why the snapshot could not be read again, if it could not. */
  readonly rereadFailure: string | undefined;
  readonly disk: DiskFact;
  /** Why the scan as a whole cannot be trusted to call anything orphaned. */
  readonly suspectReason: string | undefined;
}

/** A verdict and, in one line for people, why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

interface Rule {
  readonly verdict: Verdict;
  /** The reason, where the rule applies. */
  readonly applies: (facts: Case) => string | undefined;
}

const TRANSITIONAL_SNAPSHOT = new Set<string>(TRANSITIONAL_STATUSES);
const RESTING_SNAPSHOT = new Set<string>(RESTING_STATUSES);
const RESTING_DISK = new Set(["available", "in-use", "error"]);

/**
 * The precedence of the verdicts: the first rule that applies decides. `orphaned` comes last, so that it needs
 * every doubt before it to be ruled out.
 */
const RULES: readonly Rule[] = [
  {
    verdict: "in_transition",
    applies: ({ snapshot: { status } }) =>
      status !== null && TRANSITIONAL_SNAPSHOT.has(status) ? `The snapshot is ${status}.` : undefined,
  },
  {
    verdict: "backup_owned",
    applies: ({ snapshot }) =>
      snapshot.backupGenerated ? "A server backup made it; it is managed by the backup service." : undefined,
  },
  {
    verdict: "recycled",
    applies: ({ disk }) => (disk.state === "recycled" ? "Its disk is in the recycle bin." : undefined),
  },
  {
    verdict: "in_transition",
    applies: ({ disk }) =>
      disk.state === "present" && disk.status !== null && !RESTING_DISK.has(disk.status)
        ? `Its disk is ${disk.status}.`
        : undefined,
  },
  { verdict: "indeterminate", applies: tryGetDoubt },
  {
    verdict: "orphaned",
    applies: () => "Its disk is gone: EVS does not know it, and it is not in the recycle bin.",
  },
];

/** What the name has in common with those of backups, if anything. */
export function tryGetBackupPrefix({ name }: Snapshot): string | undefined {
  return BACKUP_PREFIXES.find((prefix) => name?.startsWith(prefix));
}

/** Judges one snapshot whose disk is not in the disk list. */
export function judge(facts: Case): Judgement {
  for (const { verdict, applies } of RULES) {
    const reason = applies(facts);
    if (reason !== undefined) return { verdict, reason };
  }
  throw new Error("The last rule always applies.");
}

/** Anything that keeps a snapshot from being called orphaned. */
function tryGetDoubt({ snapshot, rereadFailure, disk, suspectReason }: Case): string | undefined {
  if (disk.state === "unknown") return disk.reason;
  if (disk.state === "present") return "Its disk answers, although the disk list does not hold it.";
  if (rereadFailure !== undefined) return `The snapshot could not be read again: ${rereadFailure}.`;
  if (snapshot.status === null || !RESTING_SNAPSHOT.has(snapshot.status)) {
    return "The snapshot's status is not one that is documented.";
  }
  // Anyone may choose such a name, so it decides nothing; but it is reason enough not to accuse.
  const prefix = tryGetBackupPrefix(snapshot);
  if (prefix !== undefined) return `Its name starts with ${prefix}, as those of backups do.`;
  return suspectReason;
}
