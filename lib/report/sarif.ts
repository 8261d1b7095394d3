import type { Log, ReportingDescriptor, Result, Run } from "sarif";
import type { Texts } from "../audit/catalogue";
import { capitalized } from "../audit/catalogue/text";
import { ALL_SPECS } from "../audit/spec/policies";
import { constructNameOf } from "../audit/spec/policy-spec";
import { isComplete, openCellLines } from "./cell-words";
import type { AuditDocument, Declaration } from "./document";
import { jsonText } from "./json";
import { byNews } from "./news";
import { remedyOf } from "./remedy";
import { sentenceOf, titleOf } from "./row-text";
import { allRowsOf, type ReportedRow } from "./rows";

/** GitHub refuses a run with more results. */
export const MOST_RESULTS = 25_000;
/** GitHub shows only this number of them. */
const MOST_SHOWN = 5000;
/** Maximum characters of a rule's descriptions. */
const LONGEST_DESCRIPTION = 1024;

/** The path of findings whose policy is not in a file of the repository. */
export const SARIF_PATH = "evs-snapshots";

export interface SarifOptions {
  /** @default "evs-snapshots" */
  readonly path?: string | undefined;
}

/**
 * SARIF 2.1.0 for GitHub's code scanning: one run, because several of one category are refused; a position for each
 * result, because otherwise the whole file is refused; a fingerprint that does not change when lines move. GitHub shows
 * suppressed results, so exempt rows are omitted.
 */
export function toSarif(
  document: AuditDocument,
  texts: Texts,
  { path = SARIF_PATH }: SarifOptions = {},
): string {
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(document, texts, { file: path, line: 1 })],
  };
  return jsonText(log);
}

/** The results that readers will not see; undefined if they see all. */
export function sarifNotice(document: AuditDocument, { documents }: Texts): string | undefined {
  const count = countedRows(document).length;
  if (count > MOST_RESULTS) return documents.sarifCut(count, MOST_RESULTS, MOST_SHOWN);
  return count > MOST_SHOWN ? documents.sarifHidden(count, MOST_SHOWN) : undefined;
}

function runOf(document: AuditDocument, texts: Texts, elsewhere: Declaration): Run {
  const { tool, interrupted, cells, policies, not_looked_at } = document;
  const words = texts.documents;
  const notices = [
    ...(interrupted === null ? [] : [interrupted]),
    ...(cells.length > 1 ? openCellLines(cells, texts) : []),
    ...not_looked_at.map(({ policy, reason }) => words.policyNotLookedAt(policy, reason)),
    ...policies.flatMap(({ policy, incomplete_reasons, suspect_reason, exemption_notices }) =>
      [...incomplete_reasons, ...(suspect_reason === null ? [] : [suspect_reason]), ...exemption_notices].map(
        (text) => words.ofPolicy(policy, text),
      ),
    ),
  ];
  const isWhole =
    interrupted === null &&
    not_looked_at.length === 0 &&
    policies.every(({ complete }) => complete) &&
    cells.every(isComplete);
  const rules = rulesOf(document);
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const [{ region, project_id } = { region: null, project_id: null }, ...others] = cells;
  const cell = others.length === 0 ? [region, project_id] : [];
  return {
    tool: { driver: { name: tool.name, semanticVersion: tool.version, version: tool.version, rules } },
    // The category of an upload. An upload replaces an earlier one of its category.
    automationDetails: { id: `${["evs", ...cell].filter(Boolean).join("/")}/` },
    invocations: [
      {
        executionSuccessful: isWhole,
        toolExecutionNotifications: [...new Set(notices)].map((text) => ({
          level: "warning",
          message: { text },
        })),
      },
    ],
    results: countedRows(document)
      .slice(0, MOST_RESULTS)
      .map((row) => resultOf(row, texts, elsewhere, places.get(row.policy.rule))),
  };
}

/** The rows that are results, violations first, and new ones first: the last ones may be omitted. */
function countedRows(document: AuditDocument): readonly ReportedRow[] {
  const rows = allRowsOf(document);
  const of = (answer: ReportedRow["answer"]) =>
    rows.filter((row) => row.answer === answer).sort((a, b) => byNews(a.row, b.row));
  return [...of("violation"), ...of("undecided")];
}

function rulesOf({ policies }: AuditDocument): ReportingDescriptor[] {
  const names = [...new Set(policies.map(({ rule }) => rule))];
  return names.map((name) => {
    const title = name.replaceAll("_", " ");
    const spec = ALL_SPECS.find((policy) => policy.name === name);
    const text = (spec?.description ?? title).slice(0, LONGEST_DESCRIPTION);
    const help =
      `${text}\n\nWhat the rule checks: ${spec?.subject ?? "snapshot"}s. ` +
      "Its arguments: `evs-snapshots policies`. What is known of one snapshot: `evs-snapshots explain ID`.";
    return {
      id: name,
      name: constructNameOf({ name }),
      shortDescription: { text: `${capitalized(title)}.` },
      fullDescription: { text },
      help: { text: help, markdown: help },
      defaultConfiguration: { level: "warning" },
    };
  });
}

function resultOf(
  { policy, answer, row }: ReportedRow,
  texts: Texts,
  elsewhere: Declaration,
  ruleIndex: number | undefined,
): Result {
  const { file, line } = policy.declared_at ?? elsewhere;
  const { account, region, project_id: project, project_name: projectName } = row;
  const address = ["evs", region, project, policy.subject, row.id];
  return {
    ruleId: policy.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    ...(row.is_new === null ? {} : { baselineState: row.is_new ? "new" : "unchanged" }),
    // GitHub ignores `kind`, and has no level "none".
    level: answer === "violation" ? "warning" : "note",
    message: { text: sentenceOf(row, texts) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
        },
        logicalLocations: [
          {
            name: titleOf(row, texts),
            fullyQualifiedName: address.filter(Boolean).join("/"),
            kind: "resource",
          },
        ],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: row.key },
    properties: {
      policy: policy.policy,
      answer,
      verdict: row.verdict,
      evidence: row.evidence,
      dueAt: row.due_at,
      owner: row.owner,
      link: row.link,
      remedy: remedyOf({ policy, answer, row }, texts),
      account,
      region,
      project,
      projectName,
    },
  };
}
