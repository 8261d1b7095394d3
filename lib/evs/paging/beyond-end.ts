import type { Chain } from "./chain";
import type { ListEnd } from "./list-end";
import type { Keyed, Window } from "./window";
import type { WindowReader } from "./window-reader";

/** Pages without rows that may link to one another. */
const MOST_PAGES = 1000;
/** A place behind the end of any list. */
const NOWHERE = 2_000_000;

/** What speaks against the end of a list where it seems to be. */
export class BeyondEnd<Row extends Keyed> {
  /** The last window without rows. */
  lastEmpty: Window<Row> | undefined;
  /** Windows that were asked for here. */
  windows = 0;
  /** Whether there were rows behind what seemed to be the end. */
  isTorn = false;
  private linksAtNowhere: boolean | undefined;

  /** @param knownBefore rows that were there in a try before */
  constructor(
    private readonly reader: WindowReader<Row>,
    private readonly chain: Chain<Row>,
    private readonly end: ListEnd<Row>,
    private readonly knownBefore: number,
    private readonly unstable: (problem: string) => Error,
  ) {}

  /**
   * Looks once more where rows were seen that nothing links to the others, and follows the links of an empty page: a
   * server that hides rows after it has cut a page may send one without any, and more behind it.
   *
   * @param apart windows that could not be linked
   * @returns the window to go on with, or undefined where nothing speaks against the end
   */
  async look(apart: readonly Window<Row>[]): Promise<Window<Row> | undefined> {
    const seen = [...apart, ...(await this.reader.unused())].filter((window) => this.isApart(window));
    if (seen.length > 0) {
      // They may have gone, or moved to the front: the end is looked for again.
      for (const window of seen) this.end.saw(window);
      const again = await this.at(Math.min(...seen.map(({ offset }) => offset)));
      this.isTorn ||= this.isApart(again);
      return again;
    }
    // Where there were rows before, that the first page comes empty does not show that there are none.
    if (this.chain.size === 0 && this.knownBefore > 0) return this.findAny();
    const followed = await this.followLinks();
    if (followed === undefined || !this.isApart(followed)) return undefined;
    this.isTorn = true;
    return followed;
  }

  private isApart({ rows }: Window<Row>): boolean {
    return rows.length > 0 && !rows.some((row) => this.chain.has(row));
  }

  /** A window with rows, which need not be the first ones, or undefined where there seem to be none. */
  private async findAny(): Promise<Window<Row> | undefined> {
    for (let offset = 1; offset <= this.reader.limit; offset *= 2) {
      const window = await this.at(offset);
      if (window.rows.length > 0) return window;
    }
    return undefined;
  }

  /** Where the links of the last empty window lead, or undefined where links say nothing. */
  private async followLinks(): Promise<Window<Row> | undefined> {
    let window = this.lastEmpty;
    for (let count = 0; window?.rows.length === 0 && window.hasNext; count += 1) {
      if (await this.linksAlways()) return undefined;
      if (count > MOST_PAGES) throw this.unstable("pages without rows link to others without an end");
      window = await this.at(window.offset + this.reader.limit);
    }
    return window;
  }

  /** Whether the server links to a next page even where no list has rows. */
  private async linksAlways(): Promise<boolean> {
    this.linksAtNowhere ??= (await this.at(NOWHERE)).hasNext;
    return this.linksAtNowhere;
  }

  private at(offset: number): Promise<Window<Row>> {
    this.windows += 1;
    return this.reader.at(offset);
  }
}
