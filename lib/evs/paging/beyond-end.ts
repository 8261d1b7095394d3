import type { Chain } from "./chain";
import type { ListEnd } from "./list-end";
import { type Keyed, MOST_ROWS, type Window } from "./window";
import type { WindowReader } from "./window-reader";

/** Pages that may link to one another and bring nothing. */
const MOST_PAGES = 100;

/** What speaks against the end of a list where it seems to be. */
export class BeyondEnd<Row extends Keyed> {
  /** Whether there were rows behind what seemed to be the end. */
  isTorn = false;
  private nowhere: Window<Row> | undefined;

  constructor(
    private readonly reader: WindowReader<Row>,
    private readonly chain: Chain<Row>,
    private readonly end: ListEnd<Row>,
    private readonly unstable: (problem: string) => Error,
  ) {}

  /** A window that was asked for where no list has rows. */
  async askNowhere(): Promise<Window<Row>> {
    this.nowhere ??= await this.reader.at(MOST_ROWS);
    return this.nowhere;
  }

  /**
   * Looks once more where rows were seen that nothing links to the others, and follows the links of the last page: a
   * server that hides rows after it has cut a page may send some without any, and more behind them. [Our assumption.]
   *
   * @param last the window with which the list seems to end
   * @param apart windows that could not be linked
   * @returns the window to go on with, or undefined where nothing speaks against the end
   */
  async look(last: Window<Row>, apart: readonly Window<Row>[]): Promise<Window<Row> | undefined> {
    const seen = [...apart, ...(await this.reader.unused())].filter((window) => this.isApart(window));
    if (seen.length > 0) {
      // They may have gone, or moved to the front: the end is looked for again.
      for (const window of seen) this.end.saw(window);
      const again = await this.reader.at(Math.min(...seen.map(({ offset }) => offset)));
      this.isTorn ||= this.isApart(again);
      return again;
    }
    const followed = await this.followLinks(last);
    this.isTorn ||= followed !== undefined;
    return followed;
  }

  private isApart({ rows }: Window<Row>): boolean {
    return rows.length > 0 && !rows.some((row) => this.chain.has(row));
  }

  /** Reads on as long as pages have links. @returns a window that cannot be linked, if there is one */
  private async followLinks(from: Window<Row>): Promise<Window<Row> | undefined> {
    const { reader } = this;
    let window = from;
    // Behind a row that is known, nothing can be hidden.
    for (let count = 0; window.hasNext && !reader.isByMarker; count += 1) {
      // Some servers link even there. [Our assumption; Cinder links behind a last page that is full.]
      if ((await this.askNowhere()).hasNext) return undefined;
      if (count > MOST_PAGES) throw this.unstable("pages without new rows link to further pages endlessly");
      // A page that came with few rows or none may have reached as far as any.
      window = await reader.at(window.offset + (reader.served || reader.limit));
      if (window.rows.length > 0 && this.chain.link(window) !== "linked") return window;
    }
    return undefined;
  }
}
