import { Token } from "cdktf";
import { compileCondition } from "../../audit/limits/compile-condition";
import { ConditionError, type RuleSubject } from "../../audit/limits/condition";
import type { PropCheck } from "../terraform/check-props";

/** What a rule of one's own is. */
export interface RuleProps {
  /** What a violation is called, for example `large snapshot`; more than one take an s. At most 100 bytes in UTF-8. */
  readonly noun: string;
}

/** @throws PropError for a noun that is none, and a condition that is not CEL or does not fit its variables */
export function checkRule(check: PropCheck, subject: RuleSubject, noun: unknown, condition: unknown): void {
  check.required("noun", noun);
  check.text("noun", noun as string, 100);
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
