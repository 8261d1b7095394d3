import { compareTimes, type Snapshot } from "../../evs";
import { type Condition, Count, choose, type Range, Unknown, unknown } from "../known";

/** A snapshot as one of the copies of its disk. */
export interface Candidate {
  readonly snapshot: Snapshot;
  /** The identity of the disk; a unique text if it is unknown. */
  readonly disk: string;
  /** RFC 3339 in UTC, or why it is unknown. */
  readonly at: string | Unknown;
  /** Whether it is a copy that a user made. */
  readonly isCopy: Condition;
  /** Whether it exists until someone deletes it. */
  readonly lasts: Condition;
}

/**
 * The number of copies that are newer than each candidate of a group. A copy that EVS deletes automatically never
 * counts against one that lasts.
 *
 * @param strays candidates that may be in the group
 * @param order the reason if the newest ones are unknown
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

/** The newest first. Equal times are ordered by ID. */
function newestFirst(a: Candidate, b: Candidate): number {
  return compareTimes(b.at as string, a.at as string) || (a.snapshot.id < b.snapshot.id ? 1 : -1);
}
