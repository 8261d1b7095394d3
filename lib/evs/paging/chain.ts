import type { Keyed, Window } from "./window";

interface Entry<Row> {
  row: Row;
  /** Its place among all known rows: of two, the one with the lower rank stands first. */
  rank: number;
  /** How many rows stood before it when it was last seen. */
  place: number;
}

/** Rows in the order they were known in that show a place in the list: by chance they are one of 479,001,600. */
const LONGEST_CHANCE = 12;
/** Share of known rows that must stand before such a place; a few may have been deleted. */
const MOST_SHARE = 3 / 4;

/**
 * The rows of a list's beginning, with nothing missing in between.
 *
 * The argument. Call a row lasting if it is in the list during the whole read. Claim: the chain has every lasting row
 * up to its end. A window at the list's beginning proves it of its own rows. Any other window is linked only if it
 * begins with a row c of the chain. A lasting row that stands behind c and before the window's end was in the list, in
 * that place, when the window was served, so the window has it; one before c is in the chain already. It does not matter
 * in which order the windows were served, nor whether c itself lasts: c was there at both times, and living rows keep
 * their relative order. That is the one assumption; `ListRead` says what is done about rows that break it.
 */
export class Chain<Row extends Keyed> {
  /** Whether a row was seen in two places: rows came or went before it. */
  hasMoved = false;
  /** Whether a window had rows in another order than they were known in, or twice. */
  isReordered = false;
  /** The ID of the row that was last in the list when it was found. */
  last: string | undefined;
  private readonly entries = new Map<string, Entry<Row>>();
  private standIns = 0;
  private lowest = 0;

  get size(): number {
    return this.entries.size;
  }

  /** Rows with an ID of their own: only those show that a read gets on. */
  get identified(): number {
    return this.entries.size - this.standIns;
  }

  has({ id }: Keyed): boolean {
    return this.entries.has(id);
  }

  /** Every row once. */
  toArray(): Row[] {
    return Array.from(this.entries.values(), ({ row }) => row);
  }

  /** The last of the first `count` rows found that can be gone on behind, and how many rows come with it. */
  markerOf(count: number): { readonly marker: string | undefined; readonly offset: number } {
    const found = this.toArray().slice(0, count);
    const index = found.findLastIndex(({ isStandIn }) => !isStandIn);
    return { marker: found[index]?.id, offset: index + 1 };
  }

  /**
   * Takes a window in, unless it does not begin with a known row: then nothing can be said about what lies between. Rows in
   * another order than they were known in, or twice, are not taken in.
   */
  tryLink({ offset, rows }: Window<Row>): boolean {
    const [first] = rows;
    if (offset > 0 && (first === undefined || !this.has(first))) return false;
    this.isReordered ||= new Set(rows.map(({ id }) => id)).size < rows.length || this.isDisordered(rows);
    if (this.isReordered) return false;
    const end = rows.at(-1);
    if (end !== undefined && !this.has(end)) this.last = end.id;
    this.add(rows, offset);
    return true;
  }

  /**
   * Where rows that were read from the list's beginning on come to known ones that stand as they were known, which shows
   * that they did not jump. Rows that came between them do not matter.
   *
   * @returns undefined where they do not yet
   */
  whereKnown(rows: readonly Row[], isAll: boolean): number | undefined {
    let start = rows.length;
    let next = Number.POSITIVE_INFINITY;
    let count = 0;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const rank = this.entries.get(rows[index]?.id ?? "")?.rank;
      if (rank === undefined) continue;
      if (rank >= next) break;
      next = rank;
      start = index;
      count += 1;
    }
    if (isAll && this.hasMostBefore(Number.POSITIVE_INFINITY, rows)) return start;
    return count >= LONGEST_CHANCE && this.hasMostBefore(next, rows.slice(0, start)) ? start : undefined;
  }

  /** Whether most rows known before a rank are among others: not so where rows jumped in their order. */
  private hasMostBefore(rank: number, rows: readonly Row[]): boolean {
    const isBefore = (entry: Entry<Row> | undefined) => entry !== undefined && entry.rank < rank;
    let before = 0;
    for (const entry of this.entries.values()) if (isBefore(entry)) before += 1;
    return rows.filter(({ id }) => isBefore(this.entries.get(id))).length >= before * MOST_SHARE;
  }

  /** Takes rows in that stand at the list's beginning now, wherever they were known before. */
  putInFront(rows: readonly Row[]): void {
    this.add(rows, 0);
    this.lowest -= rows.length;
    for (const [index, { id }] of rows.entries()) {
      const entry = this.entries.get(id);
      if (entry !== undefined) entry.rank = this.lowest + index;
    }
  }

  private add(rows: readonly Row[], offset: number): void {
    let before: number | undefined;
    let fresh: Entry<Row>[] = [];
    for (const [index, row] of rows.entries()) {
      const place = offset + index;
      const known = this.entries.get(row.id);
      if (known === undefined) {
        fresh.push({ row, place, rank: 0 });
        continue;
      }
      this.insert(fresh, before, known.rank);
      fresh = [];
      this.hasMoved ||= known.place !== place;
      before = known.rank;
      Object.assign(known, { row, place });
    }
    this.insert(fresh, before, undefined);
  }

  /** Gives ranks to rows that stand between two known ones, or at the beginning, or right behind one. */
  private insert(fresh: readonly Entry<Row>[], before: number | undefined, behind: number | undefined): void {
    this.lowest -= fresh.length;
    const low = before ?? Math.min(this.lowest, behind ?? 0) - 1;
    const step = behind !== undefined && behind > low ? (behind - low) / (fresh.length + 1) : 1;
    for (const [index, entry] of fresh.entries()) {
      entry.rank = low + (index + 1) * step;
      this.entries.set(entry.row.id, entry);
      if (entry.row.isStandIn) this.standIns += 1;
    }
  }

  /** Whether most of the known rows come in another order: single ones may jump. */
  private isDisordered(rows: readonly Row[]): boolean {
    const ranks = rows.flatMap(({ id }) => this.entries.get(id)?.rank ?? []);
    const falls = ranks.filter((rank, index) => rank < (ranks[index - 1] ?? rank)).length;
    return falls >= 3 && falls * 4 > ranks.length;
  }
}
