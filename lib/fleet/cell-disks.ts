import { shortHash } from "../audit/engine/short-hash";
import type { Facts } from "../audit/facts/facts";
import { comparableId } from "../evs";

/** The disks of a cell in short form, for other shards that search for gone disks. */
export interface CellDisks {
  /** Time of the first request, RFC 3339 in UTC. Disks that are moved into the cell later may be missing. */
  readonly listedAt: string;
  /** When all reads were complete, also the search for each snapshot's disk, RFC 3339 in UTC. */
  readonly readAt: string;
  /** Whether all disks are known, also those in the recycle bin. */
  readonly isWhole: boolean;
  /** The sorted digests of the disks that are listed or in the recycle bin, as one string. */
  readonly digests: string;
}

/** Number of digits of a digest. */
const LENGTH = 16;

/** The digest of a disk, the same for all spellings of its ID. */
export const diskDigest = (id: string): string => shortHash([comparableId(id)]);

/** @param facts the facts of all policies @returns undefined without facts */
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

/** The digests among the given ones that a cell has. */
export function heldDisks({ digests }: Pick<CellDisks, "digests">, wanted: ReadonlySet<string>): string[] {
  const held: string[] = [];
  for (let at = 0; at < digests.length; at += LENGTH) {
    const digest = digests.slice(at, at + LENGTH);
    if (wanted.has(digest)) held.push(digest);
  }
  return held;
}
