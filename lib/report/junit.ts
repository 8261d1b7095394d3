import { create } from "xmlbuilder2";
import type { Texts } from "../audit/catalogue";
import type { ResultRow } from "../audit/results/result-rows";
import type { AuditDocument, ReportedPolicy, UnseenPolicy } from "./document";
import { remedyOf } from "./remedy";
import { sentenceOf, titleOf } from "./row-text";
import { type ReportedRow, rowsOf } from "./rows";

/**
 * JUnit's XML, for tools that show tests: a suite per policy, a case per row. Violations fail, undecided rows are
 * errors, exempt rows are skipped. A complete policy without findings is one case that passes.
 */
export function toJunit(document: AuditDocument, texts: Texts): string {
  const suites = [
    ...document.policies.map((policy) => suiteOf(policy, texts)),
    ...document.not_looked_at.map((policy) => unseenSuiteOf(document, policy, texts)),
  ];
  const count = (name: "tests" | "failures" | "errors") =>
    suites.reduce((total, suite) => total + suite[`@${name}`], 0);
  const root = {
    testsuites: {
      "@name": document.tool.name,
      "@tests": count("tests"),
      "@failures": count("failures"),
      "@errors": count("errors"),
      testsuite: suites,
    },
  };
  return `${create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" }, root).end({ prettyPrint: true })}\n`;
}

interface TestCase {
  readonly "@name": string;
  readonly "@classname": string;
  readonly failure?: Outcome;
  readonly error?: Outcome;
  readonly skipped?: Outcome;
}

interface Outcome {
  readonly "@message": string;
  readonly "#"?: string;
}

function suiteOf(policy: ReportedPolicy, texts: Texts) {
  const cases: TestCase[] = [
    ...rowsOf(policy).map((row) => caseOf(row, classNameOf(row.row, policy.rule), texts)),
    ...missingOf(policy).map(({ place, reason }) => ({
      "@name": "facts",
      "@classname": classNameOf(place, policy.rule),
      error: { "@message": reason },
    })),
  ];
  const [only = NOWHERE, ...others] = policy.cells;
  const className = classNameOf(others.length === 0 ? only : NOWHERE, policy.rule);
  return suite(
    policy.policy,
    cases.length > 0 ? cases : [{ "@name": policy.summary, "@classname": className }],
  );
}

/** The missing facts of each project. */
function missingOf({ cells, incomplete_reasons, suspect_reason }: ReportedPolicy) {
  const [only, ...others] = cells;
  if (others.length > 0) {
    return cells.flatMap((place) => place.reasons.map((reason) => ({ place, reason })));
  }
  const reasons = [...incomplete_reasons, ...(suspect_reason === null ? [] : [suspect_reason])];
  return reasons.map((reason) => ({ place: only ?? NOWHERE, reason }));
}

function unseenSuiteOf(
  { cells }: AuditDocument,
  { rule, policy, project_id, reason }: UnseenPolicy,
  texts: Texts,
) {
  const message = texts.documents.notLookedAt(reason);
  const place = cells.find((cell) => cell.project_id === project_id) ?? { region: null, project_id };
  return suite(policy, [
    { "@name": "facts", "@classname": classNameOf(place, rule), error: { "@message": message } },
  ]);
}

function suite(name: string, cases: readonly TestCase[]) {
  return {
    "@name": name,
    "@tests": cases.length,
    "@failures": cases.filter(({ failure }) => failure !== undefined).length,
    "@errors": cases.filter(({ error }) => error !== undefined).length,
    "@skipped": cases.filter(({ skipped }) => skipped !== undefined).length,
    testcase: cases,
  };
}

function caseOf(finding: ReportedRow, className: string, texts: Texts): TestCase {
  const { answer, row } = finding;
  const name = { "@name": titleOf(row, texts), "@classname": className };
  if (answer === "exempt")
    return { ...name, skipped: { "@message": row.exemption ?? texts.explanations.answers.exempt } };
  const outcome = {
    "@message": sentenceOf(row, texts),
    "#": [...row.evidence, ...remedyOf(finding, texts)].join("\n"),
  };
  return answer === "violation" ? { ...name, failure: outcome } : { ...name, error: outcome };
}

type Where = Pick<ResultRow, "region" | "project_id">;

const NOWHERE: Where = { region: null, project_id: null };

const classNameOf = ({ region, project_id }: Where, rule: string) =>
  ["evs", region, project_id, rule].filter(Boolean).join(".");
