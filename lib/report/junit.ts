import { create } from "xmlbuilder2";
import type { Texts } from "../audit/catalogue";
import type { AuditDocument, ReportedPolicy, Scan, UnseenPolicy } from "./document";
import { sentenceOf, titleOf } from "./row-text";
import { type ReportedRow, rowsOf } from "./rows";

/**
 * JUnit's XML, for tools that show tests: a suite per policy, a case per row. Violations fail, undecided rows are errors,
 * exempt rows are skipped. A complete policy without findings is one case that passes.
 */
export function toJunit(document: AuditDocument, texts: Texts): string {
  const suites = document.scans.flatMap((scan) => [
    ...scan.policies.map((policy) => suiteOf(scan, policy, texts)),
    ...scan.not_looked_at.map((policy) => unseenSuiteOf(scan, policy, texts)),
  ]);
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

function suiteOf(scan: Scan, policy: ReportedPolicy, texts: Texts) {
  const className = classNameOf(scan, policy.rule);
  const missing = [
    ...policy.incomplete_reasons,
    ...(policy.suspect_reason === null ? [] : [policy.suspect_reason]),
  ];
  const cases: TestCase[] = [
    ...rowsOf(scan, policy).map((row) => caseOf(row, className, texts)),
    ...missing.map((reason) => ({
      "@name": "facts",
      "@classname": className,
      error: { "@message": reason },
    })),
  ];
  return suite(
    policy.policy,
    cases.length > 0 ? cases : [{ "@name": policy.summary, "@classname": className }],
  );
}

function unseenSuiteOf(scan: Scan, { rule, policy, reason }: UnseenPolicy, texts: Texts) {
  const message = texts.documents.notLookedAt(reason);
  return suite(policy, [
    { "@name": "facts", "@classname": classNameOf(scan, rule), error: { "@message": message } },
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

function caseOf({ answer, row }: ReportedRow, className: string, texts: Texts): TestCase {
  const name = { "@name": titleOf(row, texts), "@classname": className };
  if (answer === "exempt")
    return { ...name, skipped: { "@message": row.exemption ?? texts.explanations.answers.exempt } };
  const outcome = { "@message": sentenceOf(row, texts), "#": row.evidence.join("\n") };
  return answer === "violation" ? { ...name, failure: outcome } : { ...name, error: outcome };
}

const classNameOf = ({ region, project_id }: Scan, rule: string) =>
  ["evs", region, project_id, rule].filter(Boolean).join(".");
