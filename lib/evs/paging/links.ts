import type { Chain } from "./chain";
import type { ReadAllOptions } from "./read-all";
import type { Keyed, Window } from "./window";
import type { WindowReader } from "./window-reader";

/** Pages that may link to one another and bring nothing. */
const MOST_PAGES = 100;

/**
 * Follows the links of the page with which a list seems to end. A server that hides rows after it has cut a page may send
 * some without any rows, and more behind them. [Our assumption.]
 *
 * @returns a window that cannot be linked, if there is one
 * @throws the `unstable` error where links lead on and on
 */
export async function followLinks<Row extends Keyed>(
  last: Window<Row>,
  chain: Chain<Row>,
  reader: WindowReader<Row>,
  unstable: ReadAllOptions<Row>["unstable"],
): Promise<Window<Row> | undefined> {
  let window = last;
  // Behind a row that is known, nothing can be hidden.
  for (let count = 0; window.hasNext && !reader.isByMarker; count += 1) {
    // Some servers link even there. [Our assumption; Cinder links behind a last page that is full.]
    if ((await reader.nowhere()).hasNext) return undefined;
    if (count > MOST_PAGES) throw unstable("pages without new rows link to further pages endlessly");
    // A page that came with few rows or none may have reached as far as any.
    window = await reader.at(window.offset + (reader.served || reader.limit));
    if (window.rows.length > 0 && !chain.tryLink(window)) return window;
  }
  return undefined;
}
