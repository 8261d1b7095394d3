import { endOf, type Keyed, type Window } from "./window";

/** A page of so small a share of what the server gave otherwise is taken for one that it did not cut. */
const UNCUT_SHARE = 1 / 4;

/**
 * Tells where a list ends.
 *
 * A page without a link to the next one ends it only where an earlier page had a link: this server sends links. Otherwise
 * a short page may be one that the server cut. Then an empty page at the end of what is known, and a window read after it
 * that begins before there, reaches there, and has nothing new, end the list together. A row behind the last known one
 * would have had to come in front of the empty page by a deletion, and behind the window's end again by an insertion.
 * Where the list keeps shrinking, the window ends further to the front; then it has to be far too small to have been cut.
 */
export class ListEnd<Row extends Keyed> {
  private sendsLinks = false;
  /** Where the list had nothing, if the window before was asked for there. */
  private emptyAt: number | undefined;
  /** Rows of the window before, and the fewest and the most of any that rows turned out to follow. */
  private before = 0;
  private smallest: number;
  private largest = 0;
  private proofs = 0;
  /** The linked window before, a look or not. */
  private previous: Window<Row> | undefined;
  /** Where the list seemed to end with another row than the last known one, which may be gone. */
  private seenEnd: string | undefined;

  /**
   * @param limit rows that are asked for
   * @param moved tries before this one in which rows changed places: so many proofs more it takes
   */
  constructor(
    limit: number,
    private readonly moved: number,
  ) {
    this.smallest = limit;
  }

  /** Rows that a page has at least where it is cut, as far as is known. */
  get leastCut(): number {
    return this.smallest;
  }

  /** How many rows a window may have that is taken for uncut: none unless all pages that were cut had one size. */
  get mostUncut(): number {
    return this.smallest === this.largest ? Math.floor(this.smallest * UNCUT_SHARE) : 0;
  }

  /**
   * Takes in a window that was linked, or is empty.
   *
   * @param isLook whether it was asked for to see the end, after all that is known
   * @param last the last row known
   * @param grew whether the window had rows that were not known
   * @returns whether the list ends with what is known
   */
  isReached(window: Window<Row>, isLook: boolean, last: string | undefined, grew: boolean): boolean {
    const { offset, rows, hasNext } = window;
    const { sendsLinks, emptyAt, before } = this;
    this.emptyAt = rows.length === 0 && isLook ? offset : undefined;
    if (rows.length === 0) return false;
    this.sendsLinks ||= hasNext;
    if (grew && before > 0) this.sawFollowed(before);
    this.saw(window);
    this.previous = window;
    if (!isLook) this.before = rows.length;
    const saysEnd = sendsLinks && !hasNext;
    const isBeforeEmpty = emptyAt !== undefined && offset < emptyAt;
    const reachesIt = isBeforeEmpty && endOf(window) >= emptyAt && rows.length * 2 <= Math.max(2, before);
    const isProof = isBeforeEmpty && ((reachesIt && !grew) || rows.length <= this.mostUncut);
    if (isProof) this.proofs += 1;
    else if (grew) this.proofs = 0;
    // Where pages have any size, one that ends with the last known row by chance is no wonder: a second one would be.
    const isProven = isProof && this.proofs > (this.smallest < this.largest ? 1 : 0) + this.moved;
    const end = saysEnd || isProven ? rows.at(-1)?.id : undefined;
    const isEnd = end !== undefined && (end === last || end === this.seenEnd);
    this.seenEnd = end;
    return isEnd;
  }

  /** Takes in a window with rows, linked or not: where they stand behind those of the window before, that was cut. */
  saw(window: Window<Row>): void {
    const { previous } = this;
    if (previous !== undefined && isBehind(window, previous)) this.sawFollowed(previous.rows.length);
  }

  /** Rows turned out to follow a window of so many. */
  private sawFollowed(rows: number): void {
    this.smallest = Math.min(this.smallest, rows);
    this.largest = Math.max(this.largest, rows);
  }
}

/** Whether a window that was asked for further on has rows behind those of an earlier one. */
function isBehind({ offset, rows }: Window<Keyed>, earlier: Window<Keyed>): boolean {
  const last = rows.at(-1)?.id;
  return offset > earlier.offset && earlier.rows.every(({ id }) => id !== last);
}
