import type { RecycleBinPolicy, RecycleBinVolume, Snapshot, Volume } from "../../evs";
import type { Texts } from "../catalogue";
import type { SnapshotKind } from "../catalogue/snapshot-kinds";
import type { Fact, List, Unknown } from "../known";
import type { DiskDeletions } from "./disk-deletions";
import type { FactLists } from "./fact-lists";
import type { Place, PlaceState, UnreadPlace } from "./place";

/** What is known of the disk that a snapshot names. */
export type DiskFact =
  /** In the disk list: alive. */
  | { readonly state: "listed" }
  /** The snapshot names no disk. */
  | { readonly state: "unnamed" }
  /** Proven: 404 of that very disk, not in the recycle bin, and the second disk list lacks it too. */
  | { readonly state: "gone" }
  | { readonly state: "recycled"; readonly recoverableUntil: string | null }
  /** Gone from here, and another project of the fleet has it: its name. */
  | { readonly state: "moved"; readonly to: string }
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
export interface Facts extends Place {
  /** Read with proof, or given as lists. */
  readonly source: "read" | "given";
  /** The language of every text that these facts hold, and of what follows from them. */
  readonly texts: Texts;
  /** Why nothing was read at all. @default - something was */
  readonly unread?: UnreadPlace<Exclude<PlaceState, "complete">> | undefined;
  /** Projects of the same region that could have the disks that are gone here, and were not readable. @default - none */
  readonly unreadElsewhere?: readonly string[] | undefined;
  /** Shards of the fleet that other machines read, and that may have those disks. @default - none */
  readonly otherShards?: number | undefined;
  /** When the facts were read; a time that is far behind it is not plausible. */
  readonly readAt: Date;
  /** All of the project, each once, newest first; those that had vanished on the second look are among them. */
  readonly snapshots: List<Snapshot>;
  /** Kinds of snapshots that were looked at. */
  readonly kinds: readonly SnapshotKind[];
  /** The one kind that all is about, where others are not to be looked at; every text names it then. */
  readonly onlyKind: SnapshotKind | undefined;
  /** Disks of every list that was read. */
  readonly volumes: List<Volume>;
  /** Undefined where it was not looked at; empty in a region that has none. */
  readonly recycleBin: List<RecycleBinVolume> | undefined;
  /** Whether it was looked at; what a region is said to lack is not. */
  readonly isBinRead: boolean;
  readonly lists: FactLists;
  /** Which deleted disks go into the bin; undefined where it was not asked: the bin was not read, or nothing looked gone. */
  readonly binPolicy?: Fact<RecycleBinPolicy> | undefined;
  /** Which disks were deleted lately; undefined where it was not asked: it was not to be, or nothing looked gone. */
  readonly deletions?: Fact<DiskDeletions> | undefined;
  readonly control: ControlFact;
  diskOf(snapshot: Snapshot): DiskFact;
  rereadOf(snapshot: Snapshot): SnapshotFact;
  /** What could not be read to confirm that disks are gone, of whole lists. */
  readonly confirmGaps: readonly Unknown[];
  /** Why the lists themselves are not to be trusted, for example rows that came twice. */
  readonly suspicions: readonly string[];
}
