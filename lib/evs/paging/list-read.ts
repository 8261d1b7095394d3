import { BeyondEnd } from "./beyond-end";
import { Chain } from "./chain";
import { readFront } from "./front";
import { ListEnd } from "./list-end";
import type { ReadAllOptions, Short } from "./read-all";
import { endOf, type Keyed, MOST_ROWS, type Window } from "./window";
import { WindowReader } from "./window-reader";

/** Windows in a row that may bring nothing new before a try is given up, and before it is seen whether any would. */
const MOST_IDLE = 32;
const FEW_IDLE = 4;
/** Windows that a try may take, and the rows that each of more must bring, where so many are asked for. */
const MOST_WINDOWS = 1000;
const FEWEST_ROWS = 8;
/** Empty pages at the list's beginning that are not believed, where rows were there before. */
const MOST_EMPTY_STARTS = 2;

/** A try that has failed. */
export interface FailedTry {
  /** What is wrong with the list. */
  readonly problem: string;
  /** Of a list that stayed shorter than the server counts it. */
  readonly short: Short | undefined;
  /** Whether rows were seen in two places. */
  readonly hasMoved: boolean;
  /** Rows that were known by then. */
  readonly known: number;
}

/**
 * What the window that is awaited was asked for.
 *
 * reading → looking, where a window seems to be the last · → bridging, where one does not link
 * bridging → reading, once the rows between are known
 * looking → ending, where nothing comes · → reading, where something does
 * ending → done, where what stands before shows the end · → looking or reading, where it does not
 */
type State =
  /** To go on behind the last linked one. */
  | { readonly is: "reading" }
  /** To find the rows before windows that do not link, so many steps further to the front. */
  | { readonly is: "bridging"; readonly steps: number }
  /** To see whether anything stands so many rows behind all that is known. */
  | { readonly is: "looking"; readonly ahead: number }
  /** To see what stands so many rows before the place from which on the list had nothing. */
  | { readonly is: "ending"; readonly emptyAt: number; readonly back: number };

/** What a window has shown. */
type Seen = "empty" | "apart" | "known" | "new";

/** One try at reading a list. */
export class ListRead<Row extends Keyed> {
  private readonly chain = new Chain<Row>();
  private readonly reader: WindowReader<Row>;
  private readonly end: ListEnd<Row>;
  private readonly beyondEnd: BeyondEnd<Row>;
  private state: State = { is: "reading" };
  /** Windows that could not be linked; the rows before them are being looked for. */
  private apart: Window<Row>[] = [];
  private isReordered = false;
  /** Windows in a row that brought nothing new, that were empty or apart, and that were asked for to see the end. */
  private idle = 0;
  private emptyStarts = 0;
  private hasLooked = false;
  /** Whether the server ever gave rows from a place further on. */
  private knowsPlaces = false;
  private refusal: Error | undefined;

  constructor(
    private readonly options: ReadAllOptions<Row>,
    private readonly earlier: readonly FailedTry[],
  ) {
    this.reader = new WindowReader(options, this.chain);
    this.end = new ListEnd(this.reader.limit, earlier.filter(({ hasMoved }) => hasMoved).length);
    this.beyondEnd = new BeyondEnd(this.reader, this.chain, this.end, options.unstable);
  }

  /** @throws the refusal, where the server does not let the list be read on */
  async run(): Promise<Row[] | FailedTry> {
    try {
      return await this.read();
    } finally {
      // What is still under way lies behind the list's end. Hanging up on it would not take it off the server.
      await this.reader.settle();
    }
  }

  private async read(): Promise<Row[] | FailedTry> {
    const first = await this.reader.at(0);
    let [before, window] = [first, first];
    for (;;) {
      const seen = this.take(window);
      const isEnd = this.isEnd(window, seen);
      const beyond = isEnd ? await this.beyondEnd.look(window, this.apart.splice(0)) : undefined;
      if (isEnd && beyond === undefined) return await this.conclude(before, window);
      const problem = (await this.findContradiction(window, first)) ?? this.findProblem();
      if (problem !== undefined) return this.failed(problem);
      this.options.onProgress?.(this.chain.size);
      before = window;
      window = beyond ?? (await this.move(window, seen));
    }
  }

