import { identityOf, type Snapshot, tryParseTime } from "../../evs";
import type { Facts } from "../facts/facts";
import { tryGetDiskId } from "../facts/rows";
import { DOUBTS } from "../verdicts/doubts";
import { tryGetBackupDoubt, undated } from "./answers";
import { groupBy } from "./group-by";

/** Where a user's snapshot stands among those of its disk, the newest being the first. */
export interface Rank {
  /** Counting only those that surely are newer. */
  readonly least: number;
  /** Counting all that may be newer. */
  readonly most: number;
  /** Whether it surely is the newest copy of its disk. */
  readonly isNewestOfDisk: boolean;
  /** Why it may be no such snapshot, or stand elsewhere. */
  readonly doubt: ReturnType<typeof tryGetDoubt>;
}

interface Candidate extends Pick<Rank, "doubt"> {
  readonly snapshot: Snapshot;
  readonly disk: string;
  /** Undefined where it is not known. */
  readonly at: number | undefined;
}

/**
 * Ranks the available snapshots that users have made; others have no rank, nor has one that names no disk.
 *
 * @param perDisk whether each disk's are ranked for themselves
 */
export function rankCopies(
  snapshots: readonly Snapshot[],
  facts: Pick<Facts, "projectId" | "texts">,
  perDisk: boolean,
): ReadonlyMap<Snapshot, Rank> {
  const candidates = snapshots.flatMap((snapshot) => toCandidate(snapshot, facts) ?? []);
  const groups = groupBy(candidates, ({ disk }) => (perDisk ? disk : ""));
  return new Map([...groups.values()].flatMap(rankGroup));
}

function toCandidate(snapshot: Snapshot, facts: Pick<Facts, "projectId" | "texts">): Candidate | undefined {
  const { status, backupGenerated, createdAt } = snapshot;
  const disk = tryGetDiskId(snapshot);
  if (disk === undefined || backupGenerated || (status ?? "available") !== "available") return undefined;
  return {
    snapshot,
    disk: identityOf(disk),
    at: tryParseTime(createdAt),
    doubt: tryGetDoubt(snapshot, facts),
  };
}

function tryGetDoubt(snapshot: Snapshot, facts: Pick<Facts, "projectId" | "texts">) {
  return (
    tryGetBackupDoubt(snapshot, facts) ??
    (snapshot.status === null
      ? DOUBTS.status(facts.texts)
      : tryParseTime(snapshot.createdAt) === undefined
        ? undated(facts.texts)
        : undefined)
  );
}

function rankGroup(candidates: readonly Candidate[]): [Snapshot, Rank][] {
  const undated = candidates.filter(({ at }) => at === undefined);
  const dated = candidates.filter(({ at }) => at !== undefined).sort(newestFirst);
  const disks = new Set<string>();
  let sure = 0;
  let doubtful = undated.length;
  const ranks = dated.map(({ snapshot, disk, doubt }): [Snapshot, Rank] => {
    const least = sure + 1;
    const isNewestOfDisk = doubt === undefined && !disks.has(disk);
    const rank = { least, most: least + doubtful, isNewestOfDisk, doubt };
    if (doubt === undefined) {
      sure += 1;
      disks.add(disk);
    } else doubtful += 1;
    return [snapshot, rank];
  });
  const last = { least: 1, most: candidates.length, isNewestOfDisk: false };
  return [
    ...ranks,
    ...undated.map(({ snapshot, doubt }): [Snapshot, Rank] => [snapshot, { ...last, doubt }]),
  ];
}

function newestFirst(a: Candidate, b: Candidate): number {
  return (b.at ?? 0) - (a.at ?? 0) || (a.snapshot.id < b.snapshot.id ? 1 : -1);
}
