import type { Texts } from "../audit/catalogue";
import type { PolicyResult } from "../audit/engine/evaluate-policy";
import { joinParts, joinResults } from "../audit/engine/join-results";
import { goneDisksOf, withElsewhere } from "../audit/facts/elsewhere";
import type { FactReader } from "../audit/facts/fact-reader";
import type { Facts } from "../audit/facts/facts";
import type { Place } from "../audit/facts/place";
import { unreadFacts } from "../audit/facts/unread-facts";
import type { KnownPlace, RememberedProject } from "../audit/memory/memory";
import { type EarlierFindings, type JudgedPolicy, judge, judgeFacts } from "../audit/results/judge";
import type { PolicyEntry } from "../audit/results/policy-entry";
import { comparableId } from "../evs";
import type { SharedReads } from "../evs/shared-reads";
import { type Cell, type Fleet, placeOf } from "./cell";
import { type CellDisks, cellDisksOf } from "./cell-disks";
import type { CellConnection, CellConnector } from "./fleet-connector";
import { type CellAnswer, readCells } from "./read-cells";
import { type DiskSearch, searchElsewhere } from "./search-elsewhere";
import { type Shard, shardOf } from "./shard";

export interface FleetJudgeOptions<Entry extends PolicyEntry> {
  readonly texts: Texts;
  readonly now: Date;
  /** Ends the reads. The facts so far are judged. */
  readonly signal: AbortSignal;
  /** Returns the reader for the facts of a cell. */
  readonly readerOf: (connection: CellConnection, place: Place) => FactReader;
  /** Earlier answers. @default - none */
  readonly earlierOf?: (entry: Entry) => EarlierFindings | undefined;
  /** Shares the search for moved disks between the policies of a plan. @default - not shared */
  readonly searches?: SharedReads;
  /** The part of the fleet to read. All others are unknown. @default - the whole fleet */
  readonly shard?: Shard | undefined;
  /** Returns the current time, for the times of a shard. @default - the system's clock */
  readonly clock?: (() => Date) | undefined;
}

/** A cell, and its reads. */
export interface JudgedCell {
  readonly place: Place;
  /** Why it was not read. */
  readonly unread: Facts["unread"];
  /** Undefined if it was not read. */
  readonly scanned: Scanned | undefined;
  /** Whether this shard must read it. */
  readonly isOwn: boolean;
  /** Only for a shard, and for a cell that was read. */
  readonly disks?: CellDisks | undefined;
}

interface Scanned extends Pick<Facts, "kinds"> {
  readonly snapshots: number;
  readonly disks: number;
}

export interface FleetJudgement {
  /** In the order of the fleet. */
  readonly cells: readonly JudgedCell[];
  /** One for each entry, over all cells. */
  readonly results: readonly PolicyResult[];
  /** The results in each cell, for each entry. */
  readonly resultsOfCells: readonly (readonly PolicyResult[])[];
}

/** The data of a judged cell. Its lists are kept only if a disk is gone, because another cell may have it. */
interface CellAudit {
  readonly scanned: Scanned | undefined;
  readonly results: readonly PolicyResult[];
  readonly search: DiskSearch;
  readonly judged: readonly JudgedPolicy[];
  readonly disks: CellDisks | undefined;
}

/**
 * Judges the cells of a fleet by policies. Facts of a cell are read once for all policies. If a cell cannot be read,
 * only its own rows are unknown.
 *
 * @throws any error that is not a failed read
 */
export async function judgeFleet<Entry extends PolicyEntry>(
  entries: readonly Entry[],
  whole: Pick<Fleet, "accounts" | "cells">,
  connector: CellConnector,
  options: FleetJudgeOptions<Entry>,
): Promise<FleetJudgement> {
  const { texts, signal, shard, searches: shared } = options;
  const { fleet, isOwn } = shardOf(whole, shard, texts);
  const answers = await readCells(
    fleet,
    connector,
    (connection, projectId, cell) =>
      auditCell(entries, placeOf(fleet, cell), connection, {
        ...options,
        projectId,
        connect: laterConnection(fleet, connector, cell, projectId),
      }),
    { texts, signal },
  );
  const searches = answers.flatMap((answer) => ("value" in answer ? [answer.value.search] : []));
  const unread = answers.filter((answer) => !("value" in answer) && isOwn(answer.cell));
  const found = await searchElsewhere(
    searches,
    unread.map(({ cell }) => placeOf(fleet, cell)),
    shard === undefined ? 0 : shard.of - 1,
    { signal, shared },
  );
  const judged = answers.map((answer) => {
    const place = placeOf(fleet, answer.cell);
    const cell =
      "value" in answer
        ? {
            place,
            unread: undefined,
            scanned: answer.value.scanned,
            disks: answer.value.disks,
            results: resultsOf(answer.value, found, options),
          }
        : unreadCell(entries, place, answer, options);
    return { ...cell, isOwn: isOwn(answer.cell) };
  });
  const resultsOfCells = entries.map((_, index) => judged.flatMap(({ results }) => results[index] ?? []));
  const join = shard === undefined ? joinResults : joinParts;
  return {
    cells: judged.map(({ results: _, ...cell }) => cell),
    results: entries.map((entry, index) => ({
      ...join(resultsOfCells[index] ?? []),
      unfound: unfoundOf(entry, judged, options.earlierOf?.(entry)),
    })),
    resultsOfCells,
  };
}

