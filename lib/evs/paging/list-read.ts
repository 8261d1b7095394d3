import { Chain } from "./chain";
import { readFront } from "./front";
import { ListEnd } from "./list-end";
import type { ReadAllOptions, Short } from "./read-all";
import { endOf, type Keyed, MOST_IDLE, MOST_ROWS, type Window } from "./window";
import { WindowReader } from "./window-reader";

/** After so many windows in a row without a new row, the list is checked for repeated pages. */
const FEW_IDLE = 4;
/** Maximum number of linked pages without rows that can be linked. */
const MOST_LINKED = 100;
/** Number of empty pages at the start of the list that are not believed if rows were read before. */
const MOST_EMPTY_STARTS = 2;

/** A try that has failed. */
export interface FailedTry {
  /** The problem of the list. */
  readonly problem: string;
  /** The row counts, if the list has fewer rows than the server counts. */
  readonly short: Short | undefined;
  /** Whether rows were read at two positions. */
  readonly hasMoved: boolean;
}

/**
 * The purpose of the current request. Its window decides the next state:
 *
 * | state | no rows | starts with an unknown row | linked |
 * |---|---|---|---|
 * | reading | ending | bridging | reading; looking if the list may end with it |
 * | bridging | ending | bridging, further to the front | reading, when all later windows are linked |
 * | looking | ending | bridging | looking, further back; reading if it has new rows |
 * | ending | ending, further to the front | bridging | done if `ListEnd` proves the end; otherwise looking or reading |
 */
type State =
  /** Read the rows after the last linked one. */
  | { readonly is: "reading" }
  /** Find the rows before windows that cannot be linked, in steps to the front. */
  | { readonly is: "bridging"; readonly steps: number }
  /** Check for rows at this distance after all known ones. */
  | { readonly is: "looking"; readonly ahead: number }
  /** Check the rows before the position at which the list was empty. */
  | { readonly is: "ending"; readonly emptyAt: number; readonly back: number };

/** The result of a window. */
type Seen = "empty" | "apart" | "known" | "new";

/** One try to read a list. */
export class ListRead<Row extends Keyed> {
  private readonly chain = new Chain<Row>();
  private readonly reader: WindowReader<Row>;
  private readonly end: ListEnd<Row>;
  private state: State = { is: "reading" };
  /** Windows that cannot be linked yet, because the rows before them are not known. */
  private apart: Window<Row>[] = [];
  /** Number of windows in a row without a new row, and number of empty windows at the start of the list. */
  private idle = 0;
  private emptyStarts = 0;
  private hasLooked = false;
  /** Whether links led to rows after the apparent end. */
  private isTorn = false;
  /** The first refusal, and whether the server ever returned rows from a later position. */
  private refusal: Error | undefined;
  private knowsPlaces = false;

  constructor(
    private readonly options: ReadAllOptions<Row>,
    private readonly earlier: readonly FailedTry[],
  ) {
    this.reader = new WindowReader(options, this.chain);
    this.end = new ListEnd(this.reader.limit, earlier.filter(({ hasMoved }) => hasMoved).length);
  }

  /** @throws the refusal, if the server does not allow further reads */
  async run(): Promise<Row[] | FailedTry> {
    try {
      return await this.read();
    } finally {
      // Requests in flight are for rows after the end. To close them would not stop their work on the server.
      await this.reader.settle();
    }
  }

  private async read(): Promise<Row[] | FailedTry> {
    const { chain, reader } = this;
    const first = await reader.at(0);
    let [before, window] = [first, first];
    for (;;) {
      const seen = this.take(window);
      const isEnd = this.isEnd(window, seen);
      const more = isEnd ? await this.followLinks(window) : undefined;
      if (isEnd && more === undefined) return await this.conclude(before, window);
      this.isTorn ||= more !== undefined;
      const problem = await this.findProblem(window, first);
      if (problem !== undefined) return this.failed(problem);
      this.options.onProgress?.(chain.size);
      before = window;
      window = more ?? (await this.move(window, seen));
    }
  }

  private take(window: Window<Row>): Seen {
    const known = this.chain.identified;
    const isEmpty = window.rows.length === 0 || this.isRest(window);
    const isLinked = !isEmpty && this.chain.tryLink(window);
    const hasNew = this.chain.identified > known;
    // The start of the list can always be requested, so new rows there do not prove progress.
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
    // If every offset is refused, the first page does not prove the end. [Our assumption.]
    const isCut = this.refusal !== undefined && !this.knowsPlaces && window.rows.length > 1;
    const look = state.is === "reading" || state.is === "bridging" ? undefined : isCut ? {} : state;
    return this.end.isReached(window, look, this.chain.last, seen === "new");
  }

