import type { Keyed, Window } from "./window";

interface Placed<Row> {
  row: Row;
  /** Number of rows before it when it was last read. */
  place: number;
}

interface Entry<Row> extends Placed<Row> {
  /** Its rank among all known rows. A row with a lower rank is before one with a higher rank. */
  readonly rank: number;
}

/** Number of known rows in order that prove a position in the list: the probability by chance is 1 in 479,001,600. */
const LONGEST_CHANCE = 12;
/** Share of the known rows that must be before such a position. A few may have been deleted. */
const MOST_SHARE = 3 / 4;

/**
 * The rows from the start of a list up to some row, without a gap: every row that is in the list during the whole read.
 * docs/reading.md has the argument. It assumes that existing rows keep their relative order. `ListRead` handles rows
 * that break this.
 */
export class Chain<Row extends Keyed> {
  /** Whether a row was read at two positions: rows before it were created or deleted. */
  hasMoved = false;
  /** Whether a window has known rows in another order, or a row twice. */
  isReordered = false;
  /** The ID of the row that was the last of the list when it was read. */
  last: string | undefined;
  private readonly entries = new Map<string, Entry<Row>>();
  private readonly standIns = new Set<string>();
  /** No rank is lower. */
  private lowest = 0;

  get size(): number {
    return this.entries.size;
  }

  /** Number of rows with their own ID. Only these prove progress. */
  get identified(): number {
    return this.entries.size - this.standIns.size;
  }

  has({ id }: Keyed): boolean {
    return this.entries.has(id);
  }

  /** Every row once. */
  toArray(): Row[] {
    return Array.from(this.entries.values(), ({ row }) => row);
  }

  /** The last of the first `count` rows that can be a marker, and the number of rows up to it. */
  markerOf(count: number): { readonly marker: string | undefined; readonly offset: number } {
    const found = this.toArray().slice(0, count);
    const index = found.findLastIndex(({ isStandIn }) => !isStandIn);
    return { marker: found[index]?.id, offset: index + 1 };
  }

  /**
   * Adds the rows of a window that starts with a known row. Otherwise rows may be missing between, so they are not
   * added. Rows in another order, or twice, are not added either.
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
   * The position from which rows, read from the start of the list, are known ones in their known order. That proves
   * that those did not jump. New rows between them do not matter.
   *
   * @returns undefined if there is no such position yet
   */
  whereKnown(rows: readonly Row[], isAll: boolean): number | undefined {
    let start = rows.length;
    let next = Number.POSITIVE_INFINITY;
    let count = 0;
    for (const [index, { id }] of [...rows.entries()].reverse()) {
      const rank = this.entries.get(id)?.rank;
      if (rank === undefined) continue;
      if (rank >= next) break;
      next = rank;
      start = index;
      count += 1;
    }
    if (isAll && this.hasMostBefore(Number.POSITIVE_INFINITY, rows)) return start;
    return count >= LONGEST_CHANCE && this.hasMostBefore(next, rows) ? start : undefined;
  }

  /** Whether `rows` has most of the known rows before a rank. If rows have jumped, it has not. */
  private hasMostBefore(rank: number, rows: readonly Row[]): boolean {
    const isBefore = (entry: Entry<Row> | undefined) => entry !== undefined && entry.rank < rank;
    let before = 0;
    for (const entry of this.entries.values()) if (isBefore(entry)) before += 1;
    return rows.filter(({ id }) => isBefore(this.entries.get(id))).length >= before * MOST_SHARE;
  }

  /** Moves rows that are now at the start of the list to the start of the chain. */
  putInFront(rows: readonly Row[]): void {
    this.insert(rows.map((row, place) => ({ row, place })));
  }

  private add(rows: readonly Row[], offset: number): void {
    let before: number | undefined;
    let fresh: Placed<Row>[] = [];
    for (const [index, row] of rows.entries()) {
      const place = offset + index;
      const known = this.entries.get(row.id);
      if (known === undefined) {
        fresh.push({ row, place });
        continue;
      }
      this.insert(fresh, before, known.rank);
      fresh = [];
      this.hasMoved ||= known.place !== place;
      before = known.rank;
      Object.assign(known, { row, place });
    }
    this.insert(fresh, before);
  }

  /** Gives ranks to rows between two known ones, at the start, or directly after one. */
  private insert(fresh: readonly Placed<Row>[], before?: number, behind?: number): void {
    this.lowest -= fresh.length;
    const low = before ?? this.lowest - 1;
    const step = behind !== undefined && behind > low ? (behind - low) / (fresh.length + 1) : 1;
    for (const [index, { row, place }] of fresh.entries()) {
      this.entries.set(row.id, { row, place, rank: low + (index + 1) * step });
      if (row.isStandIn) this.standIns.add(row.id);
    }
  }

  /** Whether most known rows are in another order. Single rows may jump. */
  private isDisordered(rows: readonly Row[]): boolean {
    const ranks = rows.flatMap(({ id }) => this.entries.get(id)?.rank ?? []);
    const falls = ranks.filter((rank, index) => rank < (ranks[index - 1] ?? rank)).length;
    return falls >= 3 && falls * 4 > ranks.length;
  }
}
