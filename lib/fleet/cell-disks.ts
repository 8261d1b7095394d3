import { shortHash } from "../audit/engine/short-hash";
import type { Facts } from "../audit/facts/facts";
import { comparableId } from "../evs";

/** Which disks a cell has, in short: for other shards, which look for disks that are gone. */
export interface CellDisks {
  /** When the first list was asked for, RFC 3339 in UTC: what comes into the cell later may not be among the disks. */
  readonly listedAt: string;
  /** When everything was read, RFC 3339 in UTC: by then each disk of a snapshot was looked for. */
  readonly readAt: string;
  /** Whether it has no others, in the recycle bin neither. */
  readonly isWhole: boolean;
  /** The digests of the disks that are listed or in the recycle bin, sorted, one after the other. */
  readonly digests: string;
}

/** Digits of a digest. */
const LENGTH = 16;

/** What stands for a disk, whatever its ID looks like. */
export const diskDigest = (id: string): string => shortHash([comparableId(id)]);

/** @param facts what all policies together have seen; undefined is returned where they have seen nothing */
export function cellDisksOf(facts: readonly Facts[], readAt: Date): CellDisks | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const lists = facts.flatMap(({ volumes, recycleBin, isBinRead }) => [
    volumes,
    ...(isBinRead && recycleBin !== undefined ? [recycleBin] : []),
  ]);
  const ids = new Set(lists.flatMap(({ rows }) => rows.map(({ id }) => comparableId(id))));
  return {
    listedAt: first.readAt.toISOString(),
    readAt: readAt.toISOString(),
    isWhole: lists.every(({ gaps }) => gaps.length === 0),
    digests: [...ids].map(diskDigest).sort().join(""),
  };
}

/** Those of some digests that a cell has. */
export function heldDisks({ digests }: Pick<CellDisks, "digests">, wanted: ReadonlySet<string>): string[] {
  const held: string[] = [];
  for (let at = 0; at < digests.length; at += LENGTH) {
    const digest = digests.slice(at, at + LENGTH);
    if (wanted.has(digest)) held.push(digest);
  }
  return held;
}
