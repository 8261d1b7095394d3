import type { Texts } from "../audit/catalogue";
import { formatGiB, formatNumber, formatSize } from "../audit/catalogue/numbers";
import { quotedName } from "../audit/catalogue/text";
import { leftOutLines, openCellLines, placeWords, whereOf } from "./cell-words";
import type { AuditDocument } from "./document";
import { subtotalsOf } from "./grouped";
import type { Grouping } from "./groups";
import { code, codeCell, sentence, table } from "./markdown-text";
import { newsLines, newsOf } from "./news";
import { ownerWords } from "./owner-words";
import { havePrices, policyCost } from "./policy-cost";
import { keepLines, remedyLines } from "./remedy";
import { linkOf } from "./row-link";
import { allRowsOf, type ReportedRow } from "./rows";
import { type DistinctRow, distinctRows, figuresOf, withoutGroups } from "./total";
import { totalOf } from "./total-lines";
import { trustWords } from "./trust-words";

/** Maximum characters of a comment in GitHub and GitLab, with room for a sentence of the user. */
export const MOST_CHARACTERS = 60_000;
/** Maximum characters of each part. Their sum is less than the maximum of the whole. */
const ROOM = {
  doubts: 8_000,
  fresh: 10_000,
  gone: 4_000,
  policies: 10_000,
  largest: 10_000,
  totals: 4_000,
  groups: 4_000,
  remedies: 6_000,
  where: 2_000,
} as const;
const LARGEST = 10;

