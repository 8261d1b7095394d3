import { type Call, type Clock, identityOf, type MalformedRow, type Snapshot, type Volume } from "../../evs";
import type { Texts } from "../texts";
import { DOUBTS } from "../verdicts/doubts";
import { type AuditClient, attempt } from "./attempt";
import { confirmDisks, type DisksToConfirm } from "./confirm-disks";
import { ConfirmLimit } from "./confirm-limit";
import type { FactPart } from "./fact-parts";
import type { DiskFact, Facts, Known, SnapshotFact } from "./facts";
import { rereadSnapshots } from "./reread-snapshots";
import { diskOfRow, tryGetDiskId } from "./rows";
import type { AllSnapshots, SnapshotKind } from "./snapshot-kinds";

export interface FactRequest {
  readonly projectId: string;
  /** Whether to look into the recycle bin. */
  readonly recycleBin: boolean;
  /** Whether 404 of a disk counts only while a listed one answers by its ID; where none is listed, none is asked then. */
  readonly control: "required" | "waived";
  /** Whether to find out what became of the disks that are not listed. @default true */
  readonly lostDisks?: boolean;
  /** What else is to be known. @default - nothing */
  readonly parts?: readonly FactPart[];
  /** Whether nothing may be older than this request. @default false */
  readonly fresh?: boolean;
}

/** How to find out what became of disks that are not listed. */
export interface ConfirmRequest
  extends Pick<FactRequest, "projectId" | "control">,
    Pick<DisksToConfirm, "readBin" | "deletionTraces"> {}

/** The lists that everything else follows from. */
export interface Lists {
  readonly snapshots: readonly Snapshot[];
  readonly volumes: Known<readonly Volume[]>;
  readonly kinds: readonly SnapshotKind[];
  readonly unreadKinds: readonly string[];
  /** Rows of all lists that have no ID. */
  readonly malformedRows: readonly MalformedRow[];
  readonly texts: Texts;
}

/** Reads the disks after the snapshots, so that a disk made in between cannot be missing. */
export async function readDisks(
  client: AuditClient,
  { rows: snapshots, malformed, kinds, unreadKinds }: AllSnapshots,
  projectId: string,
  caller: Call,
  texts: Texts,
): Promise<Lists> {
  const disks = await attempt(client.listVolumes({}, { ...caller, projectId, fresh: true }), texts);
  const common = { snapshots, kinds, unreadKinds, texts };
  if ("failure" in disks) return { ...common, volumes: disks, malformedRows: malformed };
  const { rows, malformed: malformedDisks } = disks.value;
  return { ...common, volumes: { value: rows }, malformedRows: [...malformed, ...malformedDisks] };
}

/** What the lists alone say: of a disk that is in none of them nothing is proven. */
export function listedFacts(lists: Lists, projectId: string): Facts {
  const { volumes } = lists;
  if ("failure" in volumes) return withoutDisks(projectId, lists, volumes.failure);
  const diskOf = diskOfListed(volumes.value, projectId, lists.texts);
  return {
    ...base(projectId, lists),
    volumes,
    recycleBin: undefined,
    control: { state: "unneeded" },
    diskOf: (snapshot) => diskOf(snapshot, UNLISTED),
    rereadOf: () => UNREAD,
    failures: lists.unreadKinds,
  };
}

/**
 * Finds out, with proof, what became of the disks that are missing from the disk list; then looks again at their
 * snapshots, which must have outlived them.
 */
export async function confirmLists(
  client: AuditClient,
  lists: Lists,
  { projectId, control, ...toConfirm }: ConfirmRequest,
  caller: Call,
  clock: Clock,
): Promise<Facts> {
  const { snapshots, volumes, texts } = lists;
  if ("failure" in volumes) return listedFacts(lists, projectId);
  const listed = volumes.value;
  const call = { ...caller, projectId, apart: true };
  const diskOf = diskOfListed(listed, projectId, texts);
  const candidates = snapshots.filter((snapshot) => diskOf(snapshot, UNLISTED).state === "unlisted");
  const ids = [...new Set(candidates.flatMap((candidate) => tryGetDiskId(candidate) ?? []))];
  const limit = new ConfirmLimit(ids.length, clock, () => client.waitedMs, caller.signal);
  try {
    const byId = listed.length > 0 || control === "waived";
    const disks = await confirmDisks(client, { ...toConfirm, ids, listed, byId }, limit, call, texts);
    const outlived = candidates.filter((candidate) => ANSWERED.has(diskOf(candidate, disks.factOf).state));
    const rereads = await rereadSnapshots(client, outlived, snapshots.length, limit, call, texts);
    return {
      ...base(projectId, lists),
      volumes: { value: union(listed, disks.listedLater) },
      recycleBin: disks.recycleBin,
      binPolicy: disks.binPolicy,
      deletions: disks.deletions,
      control: disks.control,
      diskOf: (snapshot) => diskOf(snapshot, disks.factOf),
      rereadOf: ({ id }) => rereads.get(id) ?? UNREAD,
      failures: [...lists.unreadKinds, ...disks.failures],
    };
  } finally {
    limit.end();
  }
}

function diskOfListed(listed: readonly Volume[], projectId: string, texts: Texts) {
  const living = new Set(listed.map(({ id }) => identityOf(id)));
  return (snapshot: Snapshot, unlisted: (id: string) => DiskFact) =>
    diskOfRow(
      snapshot,
      projectId,
      (id) => (living.has(identityOf(id)) ? { state: "listed" } : unlisted(id)),
      texts,
    );
}

const UNLISTED = (): DiskFact => ({ state: "unlisted" });
const UNREAD: SnapshotFact = { state: "unread" };
/** What is known of a disk whose snapshots are worth a second look: something can follow from it. */
const ANSWERED = new Set<DiskFact["state"]>(["gone", "recycled", "present"]);

const base = (projectId: string, { snapshots, kinds, unreadKinds, malformedRows, texts }: Lists) =>
  ({
    ...{ source: "read" as const, texts, projectId, region: null },
    ...{ snapshots, kinds, unreadKinds, malformedRows, suspicions: [] },
  }) as const;

/** Without a disk list nothing is known of any disk, and asking for each would only fail as often. */
function withoutDisks(projectId: string, lists: Lists, failure: string): Facts {
  const doubt = DOUBTS.diskList(lists.texts, failure);
  return {
    ...base(projectId, lists),
    volumes: { failure },
    recycleBin: undefined,
    control: { state: "unneeded" },
    diskOf: (snapshot) => diskOfRow(snapshot, projectId, () => doubt, lists.texts),
    rereadOf: () => UNREAD,
    failures: [...lists.unreadKinds, doubt.reason],
  };
}

/** Disks of both lists: whether one is alive is never decided by a single look. */
function union(first: readonly Volume[], later: readonly Volume[]): readonly Volume[] {
  const known = new Set(first.map(({ id }) => identityOf(id)));
  const added = later.filter(({ id }) => !known.has(identityOf(id)));
  return added.length === 0 ? first : [...first, ...added];
}
