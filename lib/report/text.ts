import Table from "cli-table3";
import { createColors } from "picocolors";
import type { Texts } from "../audit/catalogue";
import { countOf, formatGiB, formatNumber } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { AuditDocument, ReportedPolicy, Scan } from "./document";
import { identityWords } from "./identity";
import { ownerWords } from "./owner-words";
import { rowLists } from "./row-lists";
import { trustWords } from "./trust-words";

type Words = Texts["documents"];
type Colors = ReturnType<typeof createColors>;

/** For people at a terminal: the policies at a glance, then what a plan would print of each. */
export function toText(document: AuditDocument, texts: Texts, isColored: boolean): string {
  const colors = createColors(isColored);
  const blocks = [
    ...ownerWords(document, texts).map((words) => colors.bold(words)),
    ...(document.interrupted === null ? [] : [colors.yellow(document.interrupted)]),
    ...document.scans.flatMap((scan) => blocksOf(scan, texts, colors, document.source === "plan")),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function blocksOf(scan: Scan, texts: Texts, colors: Colors, isOfPlan: boolean): string[] {
  const { project_id, region, policies, not_looked_at } = scan;
  const words = texts.documents;
  const identity = identityWords(scan.identity, texts);
  const where = [
    words.project(project_id ?? words.notSaid),
    ...(region === null ? [] : [region]),
    ...scannedOf(scan, texts),
  ];
  return [
    [colors.bold(words.where(where)), ...(identity === undefined ? [] : [identity])].map(oneLine).join("\n"),
    ...(policies.length === 0 ? [] : [tableOf(policies, words, colors)]),
    ...policies.map((policy) => reportOf(policy, texts, colors, isOfPlan)),
    ...not_looked_at.map(({ policy, reason }) =>
      colors.yellow(oneLine(words.policyNotLookedAt(policy, reason))),
    ),
  ];
}

function scannedOf(
  { kinds_scanned, snapshots_scanned, volumes_scanned }: Scan,
  { documents, subjects }: Texts,
): string[] {
  const snapshots = countOf(snapshots_scanned ?? 0, subjects.snapshot);
  const counted = kinds_scanned === null ? snapshots : documents.ofKinds(snapshots, kinds_scanned);
  return [
    ...(snapshots_scanned === null ? [] : [counted]),
    ...(volumes_scanned === null ? [] : [countOf(volumes_scanned, subjects.disk)]),
  ];
}

function tableOf(policies: readonly ReportedPolicy[], words: Words, colors: Colors): string {
  const { columns } = words;
  const table = new Table({
    head: [
      columns.policy,
      columns.violations,
      columns.provisioned,
      columns.undecided,
      columns.exempt,
      columns.facts,
    ],
    colAligns: ["left", "right", "right", "right", "right", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const policy of policies) {
    const { violation_count, total_gib, undecided_count, exempt_count } = policy;
    const tell = (count: number, color: (text: string) => string) =>
      count === 0 ? "0" : color(formatNumber(count));
    table.push([
      oneLine(policy.policy),
      tell(violation_count, colors.red),
      formatGiB(total_gib),
      tell(undecided_count, colors.yellow),
      formatNumber(exempt_count),
      trustOf(policy, words, colors),
    ]);
  }
  return table.toString();
}

function trustOf(policy: ReportedPolicy, words: Words, colors: Colors): string {
  const trust = trustWords(policy, words);
  return policy.suspect || !policy.complete ? colors.yellow(trust) : trust;
}

function reportOf(policy: ReportedPolicy, texts: Texts, colors: Colors, isOfPlan: boolean): string {
  const notices = policy.exemption_notices.map((notice) => oneLine(texts.results.exemption(notice)));
  const rows = isOfPlan ? allRows(policy, texts) : [];
  return [colors.bold(oneLine(policy.policy)), policy.report, ...rows, ...notices].join("\n");
}

/** Every row of a policy whose own report counts some only: whoever asks for the report of a plan wants them all. */
function allRows({ report, violations, undecided }: ReportedPolicy, texts: Texts): string[] {
  const listed = report.split("\n").filter((line) => line.startsWith("  - ")).length;
  if (listed >= violations.length + undecided.length) return [];
  return rowLists({ violations, undecided }, texts);
}
