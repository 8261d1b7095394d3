import type { Chain } from "./chain";
import type { Keyed } from "./window";
import type { WindowReader } from "./window-reader";

/** Times that the front is read before it is given up. */
const MOST_SCANS = 6;
/** Windows in a row that may bring nothing new, and in all but for one for so many known rows. */
const MOST_IDLE = 32;
const MOST_EMPTY = 2;
const MOST_WINDOWS = 100;
const FEWEST_ROWS = 8;

/**
 * Takes in what came to the list's front while it was read. Where the list is sorted by the time of updates, it may be a row
 * that was further on, and was not read there any more: it has jumped. [Our assumption; EVS documents an order by creation
 * for v3 and disks, and none for v2.]
 *
 * Rows that jumped stand before all that did not, and by chance known ones of them do not stand as they were known. So the
 * front is read until enough do; and once more where that took several windows, since others may have jumped over those that
 * were being read: until one window is enough, or two times nothing new stood behind the first. Rows that went are not waited for.
 *
 * @returns whether the front has come to rest for long enough to be read
 */
export async function readFront<Row extends Keyed>(
  chain: Chain<Row>,
  reader: WindowReader<Row>,
): Promise<boolean> {
  let calm = 0;
  for (let scan = 0; scan < MOST_SCANS; scan += 1) {
    let window = await reader.at(0);
    // A page may come empty by mistake; asking again tells.
    for (let count = 0; window.rows.length === 0 && count < MOST_EMPTY; count += 1)
      window = await reader.at(0);
    const rows = new Map(window.rows.map((row) => [row.id, row]));
    const first = rows.size;
    let known = first === 0 ? 0 : chain.whereKnown([...rows.values()], false);
    for (let [count, idle, steps] = [0, 0, 0]; known === undefined; count += 1) {
      if (idle > MOST_IDLE || count > MOST_WINDOWS + chain.size / FEWEST_ROWS) return false;
      window = await (steps > 0 ? reader.before(window, steps) : reader.behind(window));
      const { size } = rows;
      const [start] = window.rows;
      steps = start !== undefined && rows.has(start.id) ? 0 : steps + 1;
      if (steps === 0) for (const row of window.rows) rows.set(row.id, row);
      idle = rows.size > size ? 0 : idle + 1;
      known = chain.whereKnown([...rows.values()], idle > 0);
    }
    const isLate = [...rows.values()].slice(first, known).some((row) => !chain.has(row));
    chain.putInFront([...rows.values()]);
    calm = isLate ? 0 : calm + 1;
    if (calm > (rows.size > first ? 1 : 0)) return true;
  }
  return false;
}
