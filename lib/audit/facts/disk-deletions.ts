import { comparableId, type Listing, type Snapshot, type Trace } from "../../evs";
import { type Fact, Unknown } from "../known";
import { DOUBTS } from "./doubts";
import type { Facts } from "./facts";
import { absent, type FieldContext, pastTimeOf } from "./fields";

/** The deletion of a disk. */
export interface Deletion {
  /** Milliseconds since 1970. */
  readonly at: Fact<number>;
  /** The same as RFC 3339 in UTC; null if it is unknown. */
  readonly time: string | null;
  /** Its name in traces. */
  readonly name: string;
  readonly userName: string | null;
}

/** Which disks were deleted, when and by whom, as far as CTS still has traces. */
export class DiskDeletions {
  private readonly byDisk = new Map<string, Deletion>();
  /** Number of deletions without a disk ID. */
  readonly unnamed: number;
  /** Whether any deletion was recorded. If not, CTS may record none at all. */
  readonly isRecorded: boolean;
  /** Why there may be more traces of any disk. */
  readonly gap: Unknown | undefined;

  constructor(
    { rows: traces, malformed }: Listing<Trace>,
    private readonly context: FieldContext,
  ) {
    const done = traces.filter(({ isDone }) => isDone);
    this.isRecorded = done.length > 0;
    this.unnamed = done.filter(({ resourceId }) => resourceId === null).length;
    this.gap = malformed.length === 0 ? undefined : DOUBTS.rowsWithoutId(context.texts, malformed);
    for (const trace of done) this.add(trace);
  }

  /** The last deletion of a disk: a disk in the recycle bin is deleted twice. */
  of(volumeId: string): Deletion | undefined {
    return this.byDisk.get(comparableId(volumeId));
  }

  private add(trace: Trace): void {
    const { resourceId, createdAt, name, userName } = trace;
    if (resourceId === null) return;
    const identity = comparableId(resourceId);
    const at = pastTimeOf(SOUND, createdAt, "deleted_at", this.context) ?? absent("deleted_at", this.context);
    const known = this.byDisk.get(identity);
    if (known !== undefined && !isLater(at, known.at)) return;
    this.byDisk.set(identity, {
      at,
      time: at instanceof Unknown ? null : createdAt,
      name: name ?? "",
      userName,
    });
  }
}

/** The deletion of a snapshot's disk, if the disk is proven to be gone and CTS has a trace of it. */
export function tryGetDeletion(snapshot: Snapshot, facts: Facts): Deletion | undefined {
  const { deletions } = facts;
  if (deletions === undefined || deletions instanceof Unknown || snapshot.volumeId === null) return undefined;
  const deletion = deletions.of(snapshot.volumeId);
  return deletion !== undefined && facts.diskOf(snapshot).state === "gone" ? deletion : undefined;
}

/** The parser of traces reads a time from one of two fields, so neither is wrong alone. */
const SOUND = { problem: null, unreadable: [] };

/** A deletion at an unknown time may be the last one. */
const isLater = (at: Fact<number>, known: Fact<number>) =>
  at instanceof Unknown || (!(known instanceof Unknown) && at > known);
