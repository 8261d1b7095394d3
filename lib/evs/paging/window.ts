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
  /** What names the last row where the next page is asked for. @default - its ID */
  readonly marker?: string | undefined;
  /** The error, where the server refused to begin so far on. Some do behind a list's end, in place of an empty page. */
  readonly refusal?: Error;
}

/** A page and where it was asked for. */
export interface Window<Row> extends Page<Row> {
  readonly offset: number;
}

/** Asks for up to `limit` rows from `offset` on. */
export type FetchPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

/** How many rows stand before the end of a window. */
export function endOf({ offset, rows }: Window<unknown>): number {
  return offset + rows.length;
}
