/** More rows than any project has. */
export const MOST_ROWS = 2_000_000;

/** What a row is known by while its list is read. */
export interface Keyed {
  readonly id: string;
  /** Whether the ID stands in for one that the row lacks: what the row holds. It shows nothing of getting on. @default false */
  readonly isStandIn?: boolean;
}

/** A page of a list, as it was served. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Whether the server says that there are more. */
  readonly hasNext: boolean;
  /** Where the server says that there are more: behind which row. @default - it does not say */
  readonly marker?: string | undefined;
  /** How many rows the whole list has, as the server counts them. @default - it does not say */
  readonly total?: number | undefined;
  /** The error, where the server refused to begin there. Some do behind a list's end, in place of an empty page. */
  readonly refusal?: Error;
}

/** A page and where it was asked for. */
export interface Window<Row> extends Page<Row> {
  /** How many rows stand before it. */
  readonly offset: number;
  /** The row that it was asked for behind, where pages are. */
  readonly behind?: string | undefined;
}

/**
 * Asks for up to `limit` rows from `offset` on; where pages are asked for behind a row, for those behind `marker`, or the
 * first ones.
 */
export type FetchPage<Row> = (offset: number, limit: number, marker?: string) => Promise<Page<Row>>;

/** How many rows stand before the end of a window. */
export function endOf({ offset, rows }: Window<unknown>): number {
  return offset + rows.length;
}
