import type { Parameter } from "../../../audit/spec/parameters";
import type { AnyPolicySpec } from "../../../audit/spec/policy-spec";
import { BASE_ARGUMENTS } from "../../../audit/spec/shared-arguments";
import {
  type Attribute,
  bool,
  computed,
  list,
  map,
  number,
  optional,
  optionalComputed,
  required,
  type Schema,
  string,
} from "../../../plugin";
import { givenArgument } from "../../get-facts";
import { freshArgument } from "../fresh-argument";
import { exemptionsArgument } from "./exemption-argument";
import { priceArguments } from "./price-arguments";
import { RESULT_LISTS } from "./result-attributes";
import { FILTER_ATTRIBUTES } from "./row-filter";

const TYPES = {
  duration: string,
  text: string,
  condition: string,
  number,
  flag: bool,
  texts: list(string),
} as const;

/** What every policy takes beside its own arguments. */
const baseArguments = {
  exemptions: exemptionsArgument,
  message: optional(string, BASE_ARGUMENTS.message.description),
  policy: optional(string, "Name of the policy in alerts. Default: the data source's type."),
  shown_rows: optional(number, BASE_ARGUMENTS.shown_rows.description),
  output: optional(string, "Name of the stack output that holds all violations, for reports to point to."),
  ...priceArguments,
  given: givenArgument,
  fresh: freshArgument,
};

/** What every policy answers beside its lists. */
const baseAnswers = {
  id: computed(string, "Hash of the arguments: the same arguments have the same ID."),
  violation_count: computed(number, "Number of violations."),
  total_gib: computed(
    number,
    "Provisioned GiB of the violating rows, not what is billed; a lower bound where a size is not known.",
  ),
  monthly_cost: computed(
    number,
    "`total_gib` at `price_per_gib_month`, to the hundredth: at most so much. Null without a price.",
  ),
  undecided_count: computed(number, "Number of rows that cannot be told."),
  exempt_count: computed(number, "Number of exempt rows."),
  complete: computed(bool, "Whether the policy has every fact that it needs."),
  incomplete_reasons: computed(list(string), "Which facts are missing, and why."),
  missing_lists: computed(
    map(string),
    "What is missing of whole lists, by the fact: why. Rows that were not read may violate too.",
  ),
  suspect: computed(bool, "Whether the facts as a whole are not to be trusted."),
  suspect_reason: computed(string, "Why they are not."),
  exemption_notices: computed(list(string), "Exemptions that have expired, end soon or match nothing."),
  summary: computed(string, "How many and how large, in one line."),
  undecided_summary: computed(string, "How many rows could not be told, in a few words."),
  report: computed(
    string,
    "What a gate shows: the summary, the most urgent rows, with ages, and what is missing.",
  ),
  warning: computed(
    string,
    "The same for a plan that says for all policies together why lists are missing: it names them in one line.",
  ),
  gate_notice: computed(
    string,
    "What a gate says that lets the plan go on although it is not decided: how many rows are undecided, and which facts " +
      "are missing.",
  ),
  exemption_report: computed(
    string,
    "`exemption_notices` in one text under a heading; empty where there are none.",
  ),
  language: computed(string, "Language of these texts: the provider's."),
  fingerprint: computed(
    string,
    "Changes with the set of violating rows and of those that a failed read left undecided.",
  ),
  alert_kind: computed(
    string,
    "What there is to tell: `violations`, `undecided` where facts are missing, `untrusted`, `resolved`, or `exempt` for " +
      "nothing.",
  ),
  alert_key: computed(string, "Changes when there is something else to tell."),
  alert_title: computed(string, "One line of at most 512 bytes."),
  alert_text: computed(string, "At most 250,000 bytes, with ages."),
  alert_brief: computed(string, "The same in at most 4,096 bytes."),
  alert_short_text: computed(string, "The same in at most 490 characters, for phones."),
  alert_reason: computed(string, "Why it is `untrusted` or `undecided`; null otherwise."),
};

/** The schema of a policy's data source. */
export function policySchema(policy: AnyPolicySpec): Schema {
  const rows = RESULT_LISTS[policy.subject];
  return {
    description: policy.description,
    attributes: {
      ...FILTER_ATTRIBUTES[policy.subject],
      project_id: optionalComputed(
        string,
        "Project to read. Default: the provider's. The answer says it in any case, but for facts that are given without it.",
      ),
      ...Object.fromEntries(
        Object.entries(policy.parameters).map(([name, parameter]) => [name, argumentOf(parameter)]),
      ),
      ...baseArguments,
      violations: computed(rows, "What is proven to violate the policy, oldest first."),
      undecided: computed(rows, "What cannot be told, with the reason and the fact that is missing."),
      exempt: computed(rows, "What would violate or cannot be told, and is left out by an exemption."),
      ...baseAnswers,
    },
  };
}

function argumentOf({ kind, isRequired, description }: Parameter): Attribute {
  return isRequired ? required(TYPES[kind], description) : optional(TYPES[kind], description);
}

/** The arguments that policies have, whatever their subject, as types have them. */
const baseSchema = {
  description: "",
  attributes: { ...FILTER_ATTRIBUTES.disk, ...FILTER_ATTRIBUTES.snapshot, ...baseArguments },
} satisfies Schema;
export type PolicyBaseSchema = typeof baseSchema;
