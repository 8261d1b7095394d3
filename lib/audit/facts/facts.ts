import type { RecycleBinPolicy, RecycleBinVolume, Snapshot, Volume } from "../../evs";
import type { Texts } from "../catalogue";
import type { SnapshotKind } from "../catalogue/snapshot-kinds";
import type { Fact, List, Unknown } from "../known";
import type { DiskDeletions } from "./disk-deletions";
import type { FactLists } from "./fact-lists";
import type { Place, PlaceState, UnreadPlace } from "./place";

/** The state of the disk that a snapshot names. */
export type DiskFact =
  /** In the disk list: alive. */
  | { readonly state: "listed" }
  /** The snapshot names no disk. */
  | { readonly state: "unnamed" }
  /** Proven: 404 for this disk, not in the recycle bin, and not in the second disk list. */
  | { readonly state: "gone" }
  | { readonly state: "recycled"; readonly recoverableUntil: string | null }
  /** Gone from this project. Another project of the fleet has it. */
  | ({ readonly state: "moved" } & Holder)
  /** Returned by its ID, although no disk list has it. */
  | { readonly state: "present"; readonly status: string | null }
  /** In none of the given lists. It was not requested by its ID. */
  | { readonly state: "unlisted" }
  | Unknown;

/** A project that has a disk which is gone from another one. */
export interface Holder {
  /** Its name. */
  readonly to: string;
  /** Where the disk was found: by its ID, in two disk lists, or in the recycle bin. */
  readonly foundIn: "response" | "disk lists" | "recycle bin";
}

/** The result of the second read of a snapshot. */
export type SnapshotFact =
  | { readonly state: "present"; readonly snapshot: Snapshot }
  | { readonly state: "vanished" }
  /** Not read again: nothing depends on it, or facts were given. */
  | { readonly state: "unread" }
  | Unknown;

/** Whether a listed disk is returned by its ID in the same pass in which others returned 404. */
export type ControlFact =
  | { readonly state: "answered"; readonly volumeId: string }
  | { readonly state: "none"; readonly reason: string; readonly failedRead: boolean }
  /** No disk looked gone. */
  | { readonly state: "unneeded" };

/** The facts about the snapshots and disks of one project. */
export interface Facts extends Place {
  /** Read with proof, or given as lists. */
  readonly source: "read" | "given";
  /** The language of all texts in these facts, and of the results. */
  readonly texts: Texts;
  /** Why nothing was read. @default - something was read */
  readonly unread?: UnreadPlace<Exclude<PlaceState, "complete">> | undefined;
  /** Projects of the same region that may have the disks that are gone here, and could not be read. @default - none */
  readonly unreadElsewhere?: readonly string[] | undefined;
  /** Number of shards of the fleet that other machines read, and that may have those disks. @default - none */
  readonly otherShards?: number | undefined;
  /** When the facts were read. A time that is much later is implausible. */
  readonly readAt: Date;
  /** All snapshots of the project, each once, newest first, also those that were gone at the second read. */
  readonly snapshots: List<Snapshot>;
  /** Kinds of snapshots that were read. */
  readonly kinds: readonly SnapshotKind[];
  /** The only kind of snapshots, if others are not read. Every text then names it. */
  readonly onlyKind: SnapshotKind | undefined;
  /** Disks of every list that was read. */
  readonly volumes: List<Volume>;
  /** Undefined if it was not read; empty in a region without a recycle bin. */
  readonly recycleBin: List<RecycleBinVolume> | undefined;
  /** Whether it was read. A bin that the region lacks, by the settings, is not. */
  readonly isBinRead: boolean;
  readonly lists: FactLists;
  /** Which deleted disks the bin keeps; undefined if not requested: the bin was not read, or no disk looked gone. */
  readonly binPolicy?: Fact<RecycleBinPolicy> | undefined;
  /** Which disks were deleted lately; undefined if it was not requested: it was not wanted, or no disk looked gone. */
  readonly deletions?: Fact<DiskDeletions> | undefined;
  readonly control: ControlFact;
  diskOf(snapshot: Snapshot): DiskFact;
  rereadOf(snapshot: Snapshot): SnapshotFact;
  /** Gaps of the whole lists that confirm that disks are gone. */
  readonly confirmGaps: readonly Unknown[];
  /** Why the lists themselves are not trusted, for example because of duplicate rows. */
  readonly suspicions: readonly string[];
}
