import { anyOf, type Condition, type Lazy, NO, any as oneOf, unknown } from "./condition";
import type { Unknown } from "./unknown";

/** A list, and what is missing of it. */
export interface List<T> {
  readonly rows: readonly T[];
  /** Why there may be rows that are not here; none where the list is whole. */
  readonly gaps: readonly Unknown[];
}

export const whole = <T>(rows: readonly T[]): List<T> => ({ rows, gaps: [] });

/** A list of which nothing is known. */
export const unread = (why: Unknown): List<never> => ({ rows: [], gaps: [why] });

/** Whether nothing at all is known of a list that may have rows. */
export const isUnread = ({ rows, gaps }: List<unknown>) => rows.length === 0 && gaps.length > 0;

/** Whether there may be rows that are not here: unknown where there may be, so that a search ends in doubt, not in no. */
export const hasMore = ({ gaps }: List<unknown>): Condition => {
  const [gap] = gaps;
  return gap === undefined ? NO : unknown(gaps.find(({ failedRead }) => failedRead) ?? gap);
};

/** Whether one of a list does; unknown where none does and the list may have more. */
export function some<T>(list: List<T>, holds: (row: T) => Condition, ...others: readonly Lazy[]): Condition {
  return oneOf(anyOf(list.rows, holds), ...others, () => hasMore(list));
}
