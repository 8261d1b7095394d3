import type { Chain } from "./chain";
import type { ReadAllOptions } from "./read-all";
import { endOf, type Keyed, MOST_ROWS, type Window } from "./window";

/** Windows to have in advance, as a multiple of those under way at once: so a slow one does not hold up the others. */
const MOST_AHEAD = 4;
/** Share of a window that the next one repeats while nothing changes. */
const OVERLAP_SHARE = 0.05;

/**
 * Fetches the windows of a list: several at once when the list is long, each overlapping with the one before.
 */
export class WindowReader<Row extends Keyed> {
  /** Rows that are asked for. */
  readonly limit: number;
  /** Windows that were asked for. */
  windows = 0;
  /** Whether windows are asked for behind a row: each after the one before, then. */
  readonly isByMarker: boolean;
  /** Most rows that the server gave in one answer. */
  served = 0;
  /** Windows asked for in advance, in the order of their offsets. */
  private readonly ahead: Promise<Window<Row>>[] = [];
  /** Those that are under way, and how many should be. */
  private readonly underWay = new Set<Promise<Window<Row>>>();
  private wanted = 1;
  private beyond: Promise<Window<Row>> | undefined;
  private aheadOffset = 0;
  /** Where a window was short: no use asking for what lies behind it, unless the list turns out to go on. */
  private shortAt = Number.POSITIVE_INFINITY;

  constructor(
    private readonly options: ReadAllOptions<Row>,
    private readonly chain: Chain<Row>,
  ) {
    this.isByMarker = options.paging === "marker";
    // Windows of one row could not overlap.
    this.limit = Math.min(Math.max(options.pageSize, 2), 1000);
  }

  /** Resolves when nothing is under way any more. */
  async settle(): Promise<void> {
    this.wanted = 0;
    await Promise.allSettled(this.underWay);
  }

  /** The next window behind a linked one that is not the last; it may have been asked for in advance. */
  async next(window: Window<Row>): Promise<Window<Row>> {
    const isFull = !this.isShort(window);
    if (isFull && window.offset >= this.shortAt) this.shortAt = Number.POSITIVE_INFINITY;
    // Pages have become smaller: what was asked for further on begins too far behind this one.
    if (!isFull) this.ahead.splice(0);
    if (this.ahead.length === 0) this.aheadOffset = this.offsetBehind(window);
    // One at a time until a full window shows that the list is long.
    const isLong = isFull && (this.full === this.limit || window.offset > 0);
    const atOnce = this.isByMarker ? 1 : this.options.concurrency();
    this.wanted = isLong ? atOnce : 1;
    if (this.ahead.length === 0) this.askAhead();
    this.fill();
    return this.ahead.shift() as Promise<Window<Row>>;
  }

  /** The window right behind a linked one, asked for now. */
  behind(window: Window<Row>): Promise<Window<Row>> {
    return this.at(this.offsetBehind(window));
  }

  /** A window that starts before one that could not be linked, further to the front with every step. */
  before({ offset, rows }: Window<Row>, step: number): Promise<Window<Row>> {
    this.wanted = 1;
    return this.at(Math.max(0, offset - Math.max(1, (rows.length || this.full) >> 1) * step));
  }

  /** @param named the row behind which the server itself says that there are more */
  async at(asked: number, named?: string): Promise<Window<Row>> {
    this.windows += 1;
    const { marker, offset } = this.isByMarker
      ? this.chain.markerOf(asked)
      : { marker: undefined, offset: asked };
    const behind = named ?? marker;
    const page = await this.options.fetchPage(offset, this.limit, behind);
    const window = { ...page, offset, behind };
    this.served = Math.max(this.served, window.rows.length);
    if (this.isShort(window)) this.shortAt = Math.min(this.shortAt, asked);
    return window;
  }

  /** A window that was asked for where no list has rows. */
  nowhere(): Promise<Window<Row>> {
    this.beyond ??= this.at(MOST_ROWS);
    return this.beyond;
  }

  /** Whether a window has too few rows to overlap with what is asked for behind a full one. */
  private isShort({ rows }: Window<Row>): boolean {
    return rows.length <= this.full - this.overlap;
  }

  /** Rows that the next window repeats. */
  private get overlap(): number {
    return Math.ceil(this.full * OVERLAP_SHARE);
  }

  /** Rows of a full window, as far as is known. */
  private get full(): number {
    return Math.max(2, this.served);
  }

  /** Asks for more in advance, as far as it is worth it. */
  private fill(): void {
    while (
      this.wanted > 1 &&
      this.underWay.size < this.wanted &&
      this.ahead.length < this.wanted * MOST_AHEAD &&
      this.aheadOffset < this.shortAt
    ) {
      this.askAhead();
    }
  }

  private askAhead(): void {
    const window = this.at(this.aheadOffset);
    this.aheadOffset += this.full - this.overlap;
    this.ahead.push(window);
    this.underWay.add(window);
    const finish = () => this.underWay.delete(window);
    // Whoever awaits it hears of an error; perhaps nobody does.
    window.then(() => finish() && this.fill(), finish);
  }

  private offsetBehind(window: Window<Row>): number {
    return Math.max(0, endOf(window) - Math.max(1, Math.min(this.overlap, window.rows.length >> 1)));
  }
}
