import { BeyondEnd } from "./beyond-end";
import { Chain } from "./chain";
import { ListEnd } from "./list-end";
import type { ReadAllOptions } from "./read-all";
import { endOf, MOST_ROWS, type Window } from "./window";
import { WindowReader } from "./window-reader";

/** Windows in a row that may bring nothing new before a try is given up. */
const MOST_IDLE = 32;
/** Windows that a try may take, and the rows that each of more must bring, where so many are asked for. */
const MOST_WINDOWS = 1000;
const FEWEST_ROWS = 8;
/** Empty pages at the list's beginning that are not believed, where rows were there before. */
const MOST_EMPTY_STARTS = 2;
/** Rows to go back at once while looking for a list's last row. */
const MOST_STEP = 4;

/** A try that has failed. */
export interface FailedTry {
  /** What is wrong with the list. */
  readonly problem: string;
  /** Whether rows were seen in two places. */
  readonly hasMoved: boolean;
  /** Rows that were known by then. */
  readonly known: number;
}

/** What the tries before have shown. */
export interface EarlierTries {
  /** Tries in which rows changed places. */
  readonly moved: number;
  /** The most rows that one of them knew. */
  readonly known: number;
}

/** One try at reading a list. */
export async function readList<Row extends { readonly id: string }>(
  options: ReadAllOptions<Row>,
  earlier: EarlierTries,
): Promise<Row[] | FailedTry> {
  const reader = new WindowReader(options);
  try {
    return await new ListRead(reader, options, earlier).run();
  } finally {
    // What is still under way lies behind the list's end. Hanging up on it would not take it off the server.
    await reader.settle();
  }
}

class ListRead<Row extends { readonly id: string }> {
  private readonly chain = new Chain<Row>();
  private readonly end: ListEnd<Row>;
  /** Windows that could not be linked; the rows before them are being looked for. */
  private apart: Window<Row>[] = [];
  private isReordered = false;
  private windows = 0;
  /** Windows in a row that brought nothing new, that were empty or apart, and that were asked for to see the end. */
  private idle = 0;
  private stepsBack = 0;
  private emptyStarts = 0;
  /** Whether the window that is awaited was asked for to see the list's end. */
  private isLook = false;
  private hasLooked = false;
  /** How far behind the last row the next look goes. */
  private ahead = 0;
  /** Whether the server ever gave rows from a place further on. */
  private knowsOffsets = false;
  private readonly beyondEnd: BeyondEnd<Row>;

  constructor(
    private readonly reader: WindowReader<Row>,
    private readonly options: ReadAllOptions<Row>,
    { moved, known }: EarlierTries,
  ) {
    this.end = new ListEnd(reader.limit, moved);
    this.beyondEnd = new BeyondEnd(reader, this.chain, this.end, known, options.unstable);
  }

  /** @throws the refusal, where the server does not let the list be read on */
  async run(): Promise<Row[] | FailedTry> {
    let window = await this.reader.at(0);
    const front = new Set(window.rows.map(({ id }) => id));
    for (;;) {
      const isEmpty = window.rows.length === 0;
      const known = this.chain.identified;
      const isLinked = !isEmpty && this.tryLink(window);
      const hasNew = this.chain.identified > known;
      const isEnd = isEmpty
        ? this.isEmptyList(window)
        : isLinked && this.end.isReached(window, this.isLook, this.chain.last, hasNew);
      const beyond = isEnd ? await this.beyondEnd.look(window, this.apart.splice(0)) : undefined;
      if (isEnd && beyond === undefined && (await this.readFront(front))) return this.chain.toArray();

      this.windows += 1;
      // The list's beginning can always be asked for: new rows there are no sign of getting on.
      this.idle = hasNew && window.offset > 0 ? 0 : this.idle + 1;
      this.knowsOffsets ||= !isEmpty && window.offset > 0;
      const problem = this.problem();
      if (problem !== undefined) {
        if (window.refusal !== undefined && !this.knowsOffsets) throw window.refusal;
        return { problem, hasMoved: this.chain.hasMoved, known: this.chain.size };
      }
      this.options.onProgress?.(this.chain.size);
      window = beyond ?? (await (isLinked ? this.goOn(window, hasNew) : this.stepBack(window)));
    }
  }

