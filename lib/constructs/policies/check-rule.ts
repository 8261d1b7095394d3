import { Token } from "cdktf";
import { compileCondition } from "../../audit/limits/compile-condition";
import { ConditionError, MOST_NOUN_BYTES, type RuleSubject } from "../../audit/limits/condition";
import type { PropCheck } from "../terraform/check-props";

/** @throws PropError for a noun that is none, and a condition that is not CEL or does not fit its variables */
export function checkRule(check: PropCheck, subject: RuleSubject, noun: unknown, condition: unknown): void {
  check.required("noun", noun);
  check.text("noun", noun as string, MOST_NOUN_BYTES);
  check.required("violatesWhen", condition);
  // What only Terraform knows, the provider checks.
  if (Token.isUnresolved(condition)) return;
  try {
    compileCondition(String(condition), subject);
  } catch (error) {
    if (error instanceof ConditionError) throw check.error("violatesWhen", error.message);
    throw error;
  }
}
