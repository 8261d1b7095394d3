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
  /** Rows of the window before, and the fewest and the most of any that rows turned out to follow. */
  private before = 0;
  private smallest: number;
  private largest = 0;
  private proofs = 0;
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

  /**
   * Takes in a linked window.
   *
   * @param emptyAt where the list had nothing, if the window was asked for to see what stands before there
   * @param isLook whether it was asked for to see the end at all
   * @param last the last row known
   * @param grew whether it had rows that were not known
   * @returns whether the list ends with what is known
   */
  isReached(
    window: Window<Row>,
    emptyAt: number | undefined,
    isLook: boolean,
    last: string | undefined,
    grew: boolean,
  ): boolean {
    const { offset, rows, hasNext } = window;
    const { sendsLinks, before } = this;
    this.sendsLinks ||= hasNext;
    if (grew && before > 0) this.sawFollowed(before);
    this.saw(window);
    this.previous = window;
    if (!isLook) this.before = rows.length;
    const saysEnd = sendsLinks && !hasNext;
    const isBeforeEmpty = emptyAt !== undefined && offset < emptyAt;
    const reachesIt = isBeforeEmpty && endOf(window) >= emptyAt && !grew;
    const isSmall = rows.length * 2 <= Math.max(2, before);
    const isUncut = this.smallest === this.largest && rows.length <= this.smallest * UNCUT_SHARE;
    const proof = isBeforeEmpty && isUncut ? 1 : reachesIt ? (isSmall ? 1 : CUT_PROOF) : 0;
    this.proofs = proof === 0 && grew ? 0 : this.proofs + proof;
    // Where pages have any size, one that ends with the last known row by chance is no wonder: a second one would be.
    const needed = 1 + (this.smallest < this.largest ? 1 : 0) + this.moved;
    const isProven = proof > 0 && this.proofs >= needed;
    const end = saysEnd || isProven ? rows.at(-1)?.id : undefined;
    const isEnd = end !== undefined && (end === last || end === this.seenEnd);
    this.seenEnd = end;
    return isEnd;
  }

  /** Takes in a window with rows, linked or not: where they stand behind those of the window before, that was cut. */
  saw({ offset, rows }: Window<Row>): void {
    const { previous } = this;
    const isBehind = previous !== undefined && offset > previous.offset;
    if (isBehind && previous.rows.every(({ id }) => id !== rows.at(-1)?.id)) {
      this.sawFollowed(previous.rows.length);
    }
  }

  /** Rows turned out to follow a window of so many. */
  private sawFollowed(rows: number): void {
    this.smallest = Math.min(this.smallest, rows);
    this.largest = Math.max(this.largest, rows);
  }
}
