import { oneLine } from "../../../audit/catalogue/text";
import type { PolicyResult } from "../../../audit/engine/evaluate-policy";
import { NO_PLACE } from "../../../audit/facts/place";
import { alertCellsOf } from "../../../audit/results/alert-memory";
import { judge, judgeFacts } from "../../../audit/results/judge";
import type { PolicyEntry } from "../../../audit/results/policy-entry";
import { policyRecord } from "../../../audit/results/policy-record";
import type { PolicyName } from "../../../audit/spec/policies";
import type { AnyPolicySpec } from "../../../audit/spec/policy-spec";
import {
  DEFAULT_SHOWN_ROWS,
  lengthProblemsOf,
  shownRowsProblemsOf,
} from "../../../audit/spec/shared-arguments";
import { termsOf } from "../../../audit/spec/terms";
import { type AlertContext, alertTextsOf } from "../../../audit/wording/alert-texts";
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
import { checkFleet } from "../fleet-argument";
import { queryId } from "../query-id";
import { invalid } from "../validate";
import { checkExemptions, toExemptions } from "./exemption-argument";
import { judgeInFleet } from "./judge-in-fleet";
import { checkPlaceAlerts, newIdsOf, ownerAlertsOf, type PolicyAnswer, placeAlertsOf } from "./part-alerts";
import { checkParameters, readParameters } from "./policy-parameters";
import { type PolicyBaseSchema, policySchema } from "./policy-schema";
import { checkPrice, tryGetPrice } from "./price-arguments";
import { toRowFilter } from "./row-filter";

type BaseConfig = KnownConfigOf<PolicyBaseSchema>;

/** The data source of a policy: facts are read or given, the policy judges them, and Terraform gets the results. */
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
      ...checkFleet(config as BaseConfig),
      ...checkPlaceAlerts(config as BaseConfig),
    ],
    async read(untyped, context) {
      const entry = { ...toEntry(spec, untyped), shared: context.client.sharedTerms() };
      const config = untyped as BaseConfig;
      const now = new Date();
      const answer = await answerOf(spec, entry, config, context, now);
      const { result } = answer;
      // Rows of a fleet have their account and project.
      const [only] = result.places.length === 1 && !config.fleet ? result.places : [];
      const { projectId, region } = only?.place ?? NO_PLACE;
      return {
        diagnostics: [...memoryWarnings(entry, result, config, context), ...ownerWarnings(result)],
        state: {
          id: queryId(projectId ?? "", { typeName, ...untyped }),
          project_id: config.project_id ?? projectId,
          ...stateOf(entry, answer, { now, region, projectId }, config),
        },
      };
    },
  };
}

/** @throws DiagnosticError for an invalid argument */
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

async function answerOf(
  { given: columns }: AnyPolicySpec,
  entry: PolicyEntry,
  { given, project_id, fleet, fresh, since, labels }: BaseConfig,
  context: ReadContext<ConfiguredProvider>,
  now: Date,
): Promise<PolicyAnswer> {
  const found = context.client.earlierAnswers(since);
  const earlier = found && { memory: found.memory, ...(labels === null ? {} : { labels }) };
  if (given !== null) {
    if (columns === undefined) throw new DiagnosticError(invalid("given", NOT_IN_LISTS));
    const facts = parseGiven(given, columns, context.client.texts());
    return { result: judgeFacts(entry, facts, { now, earlier }).result };
  }
  const { signal } = context;
  const request = { now, earlier, fresh: fresh === true };
  if (fleet) return judgeInFleet(fleet, entry, request, context);
  const { result } = await withReader(project_id, context, (reader, projectId) =>
    judge(entry, reader, { ...request, projectId, signal }),
  );
  return { result };
}

const NOT_IN_LISTS =
  "must not be set: lists from elsewhere do not contain the data of this policy. Remove it, so that the provider reads";

/** A warning if the news are unknown, or if everything is new. */
function memoryWarnings(
  { name: rule, label }: PolicyEntry,
  { places, isAcross, violations, undecided, texts }: PolicyResult,
  { since, labels }: BaseConfig,
  { client }: ReadContext<ConfiguredProvider>,
): Diagnostic[] {
  const found = client.earlierAnswers(since);
  if (found === undefined) return [];
  const projects = isAcross ? [null] : places.map(({ place }) => place.projectId);
  const isKnown = projects.some(
    (projectId) => found.memory.of({ rule, label, projectId, labels: labels ?? undefined }).isKnown,
  );
  const policy = { label, isKnown, findings: violations.length + undecided.length };
  const notices = memoryNotices(found.path, [policy], found.memory.isEmpty, texts);
  return notices.map((detail) => ({ severity: "warning", summary: "No earlier answer", detail }));
}

function ownerWarnings({ ownerNotices }: PolicyResult): Diagnostic[] {
  if (ownerNotices.length === 0) return [];
  return [{ severity: "warning", summary: "Owners are incomplete", detail: ownerNotices.join("\n") }];
}

function stateOf(
  entry: PolicyEntry,
  answer: PolicyAnswer,
  where: Pick<AlertContext, "now" | "region" | "projectId">,
  config: BaseConfig,
) {
  const { result, ofCells } = answer;
  const { label, message, restIn } = entry;
  const { texts } = result;
  const context = { texts, policy: label, message, restIn, ...where };
  const alert = alertTextsOf(result, context);
  const newAlert = alertTextsOf(result, context, "new");
  return {
    ...policyRecord(result, entry, where.now),
    warning: warningOf(result, entry, context),
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
    alert_cells: ofCells === undefined ? null : alertCellsOf(result),
    owner_alerts: ownerAlertsOf(answer, context, config.alert_owners ?? []),
    place_alerts: placeAlertsOf(answer, context, config),
    new_ids: newIdsOf(result),
    alert_new_key: newAlert.key,
    alert_new_text: newAlert.text,
    alert_new_brief: newAlert.brief,
    alert_new_short_text: newAlert.shortText,
  };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticError(problems);
}
