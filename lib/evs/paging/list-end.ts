import { endOf, type Keyed, type Window } from "./window";

/** A page of so small a share of what the server gave otherwise is taken for one that it did not cut. */
const UNCUT_SHARE = 1 / 4;

/** What a page proves that may have been cut, at the last known row by chance. */
const CUT_PROOF = 1 / 4;

/**
 * What a read has learned of its server, and whether that shows the list's end.
 *
 * One of two things ends a list. A page without a link to the next one, where an earlier page had a link: this server sends
 * links [Cinder's api/common.py: each page that is full has one]. Or, where pages may be cut and have no links [EVS's v2 page
 * promises none; Cinder cuts to osapi_max_limit], an empty page behind all that is known and a window read after it that
 * begins before there, reaches there, and has nothing new. A row behind the last known one would have had to come in front
 * of the empty page by a deletion, and behind the window's end again by an insertion.
 */
export class ListEnd<Row extends Keyed> {
  private sendsLinks = false;
  /** The window before this one, and the rows of the last one that was to read on. */
  private previous: Window<Row> | undefined;
  private before = 0;
  /** The fewest and the most rows of any window that others turned out to follow: the server cut it. */
  private fewestCut: number;
  private mostCut = 0;
  private proofs = 0;
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
    this.fewestCut = limit;
  }

  /**
   * Takes in a linked window.
   *
   * @param look what it was asked for, where not to read on: `emptyAt` is where the list had nothing
   * @param last the last row known
   * @param grew whether it had rows that were not known
   * @returns whether the list ends with what is known
   */
  isReached(
    window: Window<Row>,
    look: { readonly emptyAt?: number } | undefined,
    last: string | undefined,
    grew: boolean,
  ): boolean {
    const { rows, hasNext } = window;
    const saysEnd = this.sendsLinks && !hasNext;
    this.sendsLinks ||= hasNext;
    this.learnCuts(window);
    const proof = this.proofOf(window, look?.emptyAt, grew);
    if (look === undefined) this.before = rows.length;
    this.proofs = proof === 0 && grew ? 0 : this.proofs + proof;
    // Where pages have any size, one that ends with the last known row by chance is no wonder: a second one would be.
    const needed = 1 + (this.fewestCut < this.mostCut ? 1 : 0) + this.moved;
    const isProven = proof > 0 && this.proofs >= needed;
    const end = saysEnd || isProven ? rows.at(-1)?.id : undefined;
    const isEnd = end !== undefined && (end === last || end === this.seenEnd);
    this.seenEnd = end;
    return isEnd;
  }

  /** How much a window that was read after an empty page proves. */
  private proofOf(window: Window<Row>, emptyAt: number | undefined, grew: boolean): number {
    if (emptyAt === undefined || window.offset >= emptyAt) return 0;
    const { length } = window.rows;
    // Where the list shrinks meanwhile, it ends further to the front.
    if (this.fewestCut === this.mostCut && length <= this.mostCut * UNCUT_SHARE) return 1;
    if (endOf(window) < emptyAt || grew) return 0;
    return length * 2 <= Math.max(2, this.before) ? 1 : CUT_PROOF;
  }

  /** Where a window further on ends with a row that the one before lacks, that one was cut. */
  private learnCuts(window: Window<Row>): void {
    const { previous } = this;
    this.previous = window;
    if (previous === undefined || window.offset <= previous.offset) return;
    const end = window.rows.at(-1)?.id;
    if (previous.rows.some(({ id }) => id === end)) return;
    this.fewestCut = Math.min(this.fewestCut, previous.rows.length);
    this.mostCut = Math.max(this.mostCut, previous.rows.length);
  }
}
