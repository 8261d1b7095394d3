import type { Texts } from "../../audit/catalogue";
import { formatGiB, formatNumber } from "../../audit/catalogue/numbers";
import type { AuditDocument, ReportedPolicy, Scan } from "../document";
import { identityWords } from "../identity";
import { ownerWords } from "../owner-words";
import { trustWords } from "../trust-words";
import { byId, element } from "./dom";

/** What was looked at, what is not known, and each policy in figures. */
export function showOverview(
  document: AuditDocument,
  texts: Texts,
  choosePolicy: (policy: string) => void,
): void {
  const { made_at, source, tool, scans } = document;
  byId("made").textContent = texts.page.made(made_at, `${tool.name} ${tool.version}`, source === "plan");
  byId("looked").append(
    ...ownerWords(document, texts).map((words) => element("p", { class: "identity" }, words)),
    ...scans.flatMap((scan) => [...identityOf(scan, texts), cardsOf(scan, texts)]),
  );

  const unknown = unknownOf(document, texts);
  byId("unseen-section").hidden = unknown.length === 0;
  byId("unseen").append(...unknown.map((text) => element("li", {}, text)));

  byId("policies").append(policyTable(scans, texts, choosePolicy));
}

/** Whose data it was: above the figures, since they mean nothing of another account. */
function identityOf({ identity }: Scan, texts: Texts): readonly HTMLElement[] {
  const words = identityWords(identity, texts);
  return words === undefined ? [] : [element("p", { class: "identity" }, words)];
}

function cardsOf(scan: Scan, { documents, page: { cards } }: Texts): HTMLElement {
  const { project_id, region, kinds_scanned, snapshots_scanned, volumes_scanned, policies, not_looked_at } =
    scan;
  const card = (value: string, label: string) =>
    element("div", { class: "card" }, element("strong", {}, value), label);
  const count = (value: number | null, label: string) =>
    value === null ? [] : [card(formatNumber(value), label)];
  return element(
    "div",
    { class: "cards" },
    card(project_id ?? documents.notSaid, cards.project),
    ...(region === null ? [] : [card(region, cards.region)]),
    ...(kinds_scanned === null ? [] : [card(kinds_scanned.join(", "), cards.kinds)]),
    ...count(snapshots_scanned, cards.snapshots),
    ...count(volumes_scanned, cards.disks),
    card(formatNumber(policies.length), cards.policies),
    ...(not_looked_at.length === 0 ? [] : count(not_looked_at.length, cards.notLookedAt)),
    card(
      formatNumber(policies.reduce((total, { undecided_count }) => total + undecided_count, 0)),
      cards.undecided,
    ),
  );
}

function unknownOf({ interrupted, scans }: AuditDocument, { documents, page }: Texts): string[] {
  return [
    ...(interrupted === null ? [] : [interrupted]),
    ...scans.flatMap(({ policies, not_looked_at }) => [
      ...not_looked_at.map(({ policy, reason }) => documents.policyNotLookedAt(policy, reason)),
      ...policies.flatMap(
        ({ policy, suspect_reason, incomplete_reasons, exemption_notices, undecided, undecided_summary }) => [
          ...(suspect_reason === null ? [] : [page.suspect(policy, suspect_reason)]),
          ...incomplete_reasons.map((reason) => documents.ofPolicy(policy, reason)),
          ...(undecided.length === 0 ? [] : [documents.ofPolicy(policy, undecided_summary)]),
          ...exemption_notices.map((notice) => page.exemption(policy, notice)),
        ],
      ),
    ]),
  ];
}

/** A column of the table of policies; all but the first and the last are figures. */
interface PolicyColumn {
  readonly title: string;
  readonly cell: (policy: ReportedPolicy) => string;
}

const figuresOf = ({ documents: { columns }, page }: Texts): readonly PolicyColumn[] => [
  { title: columns.violations, cell: ({ violation_count }) => formatNumber(violation_count) },
  { title: columns.provisioned, cell: ({ total_gib }) => formatGiB(total_gib) },
  { title: page.monthly, cell: costOf },
  { title: columns.undecided, cell: ({ undecided_count }) => formatNumber(undecided_count) },
  { title: columns.exempt, cell: (policy) => exemptOf(policy, page) },
];

function policyTable(
  scans: readonly Scan[],
  texts: Texts,
  choosePolicy: (policy: string) => void,
): HTMLElement {
  const { columns } = texts.documents;
  const policies = scans.flatMap((scan) => scan.policies);
  const hasPrices = policies.some(({ monthly_cost }) => monthly_cost !== null);
  const figures = figuresOf(texts).filter(({ cell }) => hasPrices || cell !== costOf);
  const header = [
    element("th", { scope: "col" }, columns.policy),
    ...figures.map(({ title }) => element("th", { scope: "col", class: "number" }, title)),
    element("th", { scope: "col" }, columns.facts),
  ];
  const rows = policies.map((policy) =>
    element(
      "tr",
      {},
      nameOf(policy, choosePolicy),
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

function nameOf({ policy, message }: ReportedPolicy, choosePolicy: (policy: string) => void): HTMLElement {
  const button = element("button", { type: "button" }, policy);
  button.addEventListener("click", () => {
    choosePolicy(policy);
    byId("findings").scrollIntoView();
  });
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

/** At the user's own price, and at most. */
function costOf({ monthly_cost, arguments: given }: ReportedPolicy): string {
  if (monthly_cost === null) return "";
  const currency = typeof given.currency === "string" ? ` ${given.currency}` : "";
  return `≤ ${formatNumber(monthly_cost)}${currency}`;
}
