import { comparableId } from "../../evs";
import type { Facts, Holder } from "./facts";

/** What other projects of a fleet have of disks that are gone from one. */
export interface Elsewhere {
  /** The project that has the disk now, by the disk's identity. */
  readonly moved: ReadonlyMap<string, Holder>;
  /** Names of projects of the same region that could not be read. */
  readonly unread: readonly string[];
  /** Number of shards of the fleet that other machines read. */
  readonly otherShards: number;
}

/** IDs of the disks that are proven to be gone from the project. */
export function goneDisksOf(facts: Facts): readonly string[] {
  const gone = facts.snapshots.rows.flatMap((snapshot) =>
    snapshot.volumeId !== null && facts.diskOf(snapshot).state === "gone" ? [snapshot.volumeId] : [],
  );
  return [...new Set(gone)];
}

/** The same facts, with other projects' knowledge of the gone disks. */
export function withElsewhere(facts: Facts, { moved, unread, otherShards }: Elsewhere): Facts {
  return {
    ...facts,
    unreadElsewhere: unread,
    otherShards,
    diskOf: (snapshot) => {
      const fact = facts.diskOf(snapshot);
      const holder = fact.state === "gone" ? moved.get(comparableId(snapshot.volumeId ?? "")) : undefined;
      return holder === undefined ? fact : { state: "moved", ...holder };
    },
  };
}
