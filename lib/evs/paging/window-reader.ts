import type { Chain } from "./chain";
import type { ReadAllOptions } from "./read-all";
import { endOf, type Keyed, MOST_ROWS, type Window } from "./window";

/** Maximum number of windows in advance per concurrent one, so that a slow window does not delay the others. */
const MOST_AHEAD = 4;
/** Share of a window that the next one repeats, if the list does not change. */
const OVERLAP_SHARE = 0.05;
/** Maximum number of windows of a try, and the number of rows that each further window must bring. */
const MOST_WINDOWS = 1000;
const FEWEST_ROWS = 8;

/** Reads the windows of a list. For a long list, several at once. Each overlaps with the one before. */
export class WindowReader<Row extends Keyed> {
  /** Rows per request. */
  readonly limit: number;
  /** Whether windows are requested after a row. They are then read one after the other. */
  readonly isByMarker: boolean;
  /** Largest number of rows in one response. */
  served = 0;
  /** Windows that were requested in advance, in the order of their offsets. */
  private readonly ahead: Promise<Window<Row>>[] = [];
  /** Windows in flight, and their wanted number. */
  private readonly underWay = new Set<Promise<Window<Row>>>();
  private wanted = 1;
  private beyond: Promise<Window<Row>> | undefined;
  private aheadOffset = 0;
  private windows = 0;
  /** Position of a short window. Later positions are not requested, unless the list continues. */
  private shortAt = Number.POSITIVE_INFINITY;

  constructor(
    private readonly options: ReadAllOptions<Row>,
    private readonly chain: Chain<Row>,
  ) {
    this.isByMarker = options.paging === "marker";
    // Windows of one row cannot overlap.
    this.limit = Math.min(Math.max(options.pageSize, 2), 1000);
  }

  /** Whether the list grows as fast as it is read. */
  get isSpent(): boolean {
    return this.windows > MOST_WINDOWS + this.chain.size / Math.min(FEWEST_ROWS, this.limit / 2);
  }

  /** Resolves when no window is in flight. */
  async settle(): Promise<void> {
    this.wanted = 0;
    await Promise.allSettled(this.underWay);
  }

  /** The next window after a linked one that is not the last. It may have been requested in advance. */
  async next(window: Window<Row>): Promise<Window<Row>> {
    const isFull = !this.isShort(window);
    if (isFull && window.offset >= this.shortAt) this.shortAt = Number.POSITIVE_INFINITY;
    // Pages have become smaller, so the windows in advance start too far after this one.
    if (!isFull) this.ahead.splice(0);
    if (this.ahead.length === 0) this.aheadOffset = this.offsetBehind(window);
    // One at a time, until a full window shows that the list is long.
    const isLong = isFull && (this.full === this.limit || window.offset > 0);
    const atOnce = this.isByMarker ? 1 : this.options.concurrency();
    this.wanted = isLong ? atOnce : 1;
    if (this.ahead.length === 0) this.askAhead();
    this.fill();
    return this.ahead.shift() as Promise<Window<Row>>;
  }

  /** The window directly after a linked one, requested now. */
  behind(window: Window<Row>): Promise<Window<Row>> {
    return this.at(this.offsetBehind(window));
  }

  /** A window that starts before one that could not be linked. Each step is further to the front. */
  before({ offset, rows }: Window<Row>, step: number): Promise<Window<Row>> {
    this.wanted = 1;
    return this.at(Math.max(0, offset - Math.max(1, (rows.length || this.full) >> 1) * step));
  }

  /** @param named the row after which the server states that there are more */
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

  /** A window at a position where no list has rows. */
  nowhere(): Promise<Window<Row>> {
    this.beyond ??= this.at(MOST_ROWS);
    return this.beyond;
  }

  /** Whether a window has too few rows to overlap with the next one after a full window. */
  private isShort({ rows }: Window<Row>): boolean {
    return rows.length <= this.full - this.overlap;
  }

  /** Number of rows that the next window repeats. */
  private get overlap(): number {
    return Math.ceil(this.full * OVERLAP_SHARE);
  }

  /** Number of rows of a full window, as far as is known. */
  private get full(): number {
    return Math.max(2, this.served);
  }

  /** Requests more windows in advance, if that is useful. */
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
    // The caller gets the error, if it still waits.
    window.then(() => finish() && this.fill(), finish);
  }

  private offsetBehind(window: Window<Row>): number {
    return Math.max(0, endOf(window) - Math.max(1, Math.min(this.overlap, window.rows.length >> 1)));
  }
}
