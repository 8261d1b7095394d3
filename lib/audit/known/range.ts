import { type Condition, certain, unknown } from "./condition";
import type { List } from "./list";
import { open } from "./open";
import { type Fact, Unknown } from "./unknown";

/** A number between two known limits. */
export interface Range {
  readonly least: number;
  /** Infinite without a limit. */
  readonly most: number;
  /** Why the two differ. */
  readonly doubt: Unknown | undefined;
}

/** Adds the values of a list. An unknown value adds nothing to the lower limit, and makes the upper one infinite. */
export function sum<T>({ rows, gaps }: List<T>, amountOf: (row: T) => Fact<number>): Range {
  let least = 0;
  let [doubt] = gaps;
  for (const row of rows) {
    const amount = amountOf(row);
    if (amount instanceof Unknown) doubt ??= amount;
    else least += amount;
  }
  return { least, most: doubt === undefined ? least : Number.POSITIVE_INFINITY, doubt };
}

/** Whether it exceeds a limit. */
export function exceeds({ least, most, doubt }: Range, limit: number): Condition {
  if (doubt !== undefined && least <= limit && most > limit) return unknown(doubt);
  return certain(least > limit);
}

/** One number or the other, by a condition. If that is unknown, the range of both. */
export function choose(condition: Condition, ifYes: Range, ifNo: Range): Range {
  const answer = open(condition);
  if (!(answer instanceof Unknown)) return answer ? ifYes : ifNo;
  const least = Math.min(ifYes.least, ifNo.least);
  const most = Math.max(ifYes.most, ifNo.most);
  return { least, most, doubt: least === most ? undefined : answer };
}
