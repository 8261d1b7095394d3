import { compareTimes, type Snapshot } from "../../evs";
import { type Condition, Count, choose, type Range, Unknown, unknown } from "../known";

/** A snapshot as one of the copies of its disk. */
export interface Candidate {
  readonly snapshot: Snapshot;
  /** What identifies the disk; a text of its own where that is not known. */
  readonly disk: string;
  /** RFC 3339 in UTC, or why it is not known. */
  readonly at: string | Unknown;
  /** Whether it is a copy that a user made. */
  readonly isCopy: Condition;
  /** Whether it stays until someone deletes it. */
  readonly lasts: Condition;
}

/**
 * How many copies are newer than each candidate of a group. What EVS deletes by itself never counts against a copy that
 * lasts.
 *
 * @param strays candidates that may be of the group
 * @param order what to say where it is not known which are the newest
 */
export function tally(
  group: readonly Candidate[],
  strays: readonly Candidate[],
  order: Unknown,
): ReadonlyMap<Snapshot, Range> {
  const ranges = new Map<Snapshot, Range>();
  const own = new Set(group);
  const copies = new Count();
  const lasting = new Count();
  const add = ({ isCopy, lasts }: Candidate, isCertain: boolean) => {
    const place = isCertain ? [] : [unknown(order)];
    copies.add(isCopy, ...place);
    lasting.add(isCopy, lasts, ...place);
  };
  const all = strays.length === 0 ? group : [...group, ...strays];
  for (const candidate of all) {
    if (!(candidate.at instanceof Unknown)) continue;
    // It may be newer than any other.
    add(candidate, false);
    const others = own.size - 1;
    ranges.set(candidate.snapshot, {
      least: 0,
      most: others,
      doubt: others === 0 ? undefined : candidate.at,
    });
  }
  const dated = all.filter(({ at }) => !(at instanceof Unknown)).sort(newestFirst);
  for (const candidate of dated) {
    const { snapshot, lasts } = candidate;
    ranges.set(snapshot, choose(lasts, lasting.range(order), copies.range(order)));
    add(candidate, own.has(candidate));
  }
  return ranges;
}

/** The newest first; the ID decides between equals. */
function newestFirst(a: Candidate, b: Candidate): number {
  return compareTimes(b.at as string, a.at as string) || (a.snapshot.id < b.snapshot.id ? 1 : -1);
}
