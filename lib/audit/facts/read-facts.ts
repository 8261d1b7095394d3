import { type Clock, comparableId, type Snapshot, type Volume } from "../../evs";
import type { FactList } from "../catalogue/missing-list";
import type { SnapshotKind } from "../catalogue/snapshot-kinds";
import { isUnread, type List } from "../known";
import { confirmDisks, type DisksToConfirm } from "./confirm-disks";
import { ConfirmLimit } from "./confirm-limit";
import { DOUBTS } from "./doubts";
import type { DiskFact, Facts, SnapshotFact } from "./facts";
import { diskIdOf, type FieldContext } from "./fields";
import { NO_PLACE } from "./place";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";
import { rereadSnapshots } from "./reread-snapshots";
import { diskOfRow } from "./rows";
import type { AllSnapshots } from "./snapshot-kinds";

export interface FactRequest {
  readonly projectId: string;
  /** Whether to look into the recycle bin. */
  readonly recycleBin: boolean;
  /** Whether 404 of a disk counts only while a listed one answers by its ID; where none is listed, none is asked then. */
  readonly control: "required" | "waived";
  /** Whether to find out what became of the disks that are not listed. @default true */
  readonly lostDisks?: boolean;
  /** Lists to read as they are. @default - none */
  readonly lists?: readonly FactList[];
  /** Whether it matters which snapshots are a backup's: where names suggest it, CBR is asked. @default true */
  readonly owners?: boolean;
  /** Whether nothing may be older than this request. @default false */
  readonly fresh?: boolean;
}

/** How to find out what became of disks that are not listed. */
export interface ConfirmRequest
  extends Pick<FactRequest, "projectId" | "control">,
    Pick<DisksToConfirm, "readBin" | "deletionTraces"> {
  readonly clock: Clock;
}

/** The lists that everything else follows from. */
export interface ReadLists extends FieldContext {
  readonly snapshots: AllSnapshots;
  readonly volumes: List<Volume>;
  readonly onlyKind: SnapshotKind | undefined;
}

/** Reads the disks after the snapshots, so that a disk made in between cannot be missing. */
export async function readDisks({ client, options, texts }: FactReadContext): Promise<List<Volume>> {
  return readList(client.listVolumes({}, { ...options, fresh: true }), texts, {
    unread: (failure) => DOUBTS.diskList(texts, failure),
    nameless: (rows) => DOUBTS.rowsWithoutId(texts, rows),
  });
}

/** What the lists alone say: of a disk that is in none of them nothing is proven. */
export function listedFacts(lists: ReadLists, projectId: string): Facts {
  const { volumes } = lists;
  const [doubt] = isUnread(volumes) ? volumes.gaps : [];
  const diskOf = diskOfListed(volumes.rows, projectId, lists);
  return {
    ...base(projectId, lists),
    volumes,
    control: { state: "unneeded" },
    // Without a disk list nothing is known of any disk, and asking for each would only fail as often.
    diskOf: (snapshot) => diskOf(snapshot, () => doubt ?? UNLISTED),
    rereadOf: unread,
    confirmGaps: [],
  };
}

/**
 * Finds out, with proof, what became of the disks that are missing from the disk list; then looks again at their
 * snapshots, which must have outlived them.
 */
export async function confirmLists(
  context: FactReadContext,
  lists: ReadLists,
  { projectId, control, clock, ...toConfirm }: ConfirmRequest,
): Promise<Facts> {
  const { snapshots, volumes } = lists;
  const { client, options } = context;
  if (isUnread(volumes)) return listedFacts(lists, projectId);
  const listed = volumes.rows;
  const diskOf = diskOfListed(listed, projectId, lists);
  const candidates = snapshots.rows.filter(
    (snapshot) => diskOf(snapshot, () => UNLISTED).state === "unlisted",
  );
  const ids = [
    ...new Set(
      candidates.map((candidate) => diskIdOf(candidate, lists)).filter((id) => typeof id === "string"),
    ),
  ];
  const limit = new ConfirmLimit(ids.length, clock, () => client.waitedMs, options.signal);
  try {
    const byId = listed.length > 0 || control === "waived";
    const disks = await confirmDisks(context, { ...toConfirm, ids, listed, byId, clock }, limit);
    const outlived = candidates.filter((candidate) => ANSWERED.has(diskOf(candidate, disks.factOf).state));
    const rereads = await rereadSnapshots(context, outlived, lists, limit);
    return {
      ...base(projectId, lists),
      volumes: { rows: union(listed, disks.listedLater), gaps: volumes.gaps },
      recycleBin: disks.recycleBin,
      binPolicy: disks.binPolicy,
      deletions: disks.deletions,
      control: disks.control,
      diskOf: (snapshot) => diskOf(snapshot, disks.factOf),
      rereadOf: ({ id }) => rereads.get(id) ?? UNREAD,
      confirmGaps: disks.gaps,
    };
  } finally {
    limit.end();
  }
}

function diskOfListed(listed: readonly Volume[], projectId: string, context: FieldContext) {
  const living = new Set(listed.map(({ id }) => comparableId(id)));
  return (snapshot: Snapshot, unlisted: (id: string) => DiskFact) =>
    diskOfRow(snapshot, projectId, (id) => (living.has(comparableId(id)) ? LISTED : unlisted(id)), context);
}

const LISTED: DiskFact = { state: "listed" };
const UNLISTED: DiskFact = { state: "unlisted" };
const UNREAD: SnapshotFact = { state: "unread" };
/** One for all lists: what is worked out from a list and its second look is worked out once. */
const unread = () => UNREAD;
/** What is known of a disk whose snapshots are worth a second look: something can follow from it. */
const ANSWERED = new Set<DiskFact["state"]>(["gone", "recycled", "present"]);

const base = (projectId: string, { snapshots, onlyKind, texts, readAt }: ReadLists) =>
  ({
    source: "read",
    recycleBin: undefined,
    isBinRead: false,
    texts,
    readAt,
    ...NO_PLACE,
    projectId,
    snapshots,
    kinds: snapshots.kinds,
    onlyKind,
    lists: {},
    suspicions: [],
  }) as const;

/** Disks of both lists: whether one is alive is never decided by a single look. */
function union(first: readonly Volume[], later: readonly Volume[]): readonly Volume[] {
  const known = new Set(first.map(({ id }) => comparableId(id)));
  const added = later.filter(({ id }) => !known.has(comparableId(id)));
  return added.length === 0 ? first : [...first, ...added];
}
