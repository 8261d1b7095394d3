/** A row in the form of the API. */
export interface WireRow {
  readonly id: string;
  readonly [key: string]: unknown;
}

/**
 * Rows by creation time, then by ID. The JSON of each is created once. Changes at any position are fast, and so is
 * reading a window.
 */
export class Table {
  private readonly byId = new Map<string, WireRow>();
  private readonly sorted: WireRow[];
  private texts = new WeakMap<WireRow, string>();

  constructor(
    rows: readonly WireRow[],
    private readonly render: (row: WireRow) => unknown,
  ) {
    for (const row of rows) this.byId.set(row.id, row);
    this.sorted = [...this.byId.values()].sort(compareRows);
  }

  get size(): number {
    return this.sorted.length;
  }

  /** Rows, oldest first. */
  get rows(): readonly WireRow[] {
    return this.sorted;
  }

  tryGet(id: string): WireRow | undefined {
    return this.byId.get(id);
  }

  /** Adds a row, or replaces the one with its ID. */
  put(row: WireRow): void {
    this.delete(row.id);
    this.byId.set(row.id, row);
    this.sorted.splice(this.placeOf(row), 0, row);
  }

  /** Changes some fields of an existing row. */
  patch(id: string, fields: Readonly<Record<string, unknown>>): void {
    const row = this.byId.get(id);
    if (row !== undefined) this.put({ ...row, ...fields });
  }

  /** Removes a row and returns it. */
  delete(id: string): WireRow | undefined {
    const row = this.byId.get(id);
    if (row === undefined) return undefined;
    this.byId.delete(id);
    this.sorted.splice(this.placeOf(row), 1);
    return row;
  }

  /** The row as JSON. */
  textOf(row: WireRow): string {
    const known = this.texts.get(row);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.render(row));
    this.texts.set(row, text);
    return text;
  }

  /** Index of a row, or the index at which to insert it. */
  private placeOf(row: WireRow): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.sorted[middle];
      if (other !== undefined && compareRows(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compareRows(a: WireRow, b: WireRow): number {
  const [first, second] = [String(a.created_at ?? ""), String(b.created_at ?? "")];
  if (first !== second) return first < second ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