  /** Whether the list is empty now. A page can be empty by mistake [our assumption], so it is requested again. */
  private isEmptyList(window: Window<Row>): boolean {
    if (window.offset > 0 || this.namesAnother(window)) return false;
    const hadRows = this.chain.size > 0 || this.earlier.length > 0;
    this.emptyStarts += 1;
    return this.emptyStarts > (hadRows ? MOST_EMPTY_STARTS : window.hasNext ? 1 : 0);
  }

  /** Rows without an ID cannot be a marker. If they are the last rows, they are returned again. */
  private isRest({ rows, behind }: Window<Row>): boolean {
    return (
      behind !== undefined && rows.length > 0 && rows.every((row) => row.isStandIn && this.chain.has(row))
    );
  }

  /** Whether an empty first page names rows after it. [CTS: the marker shows that there are more.] */
  private namesAnother({ marker, behind }: Window<Row>): boolean {
    return this.chain.size === 0 && marker !== undefined && marker !== behind;
  }

  /** The next request. */
  private move(window: Window<Row>, seen: Seen): Promise<Window<Row>> {
    if (seen === "apart") return this.bridge(window);
    return seen === "empty" ? this.moveBack(window) : this.moveOn(window, seen);
  }

  private moveBack(window: Window<Row>): Promise<Window<Row>> {
    const { state, reader } = this;
    if (this.namesAnother(window)) return reader.at(0, window.marker);
    // A refused marker means that its row was deleted [Cinder: 404]. It proves nothing about the rows after it.
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
    // While rows are missing before other windows, the rows directly after the chain are read first.
    if (this.apart.length > 0) {
      this.state = { is: "bridging", steps: 0 };
      return reader.behind(linked);
    }
    if (!this.mayEnd(linked, seen)) {
      this.state = { is: "reading" };
      return reader.next(linked);
    }
    this.hasLooked = true;
    // New rows at the front move the end back, so the next check is at a larger distance.
    const ahead = state.is === "looking" ? state.ahead + 1 : 0;
    this.state = { is: "looking", ahead };
    return reader.at(endOf(linked) + ahead);
  }

  /** Whether the list may end with a linked window, so the rows after it must be checked. */
  private mayEnd({ hasNext, rows }: Window<Row>, seen: Seen): boolean {
    const { reader } = this;
    // CTS returns a marker after the last row too.
    const mayBeAll = !this.hasLooked && (!hasNext || reader.isByMarker);
    if (seen === "new") return mayBeAll && rows.length < reader.limit;
    return rows.at(-1)?.id === this.chain.last || this.idle > 1;
  }

  /**
   * Follows the links of the page that seems to be the last one. A server that hides rows after it cuts a page can
   * return pages without rows, and pages with rows after them. [Our assumption.]
   *
   * @returns a window that cannot be linked, if there is one
   */
  private async followLinks(last: Window<Row>): Promise<Window<Row> | undefined> {
    const { chain, reader } = this;
    let window = last;
    // After a known row, nothing can be hidden.
    for (let count = 0; window.hasNext && !reader.isByMarker; count += 1) {
      // Some servers send a link even after the end. [Our assumption. Cinder sends one after a full last page.]
      if ((await reader.nowhere()).hasNext) return undefined;
      if (count > MOST_LINKED)
        throw this.options.unstable("pages without new rows link to further pages endlessly");
      // A page with few rows or none may have covered as many positions as a full one.
      window = await reader.at(window.offset + (reader.served || reader.limit));
      if (window.rows.length > 0 && !chain.tryLink(window)) return window;
    }
    return undefined;
  }

  /**
   * @returns the problem, if another try may succeed
   * @throws the `unstable` error if it cannot, and the refusal if every request was refused
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
    if (reader.isSpent) throw unstable("the list grew as fast as it was read");
    if (chain.isReordered) return "the rows of the list changed their order";
    if (idle <= MOST_IDLE) return undefined;
    if (this.refusal !== undefined && !this.knowsPlaces) throw this.refusal;
    return this.isTorn
      ? "the server returned rows after empty pages, so rows in between may be missing"
      : "the list changed faster than it was read";
  }

  /** @param answers the last two, which prove the end; if both count more rows, the list is incomplete */
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
    return { problem, short, hasMoved: this.chain.hasMoved };
  }
}

function isSame({ rows }: Window<Keyed>, other: Window<Keyed>): boolean {
  const isAlike = rows.length > 0 && rows.length === other.rows.length;
  return isAlike && rows.every(({ id }, index) => id === other.rows[index]?.id);
}
