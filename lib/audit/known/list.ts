import { anyOf, type Condition, type Lazy, NO, any as oneOf, unknown } from "./condition";
import type { Unknown } from "./unknown";

/** A list and its gaps. */
export interface List<T> {
  readonly rows: readonly T[];
  /** Why rows may be missing; empty if the list is complete. */
  readonly gaps: readonly Unknown[];
}

export const whole = <T>(rows: readonly T[]): List<T> => ({ rows, gaps: [] });

/** A list that is unknown. */
export const unread = (why: Unknown): List<never> => ({ rows: [], gaps: [why] });

/** Whether the rows of a list are completely unknown. */
export const isUnread = ({ rows, gaps }: List<unknown>) => rows.length === 0 && gaps.length > 0;

/** Whether rows may be missing: unknown if so, so that a search ends in doubt, not in no. */
export const hasMore = ({ gaps }: List<unknown>): Condition => {
  const [gap] = gaps;
  return gap === undefined ? NO : unknown(gaps.find(({ failedRead }) => failedRead) ?? gap);
};

/** Whether a row matches. Unknown if no row matches and the list may have more. */
export function some<T>(list: List<T>, holds: (row: T) => Condition, ...others: readonly Lazy[]): Condition {
  return oneOf(anyOf(list.rows, holds), ...others, () => hasMore(list));
}
