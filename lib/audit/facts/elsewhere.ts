import { comparableId } from "../../evs";
import type { Facts } from "./facts";

/** What the other projects of a fleet say of disks that are gone from one. */
export interface Elsewhere {
  /** The project that has the disk now, by what identifies the disk. */
  readonly moved: ReadonlyMap<string, string>;
  /** Projects of the same region that were not readable, by name. */
  readonly unread: readonly string[];
  /** Shards of the fleet that other machines read. */
  readonly otherShards: number;
}

/** IDs of the disks that are proven to be gone from the project. */
export function goneDisksOf(facts: Facts): readonly string[] {
  const gone = facts.snapshots.rows.flatMap((snapshot) =>
    snapshot.volumeId !== null && facts.diskOf(snapshot).state === "gone" ? [snapshot.volumeId] : [],
  );
  return [...new Set(gone)];
}

/** The same facts, with what other projects say of the disks that are gone. */
export function withElsewhere(facts: Facts, { moved, unread, otherShards }: Elsewhere): Facts {
  return {
    ...facts,
    unreadElsewhere: unread,
    otherShards,
    diskOf: (snapshot) => {
      const fact = facts.diskOf(snapshot);
      const to = fact.state === "gone" ? moved.get(comparableId(snapshot.volumeId ?? "")) : undefined;
      return to === undefined ? fact : { state: "moved", to };
    },
  };
}
