import type { FactRequest } from "../../../audit/facts/read-facts";
import { evaluatePolicy } from "../../../audit/policies/evaluate-policy";
import type { AnyPolicy } from "../../../audit/policies/policy";
import { policyWorld } from "../../../audit/policies/policy-world";
import { alertTextsOf } from "../../../audit/words/alert-texts";
import { reportOf } from "../../../audit/words/report";
import { summaryOf, totalGiB, undecidedSummaryOf } from "../../../audit/words/summary";
import {
  type DataSource,
  type Diagnostic,
  DiagnosticError,
  type KnownConfigOf,
  type UntypedConfig,
} from "../../../plugin";
import type { Connect } from "../../evs-data-source";
import { getFacts } from "../../get-facts";
import { queryId } from "../query-id";
import { toFilter } from "../snapshot-filter";
import { atMostBytes } from "../validate";
import { checkExemptions, toExemptions } from "./exemption-argument";
import { checkParameters, readParameters } from "./policy-parameters";
import { type PolicyBaseSchema, policySchema } from "./policy-schema";
import { toResultRows } from "./result-rows";

type BaseConfig = KnownConfigOf<PolicyBaseSchema>;

/** The data source of a policy: facts are read or given, the policy judges, Terraform gets what comes of it. */
export function policyDataSource(policy: AnyPolicy): DataSource<Connect> {
  const typeName = `evs_${policy.name}`;
  return {
    name: typeName,
    schema: policySchema(policy),
    validate: (config) => [
      ...atMostBytes("name", config.name as BaseConfig["name"], 255),
      ...atMostBytes("message", config.message as BaseConfig["message"], 1000),
      ...checkParameters(policy.parameters, config),
      ...checkExemptions(config.exemptions as BaseConfig["exemptions"], new Date()),
    ],
    async read(untyped, context) {
      const config = untyped as BaseConfig;
      const now = new Date();
      const values = readParameters(policy.parameters, untyped);
      refuse(checkExemptions(config.exemptions, now));
      const facts = await getFacts(config, requestOf(policy, config, values), context);
      const world = policyWorld(facts, toFilter(config), now);
      const result = evaluatePolicy(policy, world, values, toExemptions(config.exemptions));

      const message = config.message ?? undefined;
      const output = config.output ?? undefined;
      const alert = alertTextsOf(result, {
        ...world,
        policy: config.policy ?? typeName,
        region: facts.region,
        projectId: facts.projectId,
        message,
        output,
      });
      const rows = (list: typeof result.violations) => toResultRows(list, policy.subject, world);
      const state = {
        id: queryId(facts.projectId ?? "", { typeName, ...untyped }),
        violations: rows(result.violations),
        undecided: rows(result.undecided),
        exempt: rows(result.exempt),
        violation_count: result.violations.length,
        total_gib: totalGiB(result.violations),
        undecided_count: result.undecided.length,
        exempt_count: result.exempt.length,
        complete: result.incompleteReasons.length === 0,
        incomplete_reasons: result.incompleteReasons,
        suspect: result.suspectReasons.length > 0,
        suspect_reason: result.suspectReasons.length === 0 ? null : result.suspectReasons.join(" "),
        exemption_notices: result.exemptionNotices,
        summary: summaryOf(result),
        undecided_summary: undecidedSummaryOf(result),
        report: reportOf(result, { message, output }, world),
        fingerprint: result.fingerprint,
        alert_kind: alert.kind,
        alert_key: alert.key,
        alert_title: alert.title,
        alert_text: alert.text,
        alert_brief: alert.brief,
        alert_short_text: alert.shortText,
      };
      return { state };
    },
  };
}

function requestOf(
  { needs }: AnyPolicy,
  { fresh }: BaseConfig,
  values: UntypedConfig,
): Omit<FactRequest, "projectId"> {
  const { recycle_bin: recycleBin = true, control = "required" } = values as {
    readonly recycle_bin?: boolean;
    readonly control?: "required" | "waived";
  };
  return { recycleBin, control, lostDisks: needs.includes("lost-disks"), fresh: fresh === true };
}

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticError(problems);
}