/** Another client for the search: a client that is kept would also keep its responses. */
function laterConnection(
  { accounts }: Pick<Fleet, "accounts">,
  connector: CellConnector,
  { account, region }: Cell,
  projectId: string,
): () => CellConnection {
  const owner = accounts[account];
  if (owner === undefined) throw new Error("a cell has no account");
  return () => connector.connect(owner, region, projectId);
}

async function auditCell<Entry extends PolicyEntry>(
  entries: readonly Entry[],
  place: Place,
  connection: CellConnection,
  {
    projectId,
    connect,
    now,
    signal,
    readerOf,
    earlierOf,
    shard,
    clock = () => new Date(),
  }: FleetJudgeOptions<Entry> & Pick<DiskSearch, "projectId" | "connect">,
): Promise<CellAudit> {
  const reader = readerOf(connection, place);
  const judged = await Promise.all(
    entries.map((entry) => judge(entry, reader, { projectId, now, earlier: earlierOf?.(entry), signal })),
  );
  // Policies that need the same facts share them.
  const facts = [...new Set(judged.map(({ world }) => world.facts))];
  const [first] = facts;
  const gone = [...new Set(facts.flatMap(goneDisksOf))];
  const provenBy = [...new Set(facts.map(({ diskOf }) => diskOf))];
  return {
    scanned: first && {
      kinds: first.kinds,
      snapshots: first.snapshots.rows.length,
      disks: first.volumes.rows.length,
    },
    results: judged.map(({ result }) => result),
    search: { place, projectId, connect, gone, provenBy, bin: binOf(facts) },
    judged: gone.length === 0 ? [] : judged,
    disks: shard && cellDisksOf(facts, clock()),
  };
}

/** The recycle bin of a cell in the facts of all policies. */
function binOf(facts: readonly Facts[]): DiskSearch["bin"] {
  const bins = facts.flatMap(({ recycleBin, isBinRead }) => (isBinRead ? (recycleBin ?? []) : []));
  if (bins.length === 0) return undefined;
  const ids = bins.flatMap(({ rows }) => rows.map(({ id }) => comparableId(id)));
  return { ids: new Set(ids), isWhole: bins.every(({ gaps }) => gaps.length === 0) };
}

/** Judged again if other cells have information about gone disks. */
function resultsOf<Entry extends PolicyEntry>(
  { results, judged, search }: CellAudit,
  found: Awaited<ReturnType<typeof searchElsewhere>>,
  { now, earlierOf }: FleetJudgeOptions<Entry>,
): readonly PolicyResult[] {
  const elsewhere = found.get(search);
  if (elsewhere === undefined) return results;
  // Results are cached by the facts object, so the same facts must be the same object.
  const known = new Map<Facts, Facts>();
  return judged.map(({ entry, world }) => {
    const facts = known.get(world.facts) ?? withElsewhere(world.facts, elsewhere);
    known.set(world.facts, facts);
    return judgeFacts(entry, facts, { now, earlier: earlierOf?.(entry as Entry) }).result;
  });
}

function unreadCell<Entry extends PolicyEntry>(
  entries: readonly Entry[],
  place: Place,
  answer: Exclude<CellAnswer<CellAudit>, { readonly value: CellAudit }>,
  { texts, now, earlierOf }: FleetJudgeOptions<Entry>,
) {
  const why =
    "unread" in answer ? answer.unread : { state: "incomplete" as const, reason: texts.facts.interrupted };
  const facts = unreadFacts(place, why, { texts, readAt: now });
  const results = entries.map(
    (entry) => judgeFacts(entry, facts, { now, earlier: earlierOf?.(entry) }).result,
  );
  return { place, unread: why, scanned: undefined, disks: undefined, results };
}

/** Projects in earlier answers that may belong to an account that could not be accessed now. */
function unfoundOf(
  { name: rule, label }: PolicyEntry,
  cells: readonly Pick<JudgedCell, "place" | "unread">[],
  earlier: EarlierFindings | undefined,
): readonly RememberedProject[] {
  const closed = cells.flatMap(({ place, unread }) =>
    place.projectId === null && unread !== undefined && unread.state !== "absent" ? [place] : [],
  );
  if (earlier === undefined || closed.length === 0) return [];
  const projects = new Set(cells.map(({ place }) => place.projectId));
  // Others are known to be no longer in the fleet.
  const mayBe = ({ account, region }: KnownPlace) =>
    !account || closed.some((place) => place.account === account && place.region === region);
  return earlier.memory.outside(projects, { rule, label, labels: earlier.labels }, mayBe);
}
