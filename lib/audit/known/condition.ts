import { type Fact, Unknown } from "./unknown";

declare const CONDITION: unique symbol;

/**
 * Yes, no or unknown, by Kleene's rules. Judges combine conditions and cannot open them. Only the engine can
 * (`open.ts`), so unknown never counts as no.
 */
export interface Condition {
  readonly [CONDITION]: true;
}

/** A condition, or a function that returns it: conditions after a deciding one are not evaluated. */
export type Lazy = Condition | (() => Condition);

type Answer = boolean | Unknown;

const close = (answer: Answer) => answer as unknown as Condition;
const look = (condition: Condition) => condition as unknown as Answer;
const lookAt = (lazy: Lazy) => look(typeof lazy === "function" ? lazy() : lazy);

export const YES = close(true);
export const NO = close(false);

/** What is certain. */
export const certain = (holds: boolean) => (holds ? YES : NO);

export const unknown = (why: Unknown) => close(why);

/** Whether a fact passes a test. */
export function is<T>(fact: Fact<T>, test: (value: T) => boolean): Condition {
  return fact instanceof Unknown ? close(fact) : certain(test(fact));
}

/** A condition that depends on a fact. */
export function given<T>(fact: Fact<T>, then: (value: T) => Condition): Condition {
  return fact instanceof Unknown ? close(fact) : then(fact);
}

export function not(condition: Condition): Condition {
  const answer = look(condition);
  return answer instanceof Unknown ? condition : certain(!answer);
}

/** No if one is no. Otherwise unknown if one is unknown, else yes. */
export const all = (...conditions: readonly Lazy[]) => combine(conditions, lookAt, false);

/** Yes if one is yes. Otherwise unknown if one is unknown, else no. */
export const any = (...conditions: readonly Lazy[]) => combine(conditions, lookAt, true);

/** The same over the rows of a list, in order. */
export const anyOf = <T>(rows: Iterable<T>, holds: (row: T) => Condition): Condition =>
  combine(rows, (row) => look(holds(row)), true);

export const allOf = <T>(rows: Iterable<T>, holds: (row: T) => Condition): Condition =>
  combine(rows, (row) => look(holds(row)), false);

/** @param deciding the answer that decides */
function combine<T>(items: Iterable<T>, answerOf: (item: T) => Answer, deciding: boolean): Condition {
  let doubt: Unknown | undefined;
  for (const item of items) {
    const answer = answerOf(item);
    if (answer === deciding) return close(deciding);
    if (answer instanceof Unknown && (doubt === undefined || isSooner(answer, doubt))) doubt = answer;
  }
  return close(doubt ?? !deciding);
}

/** The first doubt is named, but a failed read before others, because another read may succeed. */
const isSooner = (doubt: Unknown, named: Unknown) => doubt.failedRead && !named.failedRead;
