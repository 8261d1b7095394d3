import { oneLine } from "../../../audit/catalogue/text";
import { evaluatePolicy } from "../../../audit/policies/evaluate-policy";
import { factRequestOf } from "../../../audit/policies/fact-request";
import type { AnyPolicy } from "../../../audit/policies/policy";
import { policyWorld } from "../../../audit/policies/policy-world";
import { policyRecord } from "../../../audit/results/policy-record";
import { alertTextsOf } from "../../../audit/wording/alert-texts";
import { exemptionReportOf } from "../../../audit/wording/report";

import { type DataSource, type Diagnostic, DiagnosticError, type KnownConfigOf } from "../../../plugin";

import type { Configured } from "../../evs-data-source";
import { getFacts } from "../../get-facts";
import { queryId } from "../query-id";
import { atMostBytes } from "../validate";
import { checkExemptions, toExemptions } from "./exemption-argument";
import { checkParameters, readParameters } from "./policy-parameters";
import { type PolicyBaseSchema, policySchema } from "./policy-schema";

import { checkPrice, tryGetPrice } from "./price-arguments";
import { toRowFilter } from "./row-filter";

type BaseConfig = KnownConfigOf<PolicyBaseSchema>;

/** The data source of a policy: facts are read or given, the policy judges, Terraform gets what comes of it. */
export function policyDataSource(policy: AnyPolicy): DataSource<Configured> {
  const typeName = `evs_${policy.name}`;
  return {
    name: typeName,
    schema: policySchema(policy),
    validate: (config) => [
      ...atMostBytes("name", config.name as BaseConfig["name"], 255),
      ...atMostBytes("message", config.message as BaseConfig["message"], 1000),
      ...checkPrice(config as BaseConfig),
      ...checkParameters(policy.parameters, config),
      ...checkExemptions(config.exemptions as BaseConfig["exemptions"], new Date()),
    ],
    async read(untyped, context) {
      const config = untyped as BaseConfig;
      const now = new Date();
      const values = readParameters(policy.parameters, untyped);
      refuse([...checkPrice(config), ...checkExemptions(config.exemptions, now)]);
      const request = { ...factRequestOf(policy, values), fresh: config.fresh === true };
      const facts = await getFacts(config, request, context, policy.given);
      const world = policyWorld(facts, toRowFilter(policy.subject, config), now);
      const exemptions = toExemptions(config.exemptions);
      const result = evaluatePolicy(policy, world, values, exemptions, tryGetPrice(config));

      const message = config.message ?? undefined;
      const output = config.output ?? undefined;
      const label = config.policy ?? typeName;
      const record = policyRecord(result, world, { message, output });
      const alert = alertTextsOf(result, {
        ...world,
        policy: label,
        region: facts.region,
        projectId: facts.projectId,
        message,
        output,
      });
      const state = {
        id: queryId(facts.projectId ?? "", { typeName, ...untyped }),
        ...record,
        gate_notice: oneLine(facts.texts.results.gateNotDecided(label, record.undecided_summary)),
        exemption_report: exemptionReportOf(result, label),
        language: facts.texts.language,
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

function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new DiagnosticError(problems);
}
