import type { Log, ReportingDescriptor, Result, Run } from "sarif";
import type { Texts } from "../audit/catalogue";
import { ALL_SPECS } from "../audit/spec/policies";
import type { AuditDocument, Scan } from "./document";
import { jsonText } from "./json";
import { sentenceOf, titleOf } from "./row-text";
import { type ReportedRow, rowsOf } from "./rows";

/** SARIF 2.1.0, for what shows findings of analysers: a run per project, a rule per policy's rule. */
export function toSarif(document: AuditDocument, texts: Texts): string {
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: document.scans.map((scan) => runOf(scan, document, texts)),
  };
  return jsonText(log);
}

function runOf(scan: Scan, { tool, interrupted }: AuditDocument, texts: Texts): Run {
  const words = texts.documents;
  const notices = [
    ...(interrupted === null ? [] : [interrupted]),
    ...scan.not_looked_at.map(({ policy, reason }) => words.policyNotLookedAt(policy, reason)),
    ...scan.policies.flatMap(({ policy, incomplete_reasons, suspect_reason, exemption_notices }) =>
      [...incomplete_reasons, ...(suspect_reason === null ? [] : [suspect_reason]), ...exemption_notices].map(
        (text) => words.ofPolicy(policy, text),
      ),
    ),
  ];
  const isWhole =
    interrupted === null &&
    scan.not_looked_at.length === 0 &&
    scan.policies.every(({ complete }) => complete);
  return {
    tool: { driver: { name: tool.name, version: tool.version, rules: rulesOf(scan) } },
    automationDetails: { id: ["evs", scan.region, scan.project_id].filter(Boolean).join("/") },
    invocations: [
      {
        executionSuccessful: isWhole,
        toolExecutionNotifications: notices.map((text) => ({ level: "warning", message: { text } })),
      },
    ],
    results: scan.policies.flatMap((policy) => rowsOf(scan, policy).map((row) => resultOf(row, texts))),
  };
}

function rulesOf({ policies }: Scan): ReportingDescriptor[] {
  const names = [...new Set(policies.map(({ rule }) => rule))];
  return names.map((name) => {
    const description = ALL_SPECS.find((policy) => policy.name === name)?.description;
    return { id: name, ...(description === undefined ? {} : { fullDescription: { text: description } }) };
  });
}

function resultOf({ scan, policy, answer, row }: ReportedRow, texts: Texts): Result {
  const where = ["evs", row.region ?? scan.region, row.project_id ?? scan.project_id, policy.subject, row.id];
  return {
    ruleId: policy.rule,
    ...(answer === "undecided" ? { kind: "open", level: "none" } : { kind: "fail", level: "warning" }),
    message: { text: sentenceOf(row, texts) },
    locations: [
      {
        logicalLocations: [
          {
            name: titleOf(row, texts),
            fullyQualifiedName: where.filter(Boolean).join("/"),
            kind: "resource",
          },
        ],
      },
    ],
    partialFingerprints: { "evsRow/v1": `${policy.rule}:${policy.policy}:${row.id}` },
    ...(row.exemption === null
      ? {}
      : { suppressions: [{ kind: "external", status: "accepted", justification: row.exemption }] }),
    properties: { policy: policy.policy, verdict: row.verdict, evidence: row.evidence, dueAt: row.due_at },
  };
}
