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
  object,
  optional,
  optionalComputed,
  required,
  type Schema,
  string,
} from "../../../plugin";
import { givenArgument } from "../../get-facts";
import { fleetArgument } from "../fleet-argument";
import { freshArgument } from "../fresh-argument";
import { exemptionsArgument } from "./exemption-argument";
import { partArguments } from "./part-alerts";
import { priceArguments } from "./price-arguments";
import {
  cellResult,
  goneRow,
  LOST_DISK_RESULTS,
  partAlert,
  RESULT_LISTS,
  rememberedRow,
} from "./result-attributes";
import { FILTER_ATTRIBUTES } from "./row-filter";

const TYPES = {
  duration: string,
  text: string,
  condition: string,
  number,
  flag: bool,
  texts: list(string),
} as const;

/** Arguments of every policy in addition to its own. */
const baseArguments = {
  exemptions: exemptionsArgument,
  message: optional(string, BASE_ARGUMENTS.message.description),
  policy: optional(string, "Name of the policy in alerts. Default: the data source's type."),
  shown_rows: optional(number, BASE_ARGUMENTS.shown_rows.description),
  output: optional(string, "Name of the stack output with all violations, which reports mention."),
  since: optional(
    string,
    "Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of " +
      "Terraform. Rows then have `first_seen` and `is_new`. Default: the provider's.",
  ),
  labels: optional(
    list(string),
    "Names of all policies of this type in the stack, including this one. With them, findings keep their times if " +
      "exactly one policy was renamed. Default: a policy with another name is a new policy.",
  ),
  ...partArguments,
  ...priceArguments,
  fleet: fleetArgument,
  given: givenArgument,
  fresh: freshArgument,
};

/** Attributes of every policy in addition to its lists. */
const baseAnswers = {
  id: computed(string, "Hash of the arguments: the same arguments have the same ID."),
  violation_count: computed(number, "Number of violations."),
  total_gib: computed(
    number,
    "Provisioned (not billed) GiB of the violations; a lower bound if a size is unknown.",
  ),
  monthly_cost: computed(
    number,
    "Upper bound of the monthly cost, by `price_per_gib_month` or the provider's `prices`, rounded to hundredths. Null " +
      "without a price.",
  ),
  cost_currency: computed(string, "Currency of the costs; null if none is set."),
  undecided_count: computed(number, "Number of undecided rows."),
  exempt_count: computed(number, "Number of exempt rows."),
  complete: computed(bool, "Whether every fact that the policy needs was read."),
  incomplete_reasons: computed(list(string), "Which facts are missing, and why."),
  missing_lists: computed(
    map(string),
    "Lists that could not be read, each with the reason. Rows that were not read can violate too.",
  ),
  suspect: computed(bool, "Whether the scan as a whole is unreliable."),
  suspect_reason: computed(string, "Why the scan is suspect."),
  exemption_notices: computed(list(string), "Exemptions that have expired, end soon or match nothing."),
  summary: computed(string, "Number and size of the violations, in one line."),
  undecided_summary: computed(string, "Number of undecided rows, in a few words."),
  report: computed(
    string,
    "Text of a gate: the summary, the most urgent rows with their ages, and what is missing.",
  ),
  warning: computed(
    string,
    "The same for a plan that reports missing lists once for all policies: it names them in one line.",
  ),
  gate_notice: computed(
    string,
    "Text of a gate that passes although it is not decided: the number of undecided rows, and the facts that " +
      "are missing.",
  ),
  exemption_report: computed(
    string,
    "`exemption_notices` as one text with a heading; empty without notices.",
  ),
  compared_with: computed(string, "Time of the earlier answer, RFC 3339 in UTC; null without one."),
  has_baseline: computed(
    bool,
    "Whether this read, or an earlier answer, has the lists as a whole. Later answers then know a new row.",
  ),
  new_violation_count: computed(number, "Number of violations that the earlier answer does not have."),
  new_undecided_count: computed(
    number,
    "Number of rows that may be new violations: undecided ones, and those of which the earlier answer says nothing. " +
      "Without an earlier answer, the number of all rows.",
  ),
  new_ids: computed(list(string), "IDs of the new violations."),
  new_key: computed(
    string,
    "Changes with the set of new violations, and stays while that is empty. Empty before the first new violation.",
  ),
  gone: computed(
    list(object(goneRow)),
    "Violations of the earlier answer that do not violate now, each with its outcome.",
  ),
  remembered: computed(
    list(object(rememberedRow)),
    "Rows of earlier answers that could not be compared, and rows that wait for the end of a grace period. Later " +
      "answers need them.",
  ),
  cells: computed(
    list(object(cellResult)),
    "Results of the policy in each project. Rows of a project that is not `complete` may be missing.",
  ),
  language: computed(string, "Language of these texts: the provider's."),
  fingerprint: computed(
    string,
    "Hash of the violations and of the rows that are undecided because of a failed read.",
  ),
  alert_kind: computed(
    string,
    "Kind of the alert: `violations`, `undecided` if facts are missing, `untrusted`, `resolved`, or `exempt`, for which " +
      "no alert is sent.",
  ),
  alert_key: computed(string, "Changes when there is a new alert to send."),
  alert_title: computed(string, "One line of at most 512 bytes."),
  alert_text: computed(string, "Text of at most 250,000 bytes, with ages."),
  alert_brief: computed(string, "The same in at most 4,096 bytes."),
  alert_short_text: computed(string, "The same in at most 490 characters, for phones."),
  alert_reason: computed(string, "Why it is `untrusted` or `undecided`; null otherwise."),
  owner_alerts: computed(
    list(object(partAlert)),
    "Alerts of the owners in `alert_owners`, in their order; the last one is for all other rows.",
  ),
  place_alerts: computed(
    list(object(partAlert)),
    "Alerts of the accounts in `alert_accounts` or the projects in `alert_projects`, in their order; the last one is for all " +
      "other projects.",
  ),
  alert_cells: computed(
    string,
    "What an alert about a fleet says of each project, for `cells` of the resource `evs_alert_memory`; null without a fleet.",
  ),
  alert_new_key: computed(string, "As `alert_key`, for an alert about new violations only."),
  alert_new_text: computed(string, "As `alert_text`, with the new violations only."),
  alert_new_brief: computed(string, "As `alert_brief`, with the new violations only."),
  alert_new_short_text: computed(string, "As `alert_short_text`, with the new violations only."),
};

/** The schema of a policy's data source. */
export function policySchema(policy: AnyPolicySpec): Schema {
  const rows = policy.saysDeletions ? LOST_DISK_RESULTS : RESULT_LISTS[policy.subject];
  return {
    description: policy.description,
    attributes: {
      ...FILTER_ATTRIBUTES[policy.subject],
      project_id: optionalComputed(
        string,
        "Project to read. Default: the provider's. The result always has it, except for given facts without a project.",
      ),
      ...Object.fromEntries(
        Object.entries(policy.parameters).map(([name, parameter]) => [name, argumentOf(parameter)]),
      ),
      ...baseArguments,
      violations: computed(rows, "Proven violations, oldest first."),
      undecided: computed(rows, "Undecided rows, each with the reason and the missing fact."),
      exempt: computed(rows, "Rows that violate or are undecided, but are exempt."),
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
