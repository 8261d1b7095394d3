// Not from the index: declarations that users compile lead here, and those of the client need Node.js's own types.
import type { Snapshot } from "../../evs/snapshots/snapshot";
import type { Volume } from "../../evs/volumes/volume";

/** What a policy's rows are. */
export type SubjectKind = "snapshot" | "disk" | "group";

/** What every row has, whatever it is. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string | null;
  /** Provisioned GiB. */
  readonly size: number | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** Which fields cannot be read and why; null for a sound row. */
  readonly problem: string | null;
  /** Names of those fields, as the API page has them. */
  readonly unreadable: readonly string[];
}

/** Snapshots taken together, for example those of a team; a size that is not known counts nothing. */
export interface SnapshotGroup extends SubjectRow {
  /** The largest first. */
  readonly members: readonly GroupMember[];
}

/** What answers need of a snapshot in a group. */
export type GroupMember = Pick<Snapshot, "id" | "name" | "size">;

/** A group of one project, with all that is known of its snapshots. */
export interface WholeGroup extends SnapshotGroup {
  readonly members: readonly Snapshot[];
}

export type SubjectRowOf<Kind extends SubjectKind> = Kind extends "snapshot"
  ? Snapshot
  : Kind extends "disk"
    ? Volume
    : WholeGroup;
