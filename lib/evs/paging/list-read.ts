import { Chain } from "./chain";
import { readFront } from "./front";
import { followLinks } from "./links";
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
 * What the window that is awaited was asked for. The window moves the machine on:
 *
 * | state | nothing came | it begins with no known row | it is linked |
 * |---|---|---|---|
 * | reading | ending | bridging | reading, or looking where the list may end with it |
 * | bridging | ending | bridging, further to the front | reading, once all windows further on are linked |
 * | looking | ending | bridging | looking, further on, or reading where new rows came |
 * | ending | ending, further to the front | bridging | done where `ListEnd` says so, or looking or reading |
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
  private state: State = { is: "reading" };
  /** Windows that could not be linked; the rows before them are being looked for. */
  private apart: Window<Row>[] = [];
  /** Windows in a row that brought nothing new, and those that were empty at the list's beginning. */
  private idle = 0;
  private emptyStarts = 0;
  private hasLooked = false;
  /** Whether links led to rows behind what seemed to be the end. */
  private isTorn = false;
  /** The first refusal, and whether the server ever gave rows from a place further on. */
  private refusal: Error | undefined;
  private knowsPlaces = false;

  constructor(
    private readonly options: ReadAllOptions<Row>,
    private readonly earlier: readonly FailedTry[],
  ) {
    this.reader = new WindowReader(options, this.chain);
    this.end = new ListEnd(this.reader.limit, earlier.filter(({ hasMoved }) => hasMoved).length);
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
    const { chain, reader, options } = this;
    const first = await reader.at(0);
    let [before, window] = [first, first];
    for (;;) {
      const seen = this.take(window);
      const isEnd = this.isEnd(window, seen);
      const more = isEnd ? await followLinks(window, chain, reader, options.unstable) : undefined;
      if (isEnd && more === undefined) return await this.conclude(before, window);
      this.isTorn ||= more !== undefined;
      const problem = await this.findProblem(window, first);
      if (problem !== undefined) return this.failed(problem);
      options.onProgress?.(chain.size);
      before = window;
      window = more ?? (await this.move(window, seen));
    }
  }

  private take(window: Window<Row>): Seen {
    const known = this.chain.identified;
    const isEmpty = window.rows.length === 0 || this.isRest(window);
    const isLinked = !isEmpty && this.chain.tryLink(window);
    const hasNew = this.chain.identified > known;
    // The list's beginning can always be asked for: new rows there are no sign of getting on.
    this.idle = hasNew && window.offset > 0 ? 0 : this.idle + 1;
    this.knowsPlaces ||= !isEmpty && window.offset > 0;
    this.refusal ??= window.refusal;
    if (isEmpty) return "empty";
    if (isLinked) return hasNew ? "new" : "known";
    this.apart.push(window);
    return "apart";
  }

  private isEnd(window: Window<Row>, seen: Seen): boolean {
    const { state } = this;
    if (seen === "apart") return false;
    if (this.isRest(window)) return state.is === "ending";
    if (seen === "empty") return this.isEmptyList(window);
    // Where any offset is refused, the first page alone is no end. [Our assumption.]
    const isCut = this.refusal !== undefined && !this.knowsPlaces && window.rows.length > 1;
    const look = state.is === "reading" || state.is === "bridging" ? undefined : isCut ? {} : state;
    return this.end.isReached(window, look, this.chain.last, seen === "new");
  }

  /** Whether nothing is left of the list. A page may come empty by mistake [our assumption]; asking again tells. */
  private isEmptyList(window: Window<Row>): boolean {
    if (window.offset > 0 || this.namesAnother(window)) return false;
    const hadRows = this.chain.size > 0 || this.earlier.some(({ known }) => known > 0);
    this.emptyStarts += 1;
    return this.emptyStarts > (hadRows ? MOST_EMPTY_STARTS : window.hasNext ? 1 : 0);
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
    this.apart = this.apart.filter((window) => !this.chain.tryLink(window));
    // While a gap is open, what lies right behind the chain comes first.
    if (this.apart.length > 0) {
      this.state = { is: "bridging", steps: 0 };
      return reader.behind(linked);
    }
    if (!this.mayEnd(linked, seen)) {
      this.state = { is: "reading" };
      return reader.next(linked);
    }
    this.hasLooked = true;
    // Rows that come in front push the end on: then the next look goes further.
    const ahead = state.is === "looking" ? state.ahead + 1 : 0;
    this.state = { is: "looking", ahead };
    return reader.at(endOf(linked) + ahead);
  }

  /** Whether the list may end with a linked window, so that it is time to look what comes behind. */
  private mayEnd({ hasNext, rows }: Window<Row>, seen: Seen): boolean {
    const { reader } = this;
    // CTS names a marker behind the last row, too.
    const mayBeAll = !this.hasLooked && (!hasNext || reader.isByMarker);
    if (seen === "new") return mayBeAll && rows.length < reader.limit;
    return rows.at(-1)?.id === this.chain.last || this.idle > 1;
  }

  /**
   * @returns what is wrong with the list, where another try may do better
   * @throws the `unstable` error where it would not, and the refusal of all that was asked for
   */
  private async findProblem(window: Window<Row>, first: Window<Row>): Promise<string | undefined> {
    const { chain, idle, reader } = this;
    const { unstable } = this.options;
    if (window.rows.some(({ id }) => id === window.behind)) {
      throw unstable("the server returned a page that does not follow the marker");
    }
    if (idle === FEW_IDLE && chain.size > 0 && chain.identified === 0) {
      throw unstable("none of the rows has an ID");
    }
    const isFirst = idle === FEW_IDLE && window.offset > 0 && isSame(window, first);
    if (isFirst && isSame(await reader.nowhere(), first)) {
      throw unstable("the server returned the same page for every request");
    }
    if (chain.size > MOST_ROWS) throw unstable(`the list has more than ${MOST_ROWS} rows`);
    if (reader.windows > MOST_WINDOWS + chain.size / Math.min(FEWEST_ROWS, reader.limit / 2)) {
      throw unstable("the list grew as fast as it was read");
    }
    if (chain.isReordered) return "the rows of the list changed their order";
    if (idle <= MOST_IDLE) return undefined;
    if (this.refusal !== undefined && !this.knowsPlaces) throw this.refusal;
    return this.isTorn
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
