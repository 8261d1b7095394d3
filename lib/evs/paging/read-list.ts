import { Chain } from "./chain";
import type { ReadAllOptions } from "./read-all";
import type { Window } from "./window";
import { WindowReader } from "./window-reader";

/** Windows in a row that may bring nothing new before a try is given up. */
const MOST_IDLE = 32;
/** More rows than any project has: a list that goes on for ever. */
const MOST_ROWS = 2_000_000;

/** One try at reading a list. @returns the rows, or what is wrong with the list */
export async function readList<Row extends { readonly id: string }>(
  options: ReadAllOptions<Row>,
): Promise<Row[] | string> {
  const reader = new WindowReader(options);
  try {
    return await new ListRead(reader, options.onProgress).run();
  } finally {
    // What is still under way lies behind the list's end. Hanging up on it would not take it off the server.
    await reader.settle();
  }
}

class ListRead<Row extends { readonly id: string }> {
  private readonly chain = new Chain<Row>();
  /** Windows that could not be linked; the rows before them are being looked for. */
  private apart: Window<Row>[] = [];
  private isReordered = false;

  constructor(
    private readonly reader: WindowReader<Row>,
    private readonly onProgress: ((rows: number) => void) | undefined,
  ) {}

  async run(): Promise<Row[] | string> {
    let window = await this.reader.at(0);
    let idle = 0;
    let stepsBack = 0;
    let wasEmpty = false;
    for (;;) {
      const known = this.chain.identified;
      const linked = this.tryLink(window);
      // The list's beginning can always be asked for: new rows there are no sign of getting on.
      const grew = this.chain.identified > known && window.offset > 0;
      const isEmpty = window.rows.length === 0;
      const isEnd = isEmpty ? this.isEmptyList(window, wasEmpty) : linked && this.reader.isEnd(window, grew);
      if (isEnd) return this.chain.toArray();
      const end = linked ? this.linkApart(window) : window;

      idle = grew ? 0 : idle + 1;
      if (this.isReordered) return "the list's rows changed places";
      if (idle > MOST_IDLE) return "the list changed faster than it could be read";
      if (this.chain.size > MOST_ROWS) return `the list has more than ${MOST_ROWS} rows`;
      this.onProgress?.(this.chain.size);

      // A page may come empty by mistake, with a link to the next one; asking again tells.
      const isSlip = isEmpty && window.hasNext && !wasEmpty;
      wasEmpty = isEmpty;
      if (isSlip) {
        window = await this.reader.at(window.offset);
        continue;
      }
      stepsBack = linked ? 0 : stepsBack + 1;
      if (!linked) window = await this.reader.before(window, stepsBack);
      // While a gap is open, what lies right behind the chain comes first.
      else if (this.apart.length > 0) window = await this.reader.behind(end);
      else window = await this.reader.next(end);
    }
  }

  /** Whether nothing is left of the list: its beginning is empty, and stays so when the server says that more follows. */
  private isEmptyList({ offset, hasNext }: Window<Row>, wasEmpty: boolean): boolean {
    return offset === 0 && (!hasNext || (wasEmpty && this.chain.size === 0));
  }

  private tryLink(window: Window<Row>): boolean {
    const result = this.chain.link(window);
    if (result === "reordered") this.isReordered = true;
    // An empty window holds nothing that could be linked later.
    if (result === "apart" && window.rows.length > 0) this.apart.push(window);
    return result === "linked";
  }

  /** Links windows that were waiting for the rows before them. @returns the linked window furthest on */
  private linkApart(linked: Window<Row>): Window<Row> {
    const waiting = this.apart;
    this.apart = [];
    let furthest = linked;
    for (const window of waiting) {
      if (this.tryLink(window) && window.offset > furthest.offset) furthest = window;
    }
    return furthest;
  }
}