  private take(window: Window<Row>): Seen {
    const known = this.chain.identified;
    const isEmpty = window.rows.length === 0 || this.isRest(window);
    const isLinked = !isEmpty && this.tryLink(window);
    const hasNew = this.chain.identified > known;
    // The list's beginning can always be asked for: new rows there are no sign of getting on.
    this.idle = hasNew && window.offset > 0 ? 0 : this.idle + 1;
    this.knowsPlaces ||= !isEmpty && window.offset > 0;
    this.refusal ??= window.refusal;
    if (isEmpty) return "empty";
    if (!isLinked) return "apart";
    return hasNew ? "new" : "known";
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

  private isEnd(window: Window<Row>, seen: Seen): boolean {
    const { state } = this;
    if (seen === "apart") return false;
    if (this.isRest(window)) return state.is === "ending";
    if (seen === "empty")
      return window.offset === 0 && !this.namesAnother(window) && this.isEmptyList(window);
    // A server may refuse any offset: then the first page alone is no end.
    const isMore = this.refusal !== undefined && !this.knowsPlaces && window.rows.length > 1;
    const emptyAt = state.is === "ending" && !isMore ? state.emptyAt : undefined;
    const isLook = state.is === "ending" || state.is === "looking";
    return this.end.isReached(window, emptyAt, isLook, this.chain.last, seen === "new");
  }

  /** Whether nothing is left of the list. A page may come empty by mistake; asking again tells. */
  private isEmptyList({ hasNext }: Window<Row>): boolean {
    const hadRows = this.chain.size > 0 || this.earlier.some(({ known }) => known > 0);
    this.emptyStarts += 1;
    return this.emptyStarts > (hadRows ? MOST_EMPTY_STARTS : hasNext ? 1 : 0);
  }

  /** Rows without an ID cannot be gone on behind: where they are the last ones, they come again. */
  private isRest({ rows, behind }: Window<Row>): boolean {
    return (
      behind !== undefined && rows.length > 0 && rows.every((row) => row.isStandIn && this.chain.has(row))
    );
  }

  /** Whether a first page without rows says where there are some. [CTS: the marker says that there are more.] */
  private namesAnother({ marker, behind }: Window<Row>): boolean {
    return this.chain.size === 0 && marker !== undefined && marker !== behind;
  }

  /** What is asked for next. */
  private move(window: Window<Row>, seen: Seen): Promise<Window<Row>> {
    if (seen === "apart") return this.bridge(window);
    return seen === "empty" ? this.moveBack(window) : this.moveOn(window, seen);
  }

  private moveBack(window: Window<Row>): Promise<Window<Row>> {
    const { state, reader } = this;
    if (this.namesAnother(window)) return reader.at(0, window.marker);
    // A refused marker says that its row has gone [Cinder: 404], and nothing of the rows behind.
    if (reader.isByMarker && window.refusal !== undefined) return this.bridge(window);
    const back = state.is === "ending" ? state.back * 2 : 1;
    this.state = { is: "ending", emptyAt: window.offset, back };
    return reader.at(Math.max(0, window.offset - Math.ceil(back / 2)));
  }

  private bridge(window: Window<Row>): Promise<Window<Row>> {
    const steps = this.state.is === "bridging" ? this.state.steps + 1 : 1;
    this.state = { is: "bridging", steps };
    return this.reader.before(window, steps);
  }

  private moveOn(linked: Window<Row>, seen: Seen): Promise<Window<Row>> {
    const { state, reader } = this;
    const furthest = this.linkApart(linked);
    this.emptyStarts = 0;
    // While a gap is open, what lies right behind the chain comes first.
    if (this.apart.length > 0) {
      this.state = { is: "bridging", steps: 0 };
      return reader.behind(furthest);
    }
    if (!this.seemsEnd(furthest, seen)) {
      this.state = { is: "reading" };
      return reader.next(furthest);
    }
    this.hasLooked = true;
    // Rows that come in front push the end on: then the next look goes further.
    const ahead = state.is === "looking" ? state.ahead + 1 : 0;
    this.state = { is: "looking", ahead };
    return reader.at(endOf(furthest) + ahead);
  }

  /** Whether the list may end with a linked window, so that it is time to look what comes behind. */
  private seemsEnd({ hasNext, rows }: Window<Row>, seen: Seen): boolean {
    const { reader } = this;
    // CTS names a marker behind the last row, too.
    const mayBeAll = !this.hasLooked && (!hasNext || reader.isByMarker);
    if (seen === "new") return mayBeAll && rows.length < reader.limit;
    return rows.at(-1)?.id === this.chain.last || this.idle > 1;
  }

  /** Links windows that were waiting for the rows before them. @returns the linked window furthest on */
  private linkApart(linked: Window<Row>): Window<Row> {
    const waiting = this.apart.toSorted((a, b) => a.offset - b.offset);
    this.apart = [];
    let furthest = linked;
    for (const window of waiting) {
      if (this.tryLink(window) && endOf(window) > endOf(furthest)) furthest = window;
    }
    if (!this.reader.isByMarker) return furthest;
    return { ...furthest, offset: this.chain.countUntil(furthest) - furthest.rows.length };
  }

  /** @throws an error where any other try would end in the same way: the server does not know what it is asked for */
  private async findContradiction(window: Window<Row>, first: Window<Row>): Promise<undefined> {
    const { chain, idle, options } = this;
    if (window.rows.some(({ id }) => id === window.behind)) {
      throw options.unstable("the server returned a page that does not follow the marker");
    }
    if (idle !== FEW_IDLE) return;
    if (chain.size > 0 && chain.identified === 0) throw options.unstable("none of the rows has an ID");
    const isFirst =
      window.offset > 0 && isSame(window, first) && isSame(await this.beyondEnd.askNowhere(), first);
    if (isFirst) throw options.unstable("the server returned the same page for every request");
  }

  /** @throws the `unstable` error where another try would be as long */
  private findProblem(): string | undefined {
    const { chain, options, reader } = this;
    if (chain.size > MOST_ROWS) throw options.unstable(`the list has more than ${MOST_ROWS} rows`);
    if (reader.windows > MOST_WINDOWS + chain.size / Math.min(FEWEST_ROWS, reader.limit / 2)) {
      throw options.unstable("the list grew as fast as it was read");
    }
    if (this.isReordered) return "the rows of the list changed their order";
    if (this.idle <= MOST_IDLE) return undefined;
    if (this.refusal !== undefined && !this.knowsPlaces) throw this.refusal;
    return this.beyondEnd.isTorn
      ? "the server returned rows after empty pages, so rows in between may be missing"
      : "the list changed faster than it was read";
  }

  /** @param answers the last two, which show the end: a list that is shorter than both of them say is not all */
  private async conclude(...answers: readonly Window<Row>[]): Promise<Row[] | FailedTry> {
    const { chain, reader } = this;
    if (chain.hasMoved && !(await readFront(chain, reader))) {
      return this.failed("new rows appeared in the list faster than it was read");
    }
    const total = Math.min(...answers.map((answer) => answer.total ?? Number.POSITIVE_INFINITY));
    if (total === Number.POSITIVE_INFINITY || chain.size >= total) return chain.toArray();
    const short = { rows: chain.size, total };
    return this.failed(`the server counts ${total} rows but returned ${chain.size}`, short);
  }

  private failed(problem: string, short?: Short): FailedTry {
    return { problem, short, hasMoved: this.chain.hasMoved, known: this.chain.size };
  }
}

function isSame({ rows }: Window<Keyed>, other: Window<Keyed>): boolean {
  const isAlike = rows.length > 0 && rows.length === other.rows.length;
  return isAlike && rows.every(({ id }, index) => id === other.rows[index]?.id);
}
