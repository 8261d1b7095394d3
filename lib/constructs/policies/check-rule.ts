import { Token } from "cdktf";
import { compileCondition } from "../../audit/rules/compile-rule";
import { ConditionError, MOST_NOUN_BYTES, type RuleSubject } from "../../audit/rules/rule";
import type { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";

/** A rule as it goes into the stack: `${` and the like are text there. */
export interface WrittenRule {
  readonly noun: string;
  readonly violatesWhen: string;
}

/** What its data source has by now. */
interface RuleInputs {
  readonly nounInput: string | undefined;
  readonly violatesWhenInput: string | undefined;
}

/** @throws PropError for a noun that is none, and a condition that is not CEL or does not fit its variables */
export function writeRule(check: PropCheck, subject: RuleSubject, rule: WrittenRule): WrittenRule {
  checkNoun(check, rule.noun);
  checkCondition(check, subject, rule.violatesWhen);
  return { noun: literalText(rule.noun), violatesWhen: literalText(rule.violatesWhen) };
}

/**
 * Checks what was set anew since a rule was written.
 *
 * @throws PropError
 */
export function recheckRule(
  check: PropCheck,
  subject: RuleSubject,
  written: WrittenRule,
  { nounInput, violatesWhenInput }: RuleInputs,
): void {
  if (nounInput !== written.noun) checkNoun(check, nounInput);
  if (violatesWhenInput !== written.violatesWhen) checkCondition(check, subject, violatesWhenInput);
}

function checkNoun(check: PropCheck, noun: unknown): void {
  check.required("noun", noun);
  check.text("noun", noun as string, MOST_NOUN_BYTES);
}

function checkCondition(check: PropCheck, subject: RuleSubject, condition: unknown): void {
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
