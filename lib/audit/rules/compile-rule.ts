import type { RuleCondition, RuleSubject } from "./rule";

/**
 * Checks a condition and prepares it for many rows.
 *
 * @param subject the type of the rows, which decides the variables
 * @throws ConditionError for a text that is not CEL, does not fit the variables' types, or may take too long
 */
export function compileCondition(text: string, subject: RuleSubject): RuleCondition {
  // Loaded only if there is a rule.
  const { compile } = require("./cel/compile") as typeof import("./cel/compile");
  return compile(text, subject);
}
