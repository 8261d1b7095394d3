/** A row as it goes over the wire. */
export interface ShelfRow {
  readonly id: string;
  /** JSON. */
  readonly text: string;
}

/** A list in the server's order, and what is true of it since the beginning. */
export class Shelf {
  readonly rows: ShelfRow[];
  /** Rows that were there from the beginning and still are. */
  readonly lasting: Set<string>;
  /** Rows that were ever there. */
  readonly ever: Set<string>;

  constructor(rows: readonly ShelfRow[]) {
    this.rows = [...rows];
    this.lasting = new Set(rows.map(({ id }) => id));
    this.ever = new Set(this.lasting);
  }

  /** @param place from 0, the front, to 1, the end */
  insert(row: ShelfRow, place: number): void {
    this.ever.add(row.id);
    this.rows.splice(Math.floor(place * (this.rows.length + 1)), 0, row);
  }

  /** Changes a row where it stands. */
  replace(row: ShelfRow): void {
    const index = this.indexOf(row.id);
    if (index >= 0) this.rows[index] = row;
  }

  remove(id: string): ShelfRow | undefined {
    const index = this.indexOf(id);
    if (index < 0) return undefined;
    this.lasting.delete(id);
    return this.rows.splice(index, 1)[0];
  }

  /** Moves a row to the front, as an update does where the list is sorted by its time. */
  toFront(id: string): void {
    const [row] = this.rows.splice(this.indexOf(id), 1);
    if (row !== undefined) this.rows.unshift(row);
  }

  /** A row by a number from 0 to 1. */
  at(place: number): ShelfRow | undefined {
    return this.rows[Math.floor(place * this.rows.length)];
  }

  tryGet(id: string): ShelfRow | undefined {
    return this.rows[this.indexOf(id)];
  }

  private indexOf(id: string): number {
    return this.rows.findIndex((row) => row.id === id);
  }
}

/** What is wrong with a list as it was read, or undefined. */
export function problemWith({ lasting, ever }: Shelf, ids: readonly string[]): string | undefined {
  const unique = new Set(ids);
  if (unique.size < ids.length) return "a row twice";
  const lost = [...lasting].filter((id) => !unique.has(id));
  if (lost.length > 0) return `lost ${lost.length} rows: ${lost.slice(0, 5).join()}`;
  const invented = ids.filter((id) => !ever.has(id));
  return invented.length > 0 ? `rows that never were: ${invented.slice(0, 5).join()}` : undefined;
}
