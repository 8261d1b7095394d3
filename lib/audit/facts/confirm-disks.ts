import {
  type Clock,
  comparableId,
  type RecycleBinPolicy,
  type RecycleBinVolume,
  shownText,
  type Volume,
} from "../../evs";
import type { Texts } from "../catalogue";
import { type Fact, type List, Unknown } from "../known";
import { type Attempt, attempt } from "./attempt";
import type { ConfirmLimit } from "./confirm-limit";
import { type Control, readControl } from "./control";
import { DiskDeletions } from "./disk-deletions";
import { DOUBTS } from "./doubts";
import type { ControlFact, DiskFact } from "./facts";
import type { FactReadContext } from "./read-context";
import { type RecycleBin, readRecycleBin } from "./recycle-bin";
import { requestEach } from "./request-each";

export interface DisksToConfirm {
  /** IDs of disks that are not listed, as written in the snapshots. */
  readonly ids: readonly string[];
  readonly listed: readonly Volume[];
  /** Returns the first read of the recycle bin; undefined if the bin is not read. */
  readonly readBin: (() => Promise<RecycleBin>) | undefined;
  /** Whether to request disks by ID. It is not useful if the responses cannot be trusted. */
  readonly byId: boolean;
  /** Whether to read when disks were deleted, and by whom. */
  readonly deletionTraces: boolean;
  readonly clock: Clock;
}

export interface ConfirmedDisks {
  factOf(id: string): DiskFact;
  readonly control: ControlFact;
  /** The second disk list; empty if it was not read. */
  readonly listedLater: readonly Volume[];
  /** Undefined if it was not read. */
  readonly recycleBin: List<RecycleBinVolume> | undefined;
  /** Undefined if no disk looked gone, or the bin could not be read. */
  readonly binPolicy: Fact<RecycleBinPolicy> | undefined;
  /** Undefined if no disk looked gone, or traces were not wanted. */
  readonly deletions: Fact<DiskDeletions> | undefined;
  /** Gaps of whole lists. */
  readonly gaps: readonly Unknown[];
}

/**
 * Finds the state of disks that are not listed. The recycle bin is read first, then each disk by its ID. If a disk
 * looks gone, a listed disk is read as control, and the disk list and the bin are read again. A disk is always in one
 * of the two. A disk that moved from the list into the bin between the reads is in the second read of the bin.
 */
export async function confirmDisks(
  context: FactReadContext,
  { ids, listed, readBin, byId, deletionTraces, clock }: DisksToConfirm,
  limit: ConfirmLimit,
): Promise<ConfirmedDisks> {
  const { client, options, texts } = context;
  // Without the later reads, no disk is proven to be gone.
  const decisive = { ...options, signal: limit.signal, decisive: true };
  const decisiveContext = { ...context, options: decisive };
  const binBefore = ids.length > 0 ? await readBin?.() : undefined;
  const unexplained = byId ? ids.filter((id) => !binBefore?.byIdentity.has(comparableId(id))) : [];
  const answers = await requestEach({
    ids: unexplained,
    ask: (id, signal) => client.tryGetVolume(id, { ...options, signal }),
    atOnce: client.maxConcurrency,
    signal: limit.asking,
    texts,
  });
  const looksGone = [...answers.values()].some((answer) => "value" in answer && answer.value === undefined);
  if (!looksGone) return conclude({ answers, binBefore, binAfter: binBefore, texts });
  const isBinRead = binBefore !== undefined && binBefore.list.gaps.length === 0;
  const [control, binPolicy, deletions] = await Promise.all([
    readControl(decisiveContext, listed),
    isBinRead ? readBinPolicy(decisiveContext) : undefined,
    deletionTraces ? readDeletions(decisiveContext, new Date(clock.now())) : undefined,
  ]);
  const second = await attempt(
    client.listVolumes({}, decisive).then(({ rows }) => rows),
    texts,
  );
  const binAfter = isBinRead ? await readRecycleBin(decisiveContext) : binBefore;
  return conclude({ answers, binBefore, binAfter, binPolicy, deletions, control, second, texts });
}

