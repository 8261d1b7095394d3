import { oneLine } from "../../../audit/catalogue/text";
import { type JudgedPolicy, judge, judgeFacts } from "../../../audit/results/judge";
import type { PolicyEntry } from "../../../audit/results/policy-entry";
import type { PolicyName } from "../../../audit/spec/policies";
import type { AnyPolicySpec } from "../../../audit/spec/policy-spec";
import {
  DEFAULT_SHOWN_ROWS,
  lengthProblemsOf,
  shownRowsProblemsOf,
} from "../../../audit/spec/shared-arguments";
import { termsOf } from "../../../audit/spec/terms";
import { alertTextsOf } from "../../../audit/wording/alert-texts";
import { memoryNotices } from "../../../audit/wording/memory-notices";
import { exemptionReportOf, warningOf } from "../../../audit/wording/report";
import { gateDoubtOf } from "../../../audit/wording/summary";
import {
  type DataSource,
  type Diagnostic,
  DiagnosticError,
  type KnownConfigOf,
  type ReadContext,
  type UntypedConfig,
} from "../../../plugin";
import type { ConfiguredProvider } from "../../evs-data-source";
import { parseGiven, withReader } from "../../get-facts";
import { queryId } from "../query-id";
import { invalid } from "../validate";
import { checkExemptions, toExemptions } from "./exemption-argument";
import { checkParameters, readParameters } from "./policy-parameters";
import { type PolicyBaseSchema, policySchema } from "./policy-schema";
import { checkPrice, tryGetPrice } from "./price-arguments";
import { toRowFilter } from "./row-filter";

type BaseConfig = KnownConfigOf<PolicyBaseSchema>;

/** The data source of a policy: facts are read or given, the policy judges, Terraform gets what comes of it. */
export function policyDataSource(spec: AnyPolicySpec): DataSource<ConfiguredProvider> {
  const typeName = `evs_${spec.name}`;
  return {
    name: typeName,
    schema: policySchema(spec),
    validate: (config) => [
      ...[...lengthProblemsOf(spec.subject, config), ...shownRowsProblemsOf(config)].flatMap(
        ({ argument, problem }) => invalid(argument, problem),
      ),
      ...checkPrice(config as BaseConfig),
      ...checkParameters(spec.parameters, config),
      ...checkExemptions(config.exemptions as BaseConfig["exemptions"], new Date()),
    ],
    async read(untyped, context) {
      const entry = { ...toEntry(spec, untyped), owners: context.client.owners() };
      const config = untyped as BaseConfig;
      const judged = await answer(spec, entry, config, context);
      const { projectId } = judged.world.facts;
      return {
        diagnostics: memoryWarnings(judged, config, context),
        state: {
          id: queryId(projectId ?? "", { typeName, ...untyped }),
          project_id: config.project_id ?? projectId ?? null,
          ...stateOf(judged),
        },
      };
    },
  };
}

/** @throws DiagnosticError for an argument that makes no sense */
function toEntry(spec: AnyPolicySpec, untyped: UntypedConfig): PolicyEntry {
  const config = untyped as BaseConfig;
  const values = readParameters(spec.parameters, untyped);
  refuse([...checkPrice(config), ...checkExemptions(config.exemptions, new Date())]);
  return {
    // Specs go by the names of their policies.
    name: spec.name as PolicyName,
    terms: termsOf(spec, untyped),
    label: config.policy ?? `evs_${spec.name}`,
    values,
    filter: toRowFilter(spec.subject, config),
    exemptions: toExemptions(config.exemptions),
    price: tryGetPrice(config),
    message: config.message ?? undefined,
    shownRows: config.shown_rows ?? DEFAULT_SHOWN_ROWS,
    restIn: config.output === null ? "report" : { output: config.output },
  };
}

async function answer(
  { given: columns }: AnyPolicySpec,
  entry: PolicyEntry,
  { given, project_id, fresh, since, labels }: BaseConfig,
  context: ReadContext<ConfiguredProvider>,
): Promise<JudgedPolicy> {
  const now = new Date();
  const found = context.client.earlierAnswers(since);
  const earlier = found && { memory: found.memory, ...(labels === null ? {} : { labels }) };
  if (given !== null) {
    if (columns === undefined) throw new DiagnosticError(invalid("given", NOT_IN_LISTS));
    return judgeFacts(entry, parseGiven(given, columns, context.client.texts()), { now, earlier });
  }
  const { signal } = context;
  return withReader(project_id, context, (reader, projectId) =>
    judge(entry, reader, { projectId, now, earlier, fresh: fresh === true, signal }),
  );
}

const NOT_IN_LISTS =
  "must not be set: lists from elsewhere do not contain the data of this policy. Remove it, so that the provider reads";

/** Says it where nothing is known to be new, or everything is. */
function memoryWarnings(
  { entry, world, record }: JudgedPolicy,
  { since }: BaseConfig,
  { client }: ReadContext<ConfiguredProvider>,
): Diagnostic[] {
  const found = client.earlierAnswers(since);
  if (found === undefined) return [];
  const findings = record.violation_count + record.undecided_count;
  const policy = { label: entry.label, isKnown: world.memory.isKnown, findings };
  const notices = memoryNotices(found.path, [policy], found.memory.isEmpty, world.texts);
  return notices.map((detail) => ({ severity: "warning", summary: "No earlier answer", detail }));
}

function stateOf({ entry, world, result, record }: JudgedPolicy) {
  const { facts, texts } = world;
  const { label, message, restIn } = entry;
  const { region, projectId } = facts;
  const context = {
    copies: world.copies,
    now: world.now,
    texts,
    policy: label,
    region,
    projectId,
    message,
    restIn,
  };
  const alert = alertTextsOf(result, context);
  const newAlert = alertTextsOf(result, context, "new");
  return {
    ...record,
    warning: warningOf(result, entry, world),
    gate_notice: oneLine(texts.results.gateNotDecided(label, gateDoubtOf(result))),
    exemption_report: exemptionReportOf(result, label),
    language: texts.language,
    alert_kind: alert.kind,
    alert_key: alert.key,
    alert_title: alert.title,
    alert_text: alert.text,
    alert_brief: alert.brief,
    alert_short_text: alert.shortText,
    alert_reason: alert.reason,
    new_ids: result.violations.filter(({ isNew }) => isNew === true).map(({ row }) => row.id),
    alert_new_key: newAlert.key,
    alert_new_text: newAlert.text,
    alert_new_brief: newAlert.brief,
    alert_new_short_text: newAlert.shortText,
  };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticError(problems);
}
