import Table from "cli-table3";
import { createColors } from "picocolors";
import type { Texts } from "../audit/catalogue";
import { labelOf } from "../audit/catalogue/labels";
import { countOf, formatGiB, formatNumber } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import { leftOutLines, openCellLines, scannedIn, whereOf } from "./cell-words";
import type { AuditDocument, ReportedCell, ReportedPolicy } from "./document";
import { subtotalsOf } from "./grouped";
import type { Grouping } from "./groups";
import { identityLines } from "./identity";
import { byNews, freshRows, newsLines, newsOf } from "./news";
import { ownerWords } from "./owner-words";
import { havePrices, policyCost } from "./policy-cost";
import { keepLines, remedyLines } from "./remedy";
import { rowLists } from "./row-lists";
import { rowLine } from "./row-text";
import { totalOf } from "./total-lines";
import { trustWords } from "./trust-words";

type Words = Texts["documents"];
type Colors = ReturnType<typeof createColors>;

/** For people at a terminal: an overview of the policies, then the text of each as in a plan. */
export function toText(
  document: AuditDocument,
  texts: Texts,
  { isColored, groupBy }: { readonly isColored: boolean; readonly groupBy?: Grouping | undefined },
): string {
  const colors = createColors(isColored);
  const words = texts.documents;
  const { interrupted, cells, policies, not_looked_at } = document;
  const unseen = new Set(not_looked_at.map(({ policy, reason }) => words.policyNotLookedAt(policy, reason)));
  const blocks = [
    ...ownerWords(document, texts).map((line) => colors.bold(line)),
    ...newsBlocks(document, texts, colors),
    ...(interrupted === null ? [] : [colors.yellow(interrupted)]),
    [headOf(cells, texts, colors), ...leftOutLines(document, texts).map(oneLine)].join("\n"),
    ...(policies.length === 0 ? [] : [tableOf(policies, texts, colors)]),
    ...policies.map((policy) => reportOf(policy, texts, colors, document.source === "plan")),
    ...keepLines(document, texts),
    ...[...unseen].map((line) => colors.yellow(oneLine(line))),
    ...(groupBy === undefined ? [] : groupBlocks(document, groupBy, texts, colors)),
    ...totalBlocks(document, texts, colors),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Number of new and gone rows above everything else. */
const MOST_NEWS = 10;

/** New and gone findings since an earlier answer, the largest new rows first. */
function newsBlocks(document: AuditDocument, texts: Texts, colors: Colors): string[] {
  const { memory } = texts;
  const fresh = freshRows(document);
  const gone = newsOf(document)?.gone ?? [];
  const listOf = <Row>(heading: string, rows: readonly Row[], lineOf: (row: Row) => string) =>
    rows.length === 0
      ? []
      : [
          heading,
          ...rows.slice(0, MOST_NEWS).map(lineOf),
          ...(rows.length > MOST_NEWS ? [`  ${memory.more(rows.length - MOST_NEWS)}`] : []),
        ];
  return newsLines(document, texts).map((line) =>
    [
      colors.bold(line),
      ...listOf(memory.newRows, fresh, ({ row, policy }) => rowLine(row, texts, [policy.policy])),
      ...listOf(memory.goneRows, gone, ({ id, name, outcome, policy }) =>
        oneLine(`  - ${memory.goneRow(labelOf({ id, name }, texts), memory.became[outcome], policy)}`),
      ),
    ].join("\n"),
  );
}

/** Number of listed rows of a group. */
const MOST_OF_GROUP = 10;

/** Subtotals as a table, then the rows of each group, new and large ones first. */
function groupBlocks(document: AuditDocument, by: Grouping, texts: Texts, colors: Colors): string[] {
  const { title, groups, hasCosts, notes } = subtotalsOf(document, by, texts);
  if (groups.length === 0) return [];
  const { columns, totals } = texts.documents;
  const table = new Table({
    head: [
      totals.part,
      columns.violations,
      columns.provisioned,
      columns.undecided,
      ...(hasCosts ? [totals.costs] : []),
    ],
    colAligns: ["left", "right", "right", "right", "right"],
    style: { head: [], border: [], compact: true },
  });
  for (const { label, count, provisioned, undecided, cost } of groups) {
    table.push([label, count, provisioned, undecided, ...(hasCosts ? [cost] : [])]);
  }
  const lists = groups
    .filter(({ violations }) => violations.length > 0)
    .map(({ label, violations }) => {
      const rows = [...violations].sort(
        (a, b) => byNews(a.row, b.row) || (b.row.size ?? 0) - (a.row.size ?? 0),
      );
      const left = rows.length - MOST_OF_GROUP;
      return [
        colors.bold(label),
        ...rows.slice(0, MOST_OF_GROUP).map(({ row, policies }) => rowLine(row, texts, policies)),
        ...(left > 0 ? [`  ${texts.memory.more(left)}`] : []),
      ].join("\n");
    });
  return [[colors.bold(title), table.toString(), ...notes].join("\n"), ...lists];
}

/** At the end, because a terminal shows the end. */
function totalBlocks(document: AuditDocument, texts: Texts, colors: Colors): string[] {
  const total = totalOf(document, texts);
  if (total === undefined) return [];
  const { columns, totals } = texts.documents;
  const table = new Table({
    head: [totals.part, columns.violations, columns.provisioned, ...(total.hasCosts ? [totals.costs] : [])],
    colAligns: ["left", "right", "right", "right"],
    style: { head: [], border: [], compact: true },
  });
  for (const { label, count, provisioned, cost } of total.lines) {
    table.push([label, count, provisioned, ...(total.hasCosts ? [cost] : [])]);
  }
  return [[colors.bold(totals.title), table.toString(), ...total.notes].join("\n")];
}

/** What was read, with which account, and the incomplete projects. */
function headOf(cells: readonly ReportedCell[], texts: Texts, colors: Colors): string {
  const where = texts.documents.where([...whereOf(cells, texts), ...scannedOf(cells, texts)]);
  return [
    colors.bold(oneLine(where)),
    ...identityLines(cells, texts).map(oneLine),
    ...(cells.length > 1 ? openCellLines(cells, texts) : []).map((line) => colors.yellow(oneLine(line))),
  ].join("\n");
}

function scannedOf(cells: readonly ReportedCell[], { documents, subjects }: Texts): string[] {
  const { snapshots, disks, kinds } = scannedIn(cells);
  const counted = countOf(snapshots ?? 0, subjects.snapshot);
  return [
    ...(snapshots === null ? [] : [kinds === null ? counted : documents.ofKinds(counted, kinds)]),
    ...(disks === null ? [] : [countOf(disks, subjects.disk)]),
  ];
}

function tableOf(policies: readonly ReportedPolicy[], texts: Texts, colors: Colors): string {
  const words = texts.documents;
  const { columns, totals } = words;
  const hasPrices = havePrices(policies);
  const table = new Table({
    head: [
      columns.policy,
      columns.violations,
      columns.provisioned,
      ...(hasPrices ? [totals.costs] : []),
      columns.undecided,
      columns.exempt,
      columns.facts,
    ],
    colAligns: ["left", "right", "right", ...(hasPrices ? ["right" as const] : []), "right", "right", "left"],
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
      ...(hasPrices ? [policyCost(policy, texts)] : []),
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
  const remedies = remedyLines(policy, texts);
  return [
    colors.bold(oneLine(policy.policy)),
    policy.report,
    ...rows,
    ...notices,
    ...(remedies.length === 0 ? [] : [texts.remedies.headingOfList]),
    ...remedies.map((line) => `  ${line}`),
  ].join("\n");
}

/** Every row of a policy whose text lists only some: the report of a plan shows all. */
function allRows({ report, violations, undecided }: ReportedPolicy, texts: Texts): string[] {
  const listed = report.split("\n").filter((line) => line.startsWith("  - ")).length;
  if (listed >= violations.length + undecided.length) return [];
  return rowLists({ violations, undecided }, texts);
}
