// Not from the index: declarations that users compile import this file, and those of the client need Node.js's types.
import type { Snapshot } from "../../evs/snapshots/snapshot";
import type { Volume } from "../../evs/volumes/volume";

/** The kind of a policy's rows. */
export type SubjectKind = "snapshot" | "disk" | "group";

/** Fields that every kind of rows has. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string | null;
  /** Provisioned GiB. */
  readonly size: number | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** RFC 3339 in UTC. */
  readonly createdAt: string | null;
  /** The unreadable fields and their problems; null for a valid row. */
  readonly problem: string | null;
  /** Names of those fields in the API. */
  readonly unreadable: readonly string[];
}

/** Grouped snapshots, for example those of a team. An unknown size counts as nothing. */
export interface SnapshotGroup extends SubjectRow {
  /** The largest first. */
  readonly members: readonly GroupMember[];
}

/** The fields of a snapshot in a group that answers need. */
export type GroupMember = Pick<Snapshot, "id" | "name" | "size">;

/** A group of one project, with all fields of its snapshots. */
export interface WholeGroup extends SnapshotGroup {
  readonly members: readonly Snapshot[];
}

export type SubjectRowOf<Kind extends SubjectKind> = Kind extends "snapshot"
  ? Snapshot
  : Kind extends "disk"
    ? Volume
    : WholeGroup;
