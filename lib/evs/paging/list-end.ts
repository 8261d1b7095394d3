import { endOf, type Keyed, type Window } from "./window";

/** A page with at most this share of the usual number of rows is regarded as not cut. */
const UNCUT_SHARE = 1 / 4;
/** The proof of a page that may have been cut, by chance at the last known row. */
const CUT_PROOF = 1 / 4;

/**
 * What a read knows about its server, and whether that proves the end of the list. There are two proofs, which
 * docs/reading.md explains: a page without a link, from a server that sends links [Cinder's api/common.py], and pages
 * that confirm each other [EVS's v2 page promises no links; Cinder cuts pages to osapi_max_limit].
 */
export class ListEnd<Row extends Keyed> {
  private sendsLinks = false;
  /** The previous window, and the number of rows of the last one in state `reading`. */
  private previous: Window<Row> | undefined;
  private before = 0;
  /** The fewest and the most rows of a window that other rows follow: the server cut it. */
  private fewestCut: number;
  private mostCut = 0;
  private proofs = 0;
  /** The ID of the row where the list seemed to end, if it is not the last known row, which may have been deleted. */
  private seenEnd: string | undefined;

  /**
   * @param limit rows per request
   * @param moved number of earlier tries in which rows changed their position; each requires one more proof
   */
  constructor(
    limit: number,
    private readonly moved: number,
  ) {
    this.fewestCut = limit;
  }

  /**
   * Takes a linked window into account.
   *
   * @param look position of the request in a state other than `reading`: at `emptyAt` the list was empty
   * @param last ID of the last known row
   * @param grew whether the window has new rows
   * @returns whether the list ends with the known rows
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
    // If pages have different sizes, one page can end with the last known row by chance. Two pages are needed.
    const needed = 1 + (this.fewestCut < this.mostCut ? 1 : 0) + this.moved;
    const isProven = proof > 0 && this.proofs >= needed;
    const end = saysEnd || isProven ? rows.at(-1)?.id : undefined;
    const isEnd = end !== undefined && (end === last || end === this.seenEnd);
    this.seenEnd = end;
    return isEnd;
  }

  /** The proof of a window that was read after an empty page. */
  private proofOf(window: Window<Row>, emptyAt: number | undefined, grew: boolean): number {
    if (emptyAt === undefined || window.offset >= emptyAt) return 0;
    const { length } = window.rows;
    // If the list shrinks during the read, its end moves to the front.
    if (this.fewestCut === this.mostCut && length <= this.mostCut * UNCUT_SHARE) return 1;
    if (endOf(window) < emptyAt || grew) return 0;
    return length * 2 <= Math.max(2, this.before) ? 1 : CUT_PROOF;
  }

  /** If a later window ends with a row that the previous one lacks, the server cut the previous one. */
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
