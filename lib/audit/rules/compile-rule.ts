import type { RuleCondition, RuleSubject } from "./rule";

/**
 * Checks a condition and makes it ready to be asked of many rows.
 *
 * @param subject what it is asked about: that decides which variables there are
 * @throws ConditionError for a text that is not CEL, does not fit the variables' types, or may take too long
 */
export function compileCondition(text: string, subject: RuleSubject): RuleCondition {
  // Only who has a rule pays for the language.
  const { compile } = require("./cel/compile") as typeof import("./cel/compile");
  return compile(text, subject);
}
