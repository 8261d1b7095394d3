import type { Texts } from "../../audit/catalogue";
import { formatGiB, formatNumber } from "../../audit/catalogue/numbers";
import { isComplete, leftOutLines, openCellLines, scannedIn } from "../cell-words";
import type { AuditDocument, ReportedPolicy } from "../document";
import { identityLines } from "../identity";
import { ownerWords } from "../owner-words";
import { havePrices, policyCost } from "../policy-cost";
import { totalOf } from "../total-lines";
import { trustWords } from "../trust-words";
import { cellOverview } from "./cells";
import { byId, element } from "./dom";

/** Shows the findings of one policy or one project. */
export type Choose = (key: "policy" | "project", value: string) => void;

/** The reads, the unknown facts, and the figures of each policy. */
export function showOverview(document: AuditDocument, texts: Texts, choose: Choose): void {
  const { made_at, source, tool, policies, cells } = document;
  byId("made").textContent = texts.page.made(made_at, `${tool.name} ${tool.version}`, source === "plan");
  byId("looked").append(
    ...[...ownerWords(document, texts), ...identityLines(cells, texts)].map((words) =>
      element("p", { class: "identity" }, words),
    ),
    cardsOf(document, texts),
    ...(cells.length > 1 ? cellOverview(document, texts, choose) : []),
  );

  const unknown = [...new Set(unknownOf(document, texts))];
  byId("unseen-section").hidden = unknown.length === 0;
  byId("unseen").append(...unknown.map((text) => element("li", {}, text)));

  byId("policies").append(policyTable(policies, texts, choose), ...totalOfAll(document, texts));
}

/** The totals over all policies, under the table of policies. */
function totalOfAll(document: AuditDocument, texts: Texts): HTMLElement[] {
  const total = totalOf(document, texts);
  if (total === undefined) return [];
  const { columns, totals } = texts.documents;
  const head = [columns.violations, columns.provisioned, ...(total.hasCosts ? [totals.costs] : [])];
  const rows = total.lines.map(({ label, count, provisioned, cost }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      ...[count, provisioned, ...(total.hasCosts ? [cost] : [])].map((figure) =>
        element("td", { class: "number" }, figure),
      ),
    ),
  );
  return [
    element("h3", {}, totals.title),
    element(
      "table",
      { id: "total" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, totals.part),
          ...head.map((title) => element("th", { scope: "col", class: "number" }, title)),
        ),
      ),
      element("tbody", {}, ...rows),
    ),
    ...total.notes.map((note) => element("p", { class: "soft" }, note)),
  ];
}

function cardsOf(
  { cells, policies, not_looked_at }: AuditDocument,
  { documents, page: { cards } }: Texts,
): HTMLElement {
  const { snapshots, disks, kinds } = scannedIn(cells);
  const [only, ...others] = cells;
  const card = (value: string, label: string) =>
    element("div", { class: "card" }, element("strong", {}, value), label);
  const count = (value: number | null, label: string) =>
    value === null ? [] : [card(formatNumber(value), label)];
  return element(
    "div",
    { class: "cards" },
    ...(others.length > 0
      ? [card(cards.of(cells.filter(isComplete).length, cells.length), cards.complete)]
      : [
          card(only?.project_id ?? documents.notSaid, cards.project),
          ...(typeof only?.region === "string" ? [card(only.region, cards.region)] : []),
        ]),
    ...(kinds === null ? [] : [card(kinds.join(", "), cards.kinds)]),
    ...count(snapshots, cards.snapshots),
    ...count(disks, cards.disks),
    card(formatNumber(policies.length), cards.policies),
    ...(not_looked_at.length === 0 ? [] : count(not_looked_at.length, cards.notLookedAt)),
    card(
      formatNumber(policies.reduce((total, { undecided_count }) => total + undecided_count, 0)),
      cards.undecided,
    ),
  );
}

function unknownOf(document: AuditDocument, texts: Texts): string[] {
  const { interrupted, cells, policies, not_looked_at } = document;
  const { documents, page } = texts;
  return [
    ...(interrupted === null ? [] : [interrupted]),
    ...(cells.length > 1 ? openCellLines(cells, texts) : []),
    ...leftOutLines(document, texts),
    ...not_looked_at.map(({ policy, reason }) => documents.policyNotLookedAt(policy, reason)),
    ...policies.flatMap(
      ({ policy, suspect_reason, incomplete_reasons, exemption_notices, undecided, undecided_summary }) => [
        ...(suspect_reason === null ? [] : [page.suspect(policy, suspect_reason)]),
        ...incomplete_reasons.map((reason) => documents.ofPolicy(policy, reason)),
        ...(undecided.length === 0 ? [] : [documents.ofPolicy(policy, undecided_summary)]),
        ...exemption_notices.map((notice) => page.exemption(policy, notice)),
      ],
    ),
  ];
}

/** A column of the table of policies. All but the first and the last are figures. */
interface PolicyColumn {
  readonly title: string;
  readonly cell: (policy: ReportedPolicy) => string;
}

const figuresOf = (texts: Texts, hasPrices: boolean): readonly PolicyColumn[] => {
  const { page, documents } = texts;
  const { columns } = documents;
  return [
    { title: columns.violations, cell: ({ violation_count }) => formatNumber(violation_count) },
    { title: columns.provisioned, cell: ({ total_gib }) => formatGiB(total_gib) },
    ...(hasPrices
      ? [{ title: page.monthly, cell: (policy: ReportedPolicy) => policyCost(policy, texts) }]
      : []),
    { title: columns.undecided, cell: ({ undecided_count }) => formatNumber(undecided_count) },
    { title: columns.exempt, cell: (policy) => exemptOf(policy, page) },
  ];
};

function policyTable(policies: readonly ReportedPolicy[], texts: Texts, choose: Choose): HTMLElement {
  const { columns } = texts.documents;
  const figures = figuresOf(texts, havePrices(policies));
  const header = [
    element("th", { scope: "col" }, columns.policy),
    ...figures.map(({ title }) => element("th", { scope: "col", class: "number" }, title)),
    element("th", { scope: "col" }, columns.facts),
  ];
  const rows = policies.map((policy) =>
    element(
      "tr",
      {},
      nameOf(policy, choose),
      ...figures.map(({ cell }) => element("td", { class: "number" }, cell(policy))),
      element("td", {}, trustWords(policy, texts.documents)),
    ),
  );
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...header)),
    element("tbody", {}, ...rows),
  );
}

function nameOf({ policy, message }: ReportedPolicy, choose: Choose): HTMLElement {
  const button = element("button", { type: "button" }, policy);
  button.addEventListener("click", () => choose("policy", policy));
  return element(
    "th",
    { scope: "row" },
    button,
    ...(message === null ? [] : [element("p", { class: "soft" }, message)]),
  );
}

function exemptOf({ exempt }: ReportedPolicy, page: Texts["page"]): string {
  if (exempt.length === 0) return "0";
  const gib = exempt.reduce((total, { size }) => total + (size ?? 0), 0);
  return page.exempt(exempt.length, formatGiB(gib));
}
