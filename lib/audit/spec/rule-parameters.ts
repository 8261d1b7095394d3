import { oneLine } from "../catalogue/text";
import { compileCondition } from "../rules/compile-rule";
import {
  ConditionError,
  MOST_CONDITION_BYTES,
  MOST_NOUN_BYTES,
  type RuleCondition,
  type RuleSubject,
} from "../rules/rule";
import { type Parameter, ParameterProblem, requiredText } from "./parameters";

/** The noun for a violation of the user's rule. */
export function ruleNoun(example: string): Parameter<string> {
  const text = requiredText(
    MOST_NOUN_BYTES,
    `What a violation is called, for example \`${example}\`. The plural adds an s. At most ${MOST_NOUN_BYTES} bytes.`,
  );
  return { ...text, read: (given) => oneLine(text.read(given)) };
}

/** The condition of the user's rule. */
export function ruleCondition(subject: RuleSubject, variables: string): Parameter<RuleCondition> {
  return {
    kind: "condition",
    isRequired: true,
    description:
      `When a ${subject} violates the rule, in CEL (Common Expression Language), at most ${MOST_CONDITION_BYTES} bytes. ` +
      `Variables: ${variables}, and \`now\`.`,
    read: (given) => {
      try {
        return compileCondition(typeof given === "string" ? given : "", subject);
      } catch (error) {
        if (error instanceof ConditionError) throw new ParameterProblem(error.message);
        throw error;
      }
    },
  };
}
