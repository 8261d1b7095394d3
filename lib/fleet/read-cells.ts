import type { Texts } from "../audit/catalogue";
import { groupBy } from "../audit/engine/group-by";
import { tryGetFailureReason } from "../audit/facts/failure-reason";
import type { UnreadPlace } from "../audit/facts/place";
import { EvsError } from "../evs";
import { type Cell, type Fleet, unreadStateOf } from "./cell";
import type { CellConnection, CellConnector } from "./fleet-connector";

/**
 * Number of cells of one region that are read at once, for each concurrent request to its endpoint: some cells wait for
 * the requests of others, or are judged, and send none. More cells need more memory, and wait longer for requests of
 * others that hang, while their time to confirm disks passes: so with few requests, there is no additional cell.
 */
const CELLS_PER_REQUEST = 1.25;

/** A cell with the result of its read, or the reason for a missing result. */
export type CellAnswer<T> =
  | { readonly cell: Cell; readonly value: T }
  | { readonly cell: Cell; readonly unread: UnreadPlace }
  /** The reads were interrupted before any result. */
  | { readonly cell: Cell; readonly interrupted: true };

export interface ReadCellsOptions {
  readonly texts: Texts;
  /** Ends the reads. */
  readonly signal?: AbortSignal;
}

/**
 * Reads cells concurrently, a limited number in each region. A failed cell does not end the others. A cell that is
 * known to be unreadable is not requested.
 *
 * @param read reads one cell; it may throw an EvsError, and the reason of the signal
 * @returns one answer for each cell, in their order
 * @throws any other error, because it is a program error
 */
export async function readCells<T>(
  { accounts, cells }: Pick<Fleet, "accounts" | "cells">,
  connector: CellConnector,
  read: (connection: CellConnection, projectId: string, cell: Cell) => Promise<T>,
  { texts, signal }: ReadCellsOptions,
): Promise<readonly CellAnswer<T>[]> {
  const answers = new Map<Cell, CellAnswer<T>>();
  const answer = async (cell: Cell): Promise<CellAnswer<T>> => {
    const { unread, project, region } = cell;
    if (unread !== undefined) return { cell, unread };
    const account = accounts[cell.account];
    if (account === undefined || project === null) throw new Error("a cell has no account or project");
    if (signal?.aborted) return { cell, interrupted: true };
    try {
      return { cell, value: await read(connector.connect(account, region, project.id), project.id, cell) };
    } catch (error) {
      if (signal?.aborted) return { cell, interrupted: true };
      const reason = tryGetFailureReason(error, texts);
      if (!(error instanceof EvsError) || reason === undefined) throw error;
      return { cell, unread: { state: unreadStateOf(error), reason } };
    }
  };
  const readRegion = async (waiting: Cell[]) => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      answers.set(cell, await answer(cell));
    }
  };
  const atOnce = Math.floor(connector.maxConcurrency * CELLS_PER_REQUEST);
  await Promise.all(
    [...groupBy(cells, ({ region }) => region).values()].flatMap((inRegion) => {
      const waiting = [...inRegion];
      return Array.from({ length: Math.min(atOnce, waiting.length) }, () => readRegion(waiting));
    }),
  );
  return cells.flatMap((cell) => answers.get(cell) ?? []);
}
