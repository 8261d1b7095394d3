import type { Chain } from "./chain";
import { type Keyed, MOST_IDLE } from "./window";
import type { WindowReader } from "./window-reader";

/** Maximum number of times that the front is read. */
const MOST_SCANS = 6;

/**
 * Adds the rows that are at the front of the list since the start of the read. In a list that is sorted by the time of
 * updates, such a row can come from further back, where it was not read: it has jumped. [Our assumption. EVS documents
 * an order by creation for v3 and disks, and none for v2.] docs/reading.md has the rules.
 *
 * @returns whether the front was stable for long enough
 */
export async function readFront<Row extends Keyed>(
  chain: Chain<Row>,
  reader: WindowReader<Row>,
): Promise<boolean> {
  let calm = 0;
  for (let scan = 0; scan < MOST_SCANS; scan += 1) {
    let window = await reader.at(0);
    // A page can be empty by mistake [our assumption], so it shows nothing.
    if (window.rows.length === 0) continue;
    const rows = new Map(window.rows.map((row) => [row.id, row]));
    const first = rows.size;
    let known = chain.whereKnown([...rows.values()], false);
    for (let [idle, steps] = [0, 0]; known === undefined; ) {
      if (idle > MOST_IDLE || reader.isSpent) return false;
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