  /**
   * Takes in what came in front of the list's first rows meanwhile. Where the list is sorted by the time of updates, it may
   * be a row that was further on, and was not read there any more.
   *
   * @param front the IDs of the first rows
   * @returns whether one of them was reached again
   */
  private async readFront(front: ReadonlySet<string>): Promise<boolean> {
    if (!this.chain.hasMoved) return true;
    let window = await this.reader.at(0);
    for (let count = 0; count < MOST_IDLE; count += 1) {
      this.chain.add(window.rows);
      const isReached = window.rows.length === 0 || window.rows.some(({ id }) => front.has(id));
      if (isReached) return true;
      const before = new Set(window.rows.map(({ id }) => id));
      window = await this.reader.behind(window);
      if (!window.rows.some(({ id }) => before.has(id))) return false;
    }
    return false;
  }

  /** Whether nothing is left of the list. A page may come empty by mistake; asking again tells. */
  private isEmptyList(window: Window<Row>): boolean {
    this.end.isReached(window, this.isLook, undefined, false);
    if (window.offset > 0) return false;
    this.emptyStarts += 1;
    return this.chain.size === 0
      ? !window.hasNext || this.emptyStarts > 1
      : this.emptyStarts > MOST_EMPTY_STARTS;
  }

  /** @throws the `unstable` error where another try would be as long */
  private problem(): string | undefined {
    const { size } = this.chain;
    // A list that does not end within these would not another time.
    if (size > MOST_ROWS) throw this.options.unstable(`the list has more than ${MOST_ROWS} rows`);
    if (
      this.windows + this.beyondEnd.windows >
      MOST_WINDOWS + size / Math.min(FEWEST_ROWS, this.reader.limit / 2)
    ) {
      throw this.options.unstable("the list grew as fast as it could be read");
    }
    if (this.isReordered) return "the list's rows changed places";
    if (this.idle <= MOST_IDLE) return undefined;
    return this.beyondEnd.isTorn
      ? "rows stand behind pages that came empty, and nothing shows what lies between"
      : "the list changed faster than it could be read";
  }

  /** What follows a linked window. */
  private goOn(linked: Window<Row>, hasNew: boolean): Promise<Window<Row>> {
    // Rows that come in front push the end on: then the next look goes further.
    this.ahead = this.isLook && this.stepsBack === 0 ? this.ahead + 1 : 0;
    this.stepsBack = 0;
    this.emptyStarts = 0;
    this.isLook = false;
    const window = this.linkApart(linked);
    // While a gap is open, what lies right behind the chain comes first.
    if (this.apart.length > 0) return this.reader.behind(window);
    if (!this.seemsEnd(window, hasNew)) return this.reader.next(window);
    this.hasLooked = true;
    this.isLook = true;
    return this.reader.at(endOf(window) + this.ahead);
  }

  /** Whether the list may end with a linked window, so that it is time to look what comes behind. */
  private seemsEnd(window: Window<Row>, hasNew: boolean): boolean {
    if (hasNew) return !window.hasNext && !this.hasLooked && window.rows.length < this.reader.limit;
    return window.rows.at(-1)?.id === this.chain.last || this.idle > 1;
  }

  /** What follows a window that is empty or could not be linked: one before it. */
  private stepBack(window: Window<Row>): Promise<Window<Row>> {
    this.stepsBack += 1;
    const back = Math.ceil(2 ** (this.stepsBack - 2));
    this.isLook &&= window.rows.length === 0;
    // What stands right before the end tells, if not too many rows are deleted meanwhile.
    if (this.isLook && back <= Math.max(MOST_STEP, this.end.mostUncut)) {
      return this.reader.at(Math.max(0, window.offset - back));
    }
    return this.reader.before(window, this.stepsBack);
  }

  private tryLink(window: Window<Row>): boolean {
    const result = this.chain.link(window);
    if (result === "reordered") this.isReordered = true;
    if (result === "apart") {
      this.apart.push(window);
      this.end.saw(window);
    }
    return result === "linked";
  }

  /** Links windows that were waiting for the rows before them. @returns the linked window furthest on */
  private linkApart(linked: Window<Row>): Window<Row> {
    const waiting = this.apart.toSorted((a, b) => a.offset - b.offset);
    this.apart = [];
    let furthest = linked;
    for (const window of waiting) {
      if (this.tryLink(window) && endOf(window) > endOf(furthest)) furthest = window;
    }
    return furthest;
  }
}