/** The policy is only named in the evidence. It decides nothing. */
async function readBinPolicy({ client, options, texts }: FactReadContext): Promise<Fact<RecycleBinPolicy>> {
  const read = await attempt(client.getRecycleBinPolicy(options), texts);
  return "failure" in read ? new Unknown("recycle bin policy", read.failure, "failed") : read.value;
}

async function readDeletions(
  { client, options, texts }: FactReadContext,
  now: Date,
): Promise<Fact<DiskDeletions>> {
  const read = await attempt(client.listDeletions(now.getTime(), options), texts);
  if ("failure" in read) return DOUBTS.deletions(texts, read.failure);
  return new DiskDeletions(read.value, { texts, readAt: now });
}

interface DiskObservations {
  readonly answers: ReadonlyMap<string, Attempt<Volume | undefined>>;
  readonly binBefore: RecycleBin | undefined;
  readonly binAfter: RecycleBin | undefined;
  readonly texts: Texts;
  readonly binPolicy?: Fact<RecycleBinPolicy> | undefined;
  readonly deletions?: Fact<DiskDeletions> | undefined;
  /** Not read if no disk looked gone. */
  readonly control?: Control;
  readonly second?: Attempt<readonly Volume[]>;
}

function conclude({
  answers,
  binBefore,
  binAfter,
  control,
  second,
  texts,
  ...beside
}: DiskObservations): ConfirmedDisks {
  const listedLater = second !== undefined && "value" in second ? second.value : [];
  const alive = new Set(listedLater.map(({ id }) => comparableId(id)));
  const answersOf = groupByIdentity(answers);
  const listDoubt =
    second !== undefined && "failure" in second ? DOUBTS.secondDiskList(texts, second.failure) : undefined;
  const [binDoubt] = binAfter?.list.gaps ?? [];

  const factOf = (id: string): DiskFact => {
    const identity = comparableId(id);
    if (alive.has(identity)) return { state: "listed" };
    const recycled = binAfter?.byIdentity.get(identity) ?? binBefore?.byIdentity.get(identity);
    if (recycled !== undefined) return { state: "recycled", recoverableUntil: recycled.planDeleteAt };
    const fact = factOfAnswers(answersOf.get(identity) ?? [], texts);
    // A disk in the bin also returns 404, possibly from a stale response.
    return fact.state === "gone" ? (listDoubt ?? binDoubt ?? fact) : fact;
  };
  return {
    factOf,
    control: toControlFact(control, alive, texts),
    listedLater,
    recycleBin: binAfter?.list,
    binPolicy: beside.binPolicy,
    deletions: beside.deletions,
    gaps: [listDoubt, ...(binAfter?.list.gaps ?? [])].flatMap((doubt) => doubt ?? []),
  };
}

function groupByIdentity<T>(answers: ReadonlyMap<string, T>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [id, answer] of answers) {
    const identity = comparableId(id);
    groups.set(identity, [...(groups.get(identity) ?? []), answer]);
  }
  return groups;
}

/** The combined result of the responses for all spellings of one ID. */
function factOfAnswers(answers: readonly Attempt<Volume | undefined>[], texts: Texts): DiskFact {
  let fact: DiskFact = answers.length === 0 ? DOUBTS.noDiskListed(texts) : { state: "gone" };
  for (const answer of answers) {
    if ("failure" in answer) fact = DOUBTS.disk(texts, answer.failure);
    else if (answer.value !== undefined) return { state: "present", status: answer.value.status };
  }
  return fact;
}

/** If the second list confirms the 404 of a listed disk, the disk neither failed nor is a control. */
function toControlFact(
  control: Control | undefined,
  alive: ReadonlySet<string>,
  { facts }: Texts,
): ControlFact {
  if (control === undefined) return { state: "unneeded" };
  if (control.answered !== undefined) return { state: "answered", volumeId: control.answered.id };
  const failed = control.failed.find(({ volume, is404 }) => !is404 || alive.has(comparableId(volume.id)));
  if (failed !== undefined) {
    const reason = facts.controlFailed(shownText(failed.volume.id), failed.failure);
    return { state: "none", reason, failedRead: true };
  }
  return control.failed.length === 0
    ? { state: "none", reason: facts.noDiskListed, failedRead: false }
    : { state: "none", reason: facts.controlsGone, failedRead: true };
}
