import type { Texts } from "../audit/catalogue";
import { goneDisksOf, withElsewhere } from "../audit/facts/elsewhere";
import type { FactReader } from "../audit/facts/fact-reader";
import type { Facts } from "../audit/facts/facts";
import { mayHaveDisks, type Place } from "../audit/facts/place";
import type { FactRequest } from "../audit/facts/read-facts";
import { unreadFacts } from "../audit/facts/unread-facts";
import { comparableId } from "../evs";
import type { SharedReads } from "../evs/shared-reads";
import { type Cell, type Fleet, placeOf } from "./cell";
import { type CellDisks, cellDisksOf } from "./cell-disks";
import type { CellConnection, CellConnector } from "./fleet-connector";
import { type CellAnswer, readCells } from "./read-cells";
import { type DiskSearch, numberOfRead, searchElsewhere } from "./search-elsewhere";
import { type Shard, shardOf } from "./shard";

export interface JudgeCellsOptions {
  readonly texts: Texts;
  readonly now: Date;
  /** Ends the reads. The facts so far are judged. */
  readonly signal: AbortSignal;
  /** Returns the reader for the facts of a cell. */
  readonly readerOf: (connection: CellConnection, place: Place) => FactReader;
  /** Shares the search for moved disks between the data sources of a plan. @default - not shared */
  readonly searches?: SharedReads;
  /** The part of the fleet to read. All others are unknown. @default - the whole fleet */
  readonly shard?: Shard | undefined;
  /** Returns the current time, for the times of a shard. @default - the system's clock */
  readonly clock?: (() => Date) | undefined;
}

/** How to judge a cell. */
export interface CellJudge<Result> {
  /** The facts to read of each cell. */
  readonly requests: readonly Omit<FactRequest, "projectId">[];
  /** @param facts one for each request */
  readonly judge: (facts: readonly Facts[]) => Result;
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

/** The data of a cell that was read. */
interface CellAudit<Result> {
  readonly scanned: Scanned | undefined;
  readonly result: Result;
  readonly search: DiskSearch;
  /** Kept only if a disk is gone, because another cell may have it. */
  readonly facts: readonly Facts[] | undefined;
  readonly disks: CellDisks | undefined;
}

/**
 * Reads the cells of a fleet and judges each. Cells in which disks are gone are judged again after a search for these
 * disks in the other cells. If a cell cannot be read, only its own rows are unknown.
 *
 * @returns the cells in the order of the fleet
 * @throws any error that is not a failed read
 */
export async function judgeCells<Result>(
  whole: Pick<Fleet, "accounts" | "cells">,
  connector: CellConnector,
  by: CellJudge<Result>,
  { texts, now, signal, readerOf, searches: shared, shard, clock = () => new Date() }: JudgeCellsOptions,
): Promise<readonly (JudgedCell & { readonly result: Result })[]> {
  const { fleet, isOwn } = shardOf(whole, shard, texts);
  const answers = await readCells(
    fleet,
    connector,
    async (connection, projectId, cell): Promise<CellAudit<Result>> => {
      const place = placeOf(fleet, cell);
      const reader = readerOf(connection, place);
      const facts = await Promise.all(
        by.requests.map((request) => reader.read({ ...request, projectId }, { signal })),
      );
      // Requests for the same facts share them.
      const distinct = [...new Set(facts)];
      const [first] = distinct;
      const gone = [...new Set(distinct.flatMap(goneDisksOf))];
      return {
        scanned: first && {
          kinds: first.kinds,
          snapshots: first.snapshots.rows.length,
          disks: first.volumes.rows.length,
        },
        result: by.judge(facts),
        search: {
          place,
          projectId,
          connect: laterConnection(fleet, connector, cell, projectId),
          gone,
          provenBy: [...new Set(distinct.map(numberOfRead))],
          bin: binOf(distinct),
        },
        facts: gone.length === 0 ? undefined : facts,
        disks: shard && cellDisksOf(distinct, clock()),
      };
    },
    { texts, signal },
  );
  const searches = answers.flatMap((answer) => ("value" in answer ? [answer.value.search] : []));
  const unread = answers.filter(
    (answer) =>
      !("value" in answer) &&
      isOwn(answer.cell) &&
      mayHaveDisks(answer.cell.project?.id ?? null, "unread" in answer ? answer.unread.state : undefined),
  );
  const found = await searchElsewhere(
    searches,
    unread.map(({ cell }) => placeOf(fleet, cell)),
    shard === undefined ? 0 : shard.of - 1,
    { signal, shared },
  );
  return answers.map((answer) => {
    const { cell } = answer;
    const place = placeOf(fleet, cell);
    if ("value" in answer) {
      const { scanned, disks } = answer.value;
      const result = resultOf(answer.value, found, by);
      return { place, unread: undefined, scanned, disks, result, isOwn: isOwn(cell) };
    }
    const why = reasonOf(answer, texts);
    const facts = unreadFacts(place, why, { texts, readAt: now });
    const result = by.judge(by.requests.map(() => facts));
    return { place, unread: why, scanned: undefined, result, isOwn: isOwn(cell) };
  });
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

/** The recycle bin of a cell in all its facts. */
function binOf(facts: readonly Facts[]): DiskSearch["bin"] {
  const bins = facts.flatMap(({ recycleBin, isBinRead }) => (isBinRead ? (recycleBin ?? []) : []));
  if (bins.length === 0) return undefined;
  const ids = bins.flatMap(({ rows }) => rows.map(({ id }) => comparableId(id)));
  return { ids: new Set(ids), isWhole: bins.every(({ gaps }) => gaps.length === 0) };
}

/** Judged again if other cells have information about gone disks. */
function resultOf<Result>(
  { result, facts, search }: CellAudit<Result>,
  found: Awaited<ReturnType<typeof searchElsewhere>>,
  { judge }: CellJudge<Result>,
): Result {
  const elsewhere = found.get(search);
  if (elsewhere === undefined || facts === undefined) return result;
  // Results are cached by the facts object, so the same facts must be the same object.
  const known = new Map([...new Set(facts)].map((read) => [read, withElsewhere(read, elsewhere)]));
  return judge(facts.map((read) => known.get(read) ?? read));
}

const reasonOf = (
  answer: Exclude<CellAnswer<unknown>, { readonly value: unknown }>,
  texts: Texts,
): NonNullable<Facts["unread"]> =>
  "unread" in answer ? answer.unread : { state: "incomplete", reason: texts.facts.interrupted };
