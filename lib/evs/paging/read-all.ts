import { type FailedTry, ListRead } from "./list-read";
import type { FetchPage, Keyed } from "./window";

/** How many rows came, and how many the server counts. */
export interface Short {
  readonly rows: number;
  readonly total: number;
}

export interface ReadAllOptions<Row> {
  readonly fetchPage: FetchPage<Row>;
  /** How pages are asked for: from so many rows on, or behind a row. @default "offset" */
  readonly paging?: "offset" | "marker";
  /** Rows to ask for per request, 1 to 1000. */
  readonly pageSize: number;
  /** Windows to have under way at once, as things are. */
  readonly concurrency: () => number;
  /** The error for a list that cannot be read to a proven end, or stays short of its own total. */
  readonly unstable: (problem: string, short?: Short) => Error;
  /** Called after each window with the number of known rows. */
  readonly onProgress?: (rows: number) => void;
}

/** Whole reads that are tried before giving up on a list that contradicts itself. */
const TRIES = 3;

/**
 * Reads a whole list while others change it: every row that is there from the first request to the last, each once, and
 * no row that never was. Neighbouring windows overlap, and only what common rows link counts; `Chain` has the argument,
 * `ListRead` the rules.
 *
 * @throws the `unstable` error when the list cannot be proven complete within a bounded number of requests
 */
export async function readAll<Row extends Keyed>(options: ReadAllOptions<Row>): Promise<Row[]> {
  const failed: FailedTry[] = [];
  for (;;) {
    const result = await new ListRead(options, failed).run();
    if (!("problem" in result)) return result;
    failed.push(result);
    if (failed.length === TRIES)
      throw options.unstable(`${result.problem}, ${TRIES} times in a row`, result.short);
  }
}
