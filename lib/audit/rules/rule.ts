import type { Texts } from "../catalogue";

/** Bytes of a condition, in UTF-8. */
export const MOST_CONDITION_BYTES = 4096;
/** Bytes of what a violation of a user's own rule is called, in UTF-8. */
export const MOST_NOUN_BYTES = 100;

/** What a condition is asked about. */
export type RuleSubject = "snapshot" | "disk";

/** Something that a condition asks for and that is not known. */
export interface Unsure {
  /** Which fact, for example `snapshot.size`. */
  readonly missing: string;
  /** In one line. */
  readonly reason: string;
  /** Whether a read failed, so that asking again may tell. */
  readonly failedRead: boolean;
}

/** A row with what it says. */
export interface SeenRow {
  readonly row: object;
  /** Why a field, by its name in conditions, is not known. Null says that the row does not have it. */
  tryGetDoubt(field: string): Unsure | undefined;
}

/** What the variables stand for. */
export interface RuleFacts {
  readonly snapshot: SeenRow;
  /** Null where there is none; unsure where that is not known. */
  readonly disk: SeenRow | Unsure | null;
  readonly now: Date;
  /** The language of what is not known. */
  readonly texts: Texts;
}

/** A condition in CEL that makes sense. */
export interface Condition {
  readonly text: string;
  /** Whether it looks at the disk. */
  readonly asksForDisk: boolean;
  /** Whether it holds, or why that cannot be told. */
  test(facts: Partial<RuleFacts> & Pick<RuleFacts, "now" | "texts">): boolean | Unsure;
}

/** A text that is no condition: what is wrong with it, and where. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
}
