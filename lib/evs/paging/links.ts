import type { Chain } from "./chain";
import type { ReadAllOptions } from "./read-all";
import type { Keyed, Window } from "./window";
import type { WindowReader } from "./window-reader";

/** Maximum number of linked pages without new rows. */
const MOST_PAGES = 100;

/**
 * Follows the links of the page that seems to be the last one. A server that hides rows after it cuts a page can return
 * pages without rows, and pages with rows after them. [Our assumption.]
 *
 * @returns a window that cannot be linked, if there is one
 * @throws the `unstable` error if the links do not end
 */
export async function followLinks<Row extends Keyed>(
  last: Window<Row>,
  chain: Chain<Row>,
  reader: WindowReader<Row>,
  unstable: ReadAllOptions<Row>["unstable"],
): Promise<Window<Row> | undefined> {
  let window = last;
  // After a known row, nothing can be hidden.
  for (let count = 0; window.hasNext && !reader.isByMarker; count += 1) {
    // Some servers send a link even after the end. [Our assumption. Cinder sends one after a full last page.]
    if ((await reader.nowhere()).hasNext) return undefined;
    if (count > MOST_PAGES) throw unstable("pages without new rows link to further pages endlessly");
    // A page with few rows or none may have covered as many positions as a full one.
    window = await reader.at(window.offset + (reader.served || reader.limit));
    if (window.rows.length > 0 && !chain.tryLink(window)) return window;
  }
  return undefined;
}
