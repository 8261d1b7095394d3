import { comparableId, type Snapshot } from "../../evs";
import { groupBy } from "../engine/group-by";
import type { World } from "../engine/world";
import { createdAtOf, diskIdOf, documentedStatusOf, retentionAtOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import { isForeign } from "../facts/rows";
import { all, type Condition, is, not, type Range, Unknown } from "../known";
import { type Candidate, tally } from "./tally";

/** The position of a snapshot among users' copies. */
export interface Rank {
  readonly isCopy: Condition;
  /** Number of newer copies. */
  readonly newer: Range;
  /** Number of newer copies of the same disk. */
  readonly newerOfDisk: Range;
}

/**
 * Ranks the snapshots that are, or may be, copies that users created.
 *
 * @param perDisk whether each disk has its own ranking
 */
export function rankCopies(world: World, perDisk: boolean): (snapshot: Snapshot) => Rank | undefined {
  // A snapshot without a disk ID is not a copy.
  const named = world.allSnapshots.rows.filter(
    ({ volumeId, unreadable }) => volumeId !== null || unreadable.includes("volume_id"),
  );
  const candidates = named.map((snapshot) => toCandidate(snapshot, world));
  const order = new Unknown("order", world.texts.policies.excessSnapshots.unranked, "absent");
  const [strays, placed] = partition(candidates, ({ disk }) => disk === "");
  const ofDisk = new Map(
    [...groupBy(placed, ({ disk }) => disk).values()].flatMap((own) => [...tally(own, strays, order)]),
  );
  for (const stray of strays) ofDisk.set(stray.snapshot, unplaced(stray, world));
  const newer = perDisk ? ofDisk : tally(candidates, [], order);
  const copies = new Map(candidates.map(({ snapshot, isCopy }) => [snapshot, isCopy]));
  return (snapshot) => {
    const [isCopy, ahead, aheadOfDisk] = [copies.get(snapshot), newer.get(snapshot), ofDisk.get(snapshot)];
    if (isCopy === undefined || ahead === undefined || aheadOfDisk === undefined) return undefined;
    return { isCopy, newer: ahead, newerOfDisk: aheadOfDisk };
  };
}

function toCandidate(snapshot: Snapshot, { facts }: World): Candidate {
  const disk = diskIdOf(snapshot, facts);
  const at = createdAtOf(snapshot, facts);
  return {
    snapshot,
    disk: disk instanceof Unknown ? "" : comparableId(disk),
    at: at instanceof Unknown ? at : (snapshot.createdAt ?? ""),
    isCopy: all(
      is(documentedStatusOf(snapshot, facts), (status) => status === "available"),
      () => not(isOfBackup(snapshot, facts)),
      () => not(isForeign(snapshot, facts.projectId, facts.texts)),
    ),
    lasts: is(retentionAtOf(snapshot, facts), (end) => end === null),
  };
}

/** If the disk is unknown, newer copies are unknown. */
function unplaced({ snapshot }: Candidate, { facts }: World): Range {
  const disk = diskIdOf(snapshot, facts);
  return { least: 0, most: Number.POSITIVE_INFINITY, doubt: disk instanceof Unknown ? disk : undefined };
}

function partition<T>(things: readonly T[], isFirst: (thing: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const thing of things) (isFirst(thing) ? first : second).push(thing);
  return [first, second];
}
