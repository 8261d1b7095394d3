import type { Texts } from "../catalogue";
import type { Condition, Unknown } from "../known";

/** Bytes of a condition, in UTF-8. */
export const MOST_CONDITION_BYTES = 4096;
/** Bytes of what a violation of a user's own rule is called, in UTF-8. */
export const MOST_NOUN_BYTES = 100;

/** What a condition is asked about. */
export type RuleSubject = "snapshot" | "disk";

/** A row with what it says. */
export interface SeenRow {
  readonly row: object;
  /** Why a field, by its name in conditions, is not known. Null says that the row does not have it. */
  tryGetDoubt(field: string): Unknown | undefined;
}

/** What the variables stand for. */
export interface RuleFacts {
  readonly snapshot: SeenRow;
  /** Null where there is none. */
  readonly disk: SeenRow | Unknown | null;
  readonly now: Date;
  /** The language of what is not known. */
  readonly texts: Texts;
}

/** A condition in CEL that makes sense. */
export interface RuleCondition {
  readonly text: string;
  /** Whether it looks at the disk. */
  readonly asksForDisk: boolean;
  /** The fields that it asks for, in order, with their variables: `snapshot.size`, `disk.name`. */
  readonly fields: readonly string[];
  /** Whether it holds; unknown where it asks for what is not known and nothing else decides. */
  test(facts: Partial<RuleFacts> & Pick<RuleFacts, "now" | "texts">): Condition;
}

/** A text that is no condition: what is wrong with it, and where. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
}
