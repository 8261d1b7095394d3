import type { MalformedRow, RecycleBinPolicy, RecycleBinVolume, Snapshot, Volume } from "../../evs";
import type { Texts } from "../catalogue";
import type { DiskDeletions } from "./disk-deletions";
import type { FactParts } from "./fact-parts";
import type { SnapshotKind } from "./snapshot-kinds";

/** A fact, or why it could not be had: in words without request IDs and times, so that they stay the same. */
export type Known<T> = { readonly value: T } | { readonly failure: string };

/** What kind of fact is missing where nothing certain can be said. */
export type Missing =
  /** The row is not what the API describes. */
  | "row"
  /** The row is of another project. */
  | "project"
  | "disk list"
  | "recycle bin"
  /** The disk, read by its ID. */
  | "disk"
  /** The snapshot, read again. */
  | "snapshot"
  /** A listed disk that answers by its ID: without one, 404 of another proves nothing. */
  | "control"
  /** A status that is documented. */
  | "status"
  /** A name that does not look like a backup's. */
  | "name"
  /** A scan that can be trusted. */
  | "trust";

/** A fact that is not known. */
export interface Unknown {
  readonly state: "unknown";
  readonly missing: Missing;
  readonly reason: string;
  /** Whether a read failed, so that reading again may bring the fact. */
  readonly failedRead: boolean;
}

/** What is known of the disk that a snapshot names. */
export type DiskFact =
  /** In the disk list: alive. */
  | { readonly state: "listed" }
  /** The snapshot names no disk. */
  | { readonly state: "unnamed" }
  /** Proven: 404 of that very disk, not in the recycle bin, and the second disk list lacks it too. */
  | { readonly state: "gone" }
  | { readonly state: "recycled"; readonly recoverableUntil: string | null }
  /** Answers by its ID, although no disk list holds it. */
  | { readonly state: "present"; readonly status: string | null }
  /** In none of the lists that were given; nothing was asked for by its ID. */
  | { readonly state: "unlisted" }
  | Unknown;

/** What the second look at a snapshot found. */
export type SnapshotFact =
  | { readonly state: "present"; readonly snapshot: Snapshot }
  | { readonly state: "vanished" }
  /** Not looked at again: nothing depends on it, or facts were given. */
  | { readonly state: "unread" }
  | Unknown;

/** Whether a disk that is listed answers by its ID in the same pass in which others answered 404. */
export type ControlFact =
  | { readonly state: "answered"; readonly volumeId: string }
  | { readonly state: "none"; readonly reason: string; readonly failedRead: boolean }
  /** Nothing looked gone. */
  | { readonly state: "unneeded" };

/** What is known of the snapshots and disks of one project. */
export interface Facts extends FactParts {
  /** Read with proof, or given as lists. */
  readonly source: "read" | "given";
  /** The language of every text that these facts hold, and of what follows from them. */
  readonly texts: Texts;
  readonly projectId: string | null;
  readonly region: string | null;
  /** All of the project, each once, newest first; those that had vanished on the second look are among them. */
  readonly snapshots: readonly Snapshot[];
  /** Kinds of snapshots that were looked at. */
  readonly kinds: readonly SnapshotKind[];
  /** Why snapshots of another kind could not be looked at, in one line each; they are among the failures too. */
  readonly unreadKinds: readonly string[];
  /** Rows of the lists of snapshots and disks without an ID. */
  readonly malformedRows: readonly MalformedRow[];
  /** Disks of every list that was read. */
  readonly volumes: Known<readonly Volume[]>;
  /** Undefined where it was not looked at: it was not to be, or every disk was listed. */
  readonly recycleBin: Known<readonly RecycleBinVolume[]> | undefined;
  /** Which deleted disks go into the bin; undefined where it was not asked: the bin was not read, or nothing looked gone. */
  readonly binPolicy?: Known<RecycleBinPolicy> | undefined;
  /** Which disks were deleted lately; undefined where it was not asked: it was not to be, or nothing looked gone. */
  readonly deletions?: Known<DiskDeletions> | undefined;
  readonly control: ControlFact;
  diskOf(snapshot: Snapshot): DiskFact;
  rereadOf(snapshot: Snapshot): SnapshotFact;
  /** What could not be read of whole lists; what failed for single disks and snapshots is in their facts. */
  readonly failures: readonly string[];
  /** Why the lists themselves are not to be trusted, for example rows that came twice. */
  readonly suspicions: readonly string[];
}
