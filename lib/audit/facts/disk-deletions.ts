import { identityOf, type Trace, tryParseTime } from "../../evs";

/** The deletion of a disk. */
export interface Deletion {
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** What it is called in traces. */
  readonly name: string;
  readonly userName: string | null;
}

/** Which disks were deleted, when and by whom, as far back as CTS has it. */
export class DiskDeletions {
  private readonly byDisk = new Map<string, Deletion>();
  /** Deletions that do not say of which disks they are. */
  readonly unnamed: number;
  /** Whether any deletion was recorded at all; if none was, it may be that none ever is. */
  readonly isRecorded: boolean;

  constructor(traces: readonly Trace[]) {
    const done = traces.filter(({ isDone }) => isDone);
    this.isRecorded = done.length > 0;
    this.unnamed = done.filter(({ resourceId }) => resourceId === null).length;
    for (const trace of done) this.add(trace);
  }

  /** The last deletion of a disk: one that was in the recycle bin is deleted twice. */
  of(volumeId: string): Deletion | undefined {
    return this.byDisk.get(identityOf(volumeId));
  }

  private add({ resourceId, createdAt, name, userName }: Trace): void {
    if (resourceId === null || createdAt === null) return;
    const identity = identityOf(resourceId);
    const known = this.byDisk.get(identity);
    const isLater = known === undefined || (tryParseTime(createdAt) ?? 0) > (tryParseTime(known.at) ?? 0);
    if (isLater) this.byDisk.set(identity, { at: createdAt, name: name ?? "", userName });
  }
}
