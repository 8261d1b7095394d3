/** One page of a list, as the server ordered it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Whether the server says that there are more. */
  readonly hasNext: boolean;
}

/** Asks for up to `limit` rows from `offset` on. */
export type FetchPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

export interface ReadAllOptions<Row> {
  readonly fetchPage: FetchPage<Row>;
  /** Rows to ask for per request, 1 to 1000. */
  readonly pageSize: number;
  /** The error for a list that cannot be read to a proven end. */
  readonly unstable: (problem: string) => Error;
}

const TRIES = 5;

/**
 * Reads a whole list by offset. Each page starts with the last row of the one before: if that row has moved, rows
 * have come or gone in between and the read starts again, so that none is lost or repeated.
 */
export async function readAll<Row extends { readonly id: string }>(
  options: ReadAllOptions<Row>,
): Promise<Row[]> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const rows = await tryReadAll(options);
    if (rows !== undefined) return rows;
  }
  throw options.unstable(`the list changed while it was read, ${TRIES} times in a row`);
}

/** The rows, or undefined when the list has changed. */
async function tryReadAll<Row extends { readonly id: string }>({
  fetchPage,
  pageSize,
}: ReadAllOptions<Row>): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let largestPage = 0;
  for (;;) {
    const last = rows.at(-1);
    const page = await fetchPage(Math.max(0, rows.length - 1), Math.min(pageSize + 1, 1000));
    if (last !== undefined && page.rows[0]?.id !== last.id) return undefined;
    let added = last === undefined ? page.rows : page.rows.slice(1);
    largestPage = Math.max(largestPage, page.rows.length);
    if (added.length === 0 && last !== undefined && largestPage > 1) return rows;
    if (added.length === 0) {
      // Nothing more, or a server that caps the page at the one row that is known already: an empty page tells.
      added = (await fetchPage(rows.length, pageSize)).rows;
      if (added.length === 0) return rows;
    }
    for (const row of added) {
      if (seen.has(row.id)) return undefined;
      seen.add(row.id);
      rows.push(row);
    }
  }
}
