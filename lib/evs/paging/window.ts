/** More rows than any project has. */
export const MOST_ROWS = 2_000_000;
/** Maximum number of windows in a row without a new row. */
export const MOST_IDLE = 32;

/** The identity of a row while its list is read. */
export interface Keyed {
  readonly id: string;
  /** Whether the ID is made of the row's content, because the row has none. It proves no progress. @default false */
  readonly isStandIn?: boolean;
}

/** A page of a list, as the server returned it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Whether the server states that there are more rows. */
  readonly hasNext: boolean;
  /** The row after which there are more, if the server states it. @default - it does not */
  readonly marker?: string | undefined;
  /** The number of rows of the whole list, if the server states it. @default - it does not */
  readonly total?: number | undefined;
  /**
   * The error, if the server refused this position. Some servers do so after a list's end, instead of an empty page.
   */
  readonly refusal?: Error;
}

/** A page and its position in the list. */
export interface Window<Row> extends Page<Row> {
  /** Number of rows before it. */
  readonly offset: number;
  /** The row after which it was requested, if pages are requested so. */
  readonly behind?: string | undefined;
}

/** Requests up to `limit` rows from `offset` on. With markers: those after `marker`, or the first ones. */
export type FetchPage<Row> = (offset: number, limit: number, marker?: string) => Promise<Page<Row>>;

/** Number of rows before the end of a window. */
export function endOf({ offset, rows }: Window<unknown>): number {
  return offset + rows.length;
}
