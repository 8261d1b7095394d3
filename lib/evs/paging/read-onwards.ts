import type { Keyed, Page } from "./window";

export interface ReadOnwardsOptions<Row> {
  /**
   * Asks for up to `limit` rows behind the one that `marker` names, or for the first ones.
   *
   * @param place how many rows stand before them
   */
  readonly fetchPage: (marker: string | undefined, place: number, limit: number) => Promise<Page<Row>>;
  /** Rows to ask for per request, 1 to 1000. */
  readonly pageSize: number;
  /** The error for a list that cannot be read to its end. */
  readonly unstable: (problem: string) => Error;
  /** Told after each page how many rows are known. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Reads a whole list whose pages begin behind the last row of the one before, until one is empty: every row that is there
 * from the first request to the last, each once, since no row moves in front of the marker.
 *
 * @throws the `unstable` error when pages do not get on; what `fetchPage` throws, for example when the marker has gone
 */
export async function readOnwards<Row extends Keyed>(options: ReadOnwardsOptions<Row>): Promise<Row[]> {
  const { fetchPage, pageSize, unstable, onProgress } = options;
  const known = new Map<string, Row>();
  let marker: string | undefined;
  let place = 0;
  let longest = 0;
  for (;;) {
    const { rows, marker: named } = await fetchPage(marker, place, pageSize);
    const last = rows.findLastIndex(({ id, isStandIn }) => !isStandIn && !known.has(id));
    // A row without an ID is no marker. Behind the last one that is, a page that is not full has all of them.
    const isRest = rows.length < longest && rows.every(({ isStandIn }) => isStandIn);
    if (last < 0 && rows.length > 0 && !isRest) {
      throw unstable("pages did not go on behind the row that was asked for");
    }
    for (const row of rows) known.set(row.id, row);
    if (last < 0) return [...known.values()];
    marker = named ?? rows[last]?.id;
    place += named === undefined ? last + 1 : rows.length;
    longest = Math.max(longest, rows.length);
    onProgress?.(known.size);
  }
}
