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
  /** Whether to read the recycle bin. */
  readonly recycleBin: boolean;
  /**
   * Whether 404 of a disk counts only if a listed one is returned by its ID. Without a listed one, none is requested.
   */
  readonly control: "required" | "waived";
  /** Whether to find the state of disks that are not listed. @default true */
  readonly lostDisks?: boolean;
  /** Lists to read without further processing. @default - none */
  readonly lists?: readonly FactList[];
  /** Whether the owner of snapshots matters: if names suggest a backup, CBR is read. @default true */
  readonly owners?: boolean;
  /** Whether all facts must be newer than this request. @default false */
  readonly fresh?: boolean;
}

/** How to find the state of disks that are not listed. */
export interface ConfirmRequest
  extends Pick<FactRequest, "projectId" | "control">,
    Pick<DisksToConfirm, "readBin" | "deletionTraces"> {
  readonly clock: Clock;
}

/** The lists that all other facts follow from. */
export interface ReadLists extends FieldContext {
  readonly snapshots: AllSnapshots;
  readonly volumes: List<Volume>;
  readonly onlyKind: SnapshotKind | undefined;
}

/** Reads the disks after the snapshots, so a disk that is created in between cannot be missing. */
export async function readDisks({ client, options, texts }: FactReadContext): Promise<List<Volume>> {
  return readList(client.listVolumes({}, { ...options, fresh: true }), texts, {
    unread: (failure) => DOUBTS.diskList(texts, failure),
    nameless: (rows) => DOUBTS.rowsWithoutId(texts, rows),
  });
}

/** The facts of the lists alone: they prove nothing about a disk that is in none of them. */
export function listedFacts(lists: ReadLists, projectId: string): Facts {
  const { volumes } = lists;
  const [doubt] = isUnread(volumes) ? volumes.gaps : [];
  const diskOf = diskOfListed(volumes.rows, projectId, lists);
  return {
    ...base(projectId, lists),
    volumes,
    control: { state: "unneeded" },
    // Without a disk list, every disk is unknown, and a request for each would only fail too.
    diskOf: (snapshot) => diskOf(snapshot, () => doubt ?? UNLISTED),
    rereadOf: unread,
    confirmGaps: [],
  };
}

/**
 * Finds, with proof, the state of the disks that are missing from the disk list. Then reads their snapshots again,
 * which must still exist.
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
/** One object for all lists, so results for a list and its second read are computed once. */
const unread = () => UNREAD;
/** States of disks whose snapshots need a second read, because the verdict can depend on it. */
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

/** Disks of both lists: a single read never decides whether a disk exists. */
function union(first: readonly Volume[], later: readonly Volume[]): readonly Volume[] {
  const known = new Set(first.map(({ id }) => comparableId(id)));
  const added = later.filter(({ id }) => !known.has(comparableId(id)));
  return added.length === 0 ? first : [...first, ...added];
}