/** For a comment on a pull request or a ticket: new findings, the ten largest, totals. It is short for any number. */
export function toMarkdown(document: AuditDocument, texts: Texts, groupBy?: Grouping): string {
  const { markdown: words } = texts;
  const violations = allRowsOf(document).filter(({ answer }) => answer === "violation");
  const rows = distinctRows(violations);
  const { count, gib, unsized } = figuresOf(withoutGroups(rows));
  const groups = rows.length - count;
  const total = words.total(count, formatGiB(gib), { groups, unsized });
  const parts = [
    [`### ${sentence(total)}`],
    [...ownerWords(document, texts), ...newsLines(document, texts)].map(sentence),
    within(ROOM.where, [sentence(texts.documents.where(whereOf(document.cells, texts)))], words),
    ...titled(words.unknown, within(ROOM.doubts, doubtsOf(document, texts), words)),
    ...freshOf(violations, texts),
    ...titled(words.gone, goneOf(document, texts)),
    ...titled(words.policies, policiesOf(document, texts)),
    ...(groupBy === undefined
      ? []
      : titled(texts.documents.totals.groupedBy[groupBy], subtotalLines(document, groupBy, texts))),
    ...titled(texts.documents.totals.title, totalsOf(document, texts)),
    ...titled(words.largest, largestOf(rows, texts)),
    ...titled(texts.remedies.heading, remediesOf(document, texts)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

type Words = Texts["markdown"];

const titled = (title: string, lines: readonly string[]): (readonly string[])[] =>
  lines.length === 0 ? [] : [[`#### ${sentence(title)}`], lines];

/** Unknown facts and distrust. They are before the findings. */
function doubtsOf(document: AuditDocument, texts: Texts): string[] {
  const { interrupted, cells, policies, not_looked_at } = document;
  const { documents, page } = texts;
  const said = [
    ...(interrupted === null ? [] : [interrupted]),
    ...(cells.length > 1 ? openCellLines(cells, texts) : []),
    ...leftOutLines(document, texts),
    ...not_looked_at.map(({ policy, reason }) => documents.policyNotLookedAt(policy, reason)),
    ...policies.flatMap(({ policy, suspect_reason, incomplete_reasons }) => [
      ...(suspect_reason === null ? [] : [page.suspect(policy, suspect_reason)]),
      ...incomplete_reasons.map((reason) => documents.ofPolicy(policy, reason)),
    ]),
  ];
  return [...new Set(said)].map((text) => `- ${sentence(text)}`);
}

/** Violations that an earlier answer lacks; empty without an earlier answer. */
function freshOf(violations: readonly ReportedRow[], texts: Texts): (readonly string[])[] {
  const { markdown: words } = texts;
  if (!violations.some(({ row }) => row.is_new !== null)) return [];
  const found = violations.filter(({ row }) => row.is_new === true);
  const fresh = largestFirst(distinctRows(found));
  const lines = fresh.map((one) => lineOf(one, texts));
  const { gib } = figuresOf(withoutGroups(fresh));
  return titled(words.fresh(found.length, formatGiB(gib)), within(ROOM.fresh, lines, words));
}

function goneOf(document: AuditDocument, texts: Texts): readonly string[] {
  const lines = (newsOf(document)?.gone ?? []).map(
    ({ id, name, outcome, policy }) =>
      `- ${texts.memory.goneRow(nameAndId(id, name, texts), texts.memory.became[outcome], code(policy))}`,
  );
  return within(ROOM.gone, lines, texts.markdown);
}

function policiesOf({ policies }: AuditDocument, texts: Texts): readonly string[] {
  const { documents, markdown: words } = texts;
  const { columns, totals } = documents;
  const hasPrices = havePrices(policies);
  if (policies.length === 0) return [];
  const [head = "", rule = "", ...lines] = table(
    [
      columns.policy,
      columns.violations,
      columns.provisioned,
      ...(hasPrices ? [totals.costs] : []),
      columns.undecided,
      columns.exempt,
      columns.facts,
    ],
    [false, true, true, ...(hasPrices ? [true] : []), true, true, false],
    policies.map((policy) => [
      codeCell(policy.policy),
      formatNumber(policy.violation_count),
      formatGiB(policy.total_gib),
      ...(hasPrices ? [codeCell(policyCost(policy, texts))] : []),
      formatNumber(policy.undecided_count),
      formatNumber(policy.exempt_count),
      trustWords(policy, documents),
    ]),
  );
  const { kept, left } = fitted(ROOM.policies, lines);
  return [head, rule, ...kept, ...(left === 0 ? [] : ["", words.more(left)])];
}

function totalsOf(document: AuditDocument, texts: Texts): readonly string[] {
  const total = totalOf(document, texts);
  if (total === undefined) return [];
  const { columns, totals } = texts.documents;
  const [head = "", rule = "", ...lines] = table(
    [totals.part, columns.violations, columns.provisioned, ...(total.hasCosts ? [totals.costs] : [])],
    [false, true, true, true].slice(0, total.hasCosts ? 4 : 3),
    total.lines.map(({ label, count, provisioned, cost }) => [
      codeCell(label),
      count,
      provisioned,
      ...(total.hasCosts ? [codeCell(cost)] : []),
    ]),
  );
  const { kept, left } = fitted(ROOM.totals, lines);
  const notes = [...(left === 0 ? [] : [texts.markdown.more(left)]), ...total.notes.map(sentence)];
  return [head, rule, ...kept, "", ...notes];
}

function subtotalLines(document: AuditDocument, by: Grouping, texts: Texts): readonly string[] {
  const { groups, hasCosts, notes } = subtotalsOf(document, by, texts);
  if (groups.length === 0) return [];
  const { columns, totals } = texts.documents;
  const isNumber = [false, true, true, true, ...(hasCosts ? [true] : [])];
  const [head = "", rule = "", ...lines] = table(
    [
      totals.part,
      columns.violations,
      columns.provisioned,
      columns.undecided,
      ...(hasCosts ? [totals.costs] : []),
    ],
    isNumber,
    groups.map(({ label, count, provisioned, undecided, cost }) => [
      codeCell(label),
      count,
      provisioned,
      undecided,
      ...(hasCosts ? [codeCell(cost)] : []),
    ]),
  );
  const { kept, left } = fitted(ROOM.groups, lines);
  return [
    head,
    rule,
    ...kept,
    "",
    ...(left === 0 ? [] : [texts.markdown.more(left)]),
    ...notes.map(sentence),
  ];
}

function largestOf(rows: readonly DistinctRow[], texts: Texts): readonly string[] {
  const largest = largestFirst(rows).slice(0, LARGEST);
  return within(
    ROOM.largest,
    largest.map((one) => lineOf(one, texts)),
    texts.markdown,
  );
}

function remediesOf(document: AuditDocument, texts: Texts): readonly string[] {
  const lines = document.policies.flatMap((policy) =>
    remedyLines(policy, texts).map((line) => `- ${code(policy.policy)} ${sentence(line)}`),
  );
  return within(
    ROOM.remedies,
    [...lines, ...keepLines(document, texts).map((line) => `- ${sentence(line)}`)],
    texts.markdown,
  );
}

const largestFirst = (rows: readonly DistinctRow[]) =>
  [...rows].sort((a, b) => (b.row.size ?? 0) - (a.row.size ?? 0));

const nameAndId = (id: string, name: string | null, { rows }: Texts) =>
  `${name === null ? sentence(rows.noName) : code(quotedName(name))} ${code(id)}`;

function lineOf({ row, policies }: DistinctRow, texts: Texts): string {
  const label = "name" in row ? nameAndId(row.id, row.name, texts) : code(row.id);
  const href = linkOf(row);
  const details = [
    ...(row.is_new === true ? [sentence(texts.memory.isNew)] : []),
    sentence(row.verdict),
    formatSize(row.size),
    ...(row.due_at === null ? [] : [code(texts.rows.dueBy(row.due_at))]),
    ...(row.owner === null ? [] : [code(texts.rows.owner(row.owner))]),
    ...("volume_id" in row && row.volume_id !== null ? [code(texts.rows.disk(row.volume_id))] : []),
    ...placeWords(row, texts).map(code),
    ...(href === undefined ? [] : [`[${texts.markdown.link}](<${href}>)`]),
  ];
  return `- ${texts.rows.lineOfPolicies(label, details, policies.map(code))}`;
}

/** As many lines as fit, and the number of omitted ones. */
function fitted(most: number, lines: readonly string[]): { readonly kept: string[]; readonly left: number } {
  const kept: string[] = [];
  let room = most;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return { kept, left: lines.length - kept.length };
}

function within(most: number, lines: readonly string[], words: Words): string[] {
  const { kept, left } = fitted(most, lines);
  return left === 0 ? kept : [...kept, "", words.more(left)];
}
