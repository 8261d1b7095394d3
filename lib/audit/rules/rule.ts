import type { Texts } from "../catalogue";
import type { Condition, Unknown } from "../known";

/** Maximum bytes of a condition, in UTF-8. */
export const MOST_CONDITION_BYTES = 4096;
/** Maximum bytes of the user's noun for violations, in UTF-8. */
export const MOST_NOUN_BYTES = 100;

/** The type of the rows of a condition. */
export type RuleSubject = "snapshot" | "disk";

/** A row and its unknown fields. */
export interface SeenRow {
  readonly row: object;
  /** Why a field, by its name in conditions, is unknown. Null means that the row lacks it. */
  tryGetDoubt(field: string): Unknown | undefined;
}

/** The values of the variables. */
export interface RuleFacts {
  readonly snapshot: SeenRow;
  /** Null without a disk. */
  readonly disk: SeenRow | Unknown | null;
  readonly now: Date;
  /** The language of the reasons. */
  readonly texts: Texts;
}

/** A valid condition in CEL. */
export interface RuleCondition {
  readonly text: string;
  /** Whether it reads the disk. */
  readonly asksForDisk: boolean;
  /** The fields that it reads, in order, with their variables: `snapshot.size`, `disk.name`. */
  readonly fields: readonly string[];
  /** Whether it holds; unknown if it needs an unknown value and nothing else decides. */
  test(facts: Partial<RuleFacts> & Pick<RuleFacts, "now" | "texts">): Condition;
}

/** An invalid condition: the problem, and its position. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
}
