import type { Keyed, Window } from "./window";

/** What comparing a window with the chain has shown. */
export type LinkResult =
  /** No row in common: nothing can be said about what lies between. */
  | "apart"
  /** Rows stand in another order than in a window before: this list cannot be read by offset. */
  | "reordered"
  | "linked";

/** Linked windows whose order is remembered. */
const REMEMBERED = 8;

/**
 * The rows of a list's beginning, with nothing missing in between.
 *
 * The argument. Call a row lasting if it is in the list during the whole read. Claim: the chain has every lasting row
 * up to its end. A window at the list's beginning proves it of its own rows. Any other window is linked only if it has
 * a row c in common with the chain. A lasting row that stands behind c and before the window's end was
 * in the list, in that place, when the window was served, so the window has it; one before c is in the chain already.
 * It does not matter in which order the windows were served, nor whether c itself lasts: c was there at both times,
 * and living rows keep their relative order. That is the one assumption. Where two windows show that a server breaks
 * it, the read ends in an error.
 */
export class Chain<Row extends Keyed> {
  private readonly known = new Map<string, Row>();
  private standIns = 0;
  private end: string | undefined;
  private moved = false;
  private readonly remembered: ReadonlyMap<string, number>[] = [];

  get size(): number {
    return this.known.size;
  }

  /** Rows with an ID of their own: only those show that a read gets on. */
  get identified(): number {
    return this.known.size - this.standIns;
  }

  /** Whether a row was seen in two places: rows came or went before it. */
  get hasMoved(): boolean {
    return this.moved;
  }

  /** The ID of the row that was last in the list when it was found. */
  get last(): string | undefined {
    return this.end;
  }

  has({ id }: Keyed): boolean {
    return this.known.has(id);
  }

  /** Every row once. */
  toArray(): Row[] {
    return [...this.known.values()];
  }

  /** Takes a window in, if it can be linked. */
  link(window: Window<Row>): LinkResult {
    const { offset, rows } = window;
    if (offset > 0 && !rows.some((row) => this.has(row))) return "apart";
    const places = new Map(rows.map(({ id }, index) => [id, offset + index]));
    const isTwice = places.size < rows.length;
    if (isTwice || this.remembered.some((earlier) => !sameOrder(rows, earlier))) return "reordered";
    this.moved ||= this.remembered.some((earlier) => !samePlaces(places, earlier));
    const end = rows.at(-1);
    if (end !== undefined && !this.has(end)) this.end = end.id;
    this.add(rows);
    this.remembered.push(places);
    if (this.remembered.length > REMEMBERED) this.remembered.shift();
    return "linked";
  }

  /** Takes rows in, wherever they stand. */
  add(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.isStandIn && !this.known.has(row.id)) this.standIns += 1;
      this.known.set(row.id, row);
    }
  }
}

/** Whether the rows that both windows have stand in the same order. */
function sameOrder(rows: readonly { readonly id: string }[], places: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const { id } of rows) {
    const place = places.get(id) ?? last + 1;
    if (place <= last) return false;
    if (places.has(id)) last = place;
  }
  return true;
}

/** Whether the rows that both windows have stand in the same places. */
function samePlaces(places: ReadonlyMap<string, number>, earlier: ReadonlyMap<string, number>): boolean {
  for (const [id, place] of places) {
    if ((earlier.get(id) ?? place) !== place) return false;
  }
  return true;
}
