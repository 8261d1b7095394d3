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
  /** IDs of disks that are not listed, as the snapshots spell them. */
  readonly ids: readonly string[];
  readonly listed: readonly Volume[];
  /** Gives the first look into the recycle bin; undefined where it is not to be looked into. */
  readonly readBin: (() => Promise<RecycleBin>) | undefined;
  /** Whether to ask for disks by ID; not worth it where what they answer cannot be believed anyway. */
  readonly byId: boolean;
  /** Whether to ask when disks were deleted, and by whom. */
  readonly deletionTraces: boolean;
  readonly clock: Clock;
}

export interface ConfirmedDisks {
  factOf(id: string): DiskFact;
  readonly control: ControlFact;
  /** What the second disk list holds; empty where none was read. */
  readonly listedLater: readonly Volume[];
  /** Undefined where it was not looked at. */
  readonly recycleBin: List<RecycleBinVolume> | undefined;
  /** Undefined where nothing looked gone, or the bin could not be read. */
  readonly binPolicy: Fact<RecycleBinPolicy> | undefined;
  /** Undefined where nothing looked gone, or it was not to be asked. */
  readonly deletions: Fact<DiskDeletions> | undefined;
  /** What could not be read of whole lists. */
  readonly gaps: readonly Unknown[];
}

/**
 * Finds out what became of disks that are not listed. The recycle bin comes first, then each disk by its ID. Where one
 * looks gone, a disk that is listed is read as control, and the disk list and the bin are looked at once more: a disk
 * is always in one of the two, and what went from the list into the bin between the looks is seen in the latter.
 */
export async function confirmDisks(
  context: FactReadContext,
  { ids, listed, readBin, byId, deletionTraces, clock }: DisksToConfirm,
  limit: ConfirmLimit,
): Promise<ConfirmedDisks> {
  const { client, options, texts } = context;
  // Of what looks gone nothing is proven without the looks that come after.
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

/** What evidence names the policy by; nothing follows from it. */
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
  /** Not read where nothing looked gone. */
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
    // A disk in the bin answers 404 as well, and one stale answer may have said so.
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

/** What the answers to all spellings of one ID say together. */
function factOfAnswers(answers: readonly Attempt<Volume | undefined>[], texts: Texts): DiskFact {
  let fact: DiskFact = answers.length === 0 ? DOUBTS.noDiskListed(texts) : { state: "gone" };
  for (const answer of answers) {
    if ("failure" in answer) fact = DOUBTS.disk(texts, answer.failure);
    else if (answer.value !== undefined) return { state: "present", status: answer.value.status };
  }
  return fact;
}

/** A listed disk whose 404 the second list confirms is no failure, only no control. */
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
