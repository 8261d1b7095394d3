import { type FailedTry, ListRead } from "./list-read";
import type { FetchPage, Keyed } from "./window";

/** Number of rows that were read, and number that the server counts. */
export interface Short {
  readonly rows: number;
  readonly total: number;
}

export interface ReadAllOptions<Row> {
  readonly fetchPage: FetchPage<Row>;
  /** How pages are requested: from an offset, or after a row. @default "offset" */
  readonly paging?: "offset" | "marker";
  /** Rows per request, 1 to 1000. */
  readonly pageSize: number;
  /** The current maximum number of concurrent requests. */
  readonly concurrency: () => number;
  /** The error for a list whose end cannot be proven, or that has fewer rows than its own total. */
  readonly unstable: (problem: string, short?: Short) => Error;
  /** Called after each window with the number of known rows. */
  readonly onProgress?: (rows: number) => void;
}

/** Maximum number of reads of a list that contradicts itself. */
const TRIES = 3;

/**
 * Reads a whole list while others change it: every row that exists from the first request to the last, each once, and
 * no row that never existed. Neighbouring windows overlap, and only common rows link them. `Chain` has the argument,
 * `ListRead` the rules.
 *
 * @throws the `unstable` error if the list cannot be proven complete within a limited number of requests
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
