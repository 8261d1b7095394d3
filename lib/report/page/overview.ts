import { countOf, formatGiB, formatNumber, regular } from "../../audit/words/numbers";
import type { AuditDocument, ReportedPolicy, Scan } from "../document";
import { byId, element } from "./dom";

/** What was looked at, what is not known, and each policy in figures. */
export function showOverview(document: AuditDocument, choosePolicy: (policy: string) => void): void {
  const { made_at, source, tool, scans } = document;
  const from = source === "plan" ? "from a plan or state of Terraform" : "read from EVS";
  byId("made").textContent = `Made ${made_at} by ${tool.name} ${tool.version}, ${from}.`;
  byId("looked").append(...scans.map(cardsOf));

  const unknown = unknownOf(document);
  byId("unseen-section").hidden = unknown.length === 0;
  byId("unseen").append(...unknown.map((text) => element("li", {}, text)));

  byId("policies").append(policyTable(scans, choosePolicy));
}

function cardsOf({
  project_id,
  region,
  snapshots_scanned,
  volumes_scanned,
  policies,
  not_looked_at,
}: Scan): HTMLElement {
  const card = (value: string, label: string) =>
    element("div", { class: "card" }, element("strong", {}, value), label);
  const count = (value: number | null, label: string) =>
    value === null ? [] : [card(formatNumber(value), label)];
  return element(
    "div",
    { class: "cards" },
    card(project_id ?? "(not said)", "project"),
    ...(region === null ? [] : [card(region, "region")]),
    ...count(snapshots_scanned, "snapshots"),
    ...count(volumes_scanned, "disks"),
    card(formatNumber(policies.length), "policies"),
    ...(not_looked_at.length === 0 ? [] : count(not_looked_at.length, "policies not looked at")),
    card(
      formatNumber(policies.reduce((total, { undecided_count }) => total + undecided_count, 0)),
      "answers undecided",
    ),
  );
}

function unknownOf({ interrupted, scans }: AuditDocument): string[] {
  return [
    ...(interrupted === null ? [] : [interrupted]),
    ...scans.flatMap(({ policies, not_looked_at }) => [
      ...not_looked_at.map(({ policy, reason }) => `${policy}: not looked at. ${reason}`),
      ...policies.flatMap(
        ({ policy, suspect_reason, incomplete_reasons, exemption_notices, undecided, undecided_summary }) => [
          ...(suspect_reason === null ? [] : [`${policy}: suspect. ${suspect_reason}`]),
          ...incomplete_reasons.map((reason) => `${policy}: ${reason}`),
          ...(undecided.length === 0 ? [] : [`${policy}: ${undecided_summary}`]),
          ...exemption_notices.map((notice) => `${policy}: exemption ${notice}`),
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

const FIGURES: readonly PolicyColumn[] = [
  { title: "Violations", cell: ({ violation_count }) => formatNumber(violation_count) },
  { title: "Provisioned", cell: ({ total_gib }) => formatGiB(total_gib) },
  { title: "A month", cell: costOf },
  { title: "Undecided", cell: ({ undecided_count }) => formatNumber(undecided_count) },
  { title: "Exempt", cell: exemptOf },
];

function policyTable(scans: readonly Scan[], choosePolicy: (policy: string) => void): HTMLElement {
  const policies = scans.flatMap((scan) => scan.policies);
  const hasPrices = policies.some(({ monthly_cost }) => monthly_cost !== null);
  const figures = FIGURES.filter(({ cell }) => hasPrices || cell !== costOf);
  const header = [
    element("th", { scope: "col" }, "Policy"),
    ...figures.map(({ title }) => element("th", { scope: "col", class: "number" }, title)),
    element("th", { scope: "col" }, "Facts"),
  ];
  const rows = policies.map((policy) =>
    element(
      "tr",
      {},
      nameOf(policy, choosePolicy),
      ...figures.map(({ cell }) => element("td", { class: "number" }, cell(policy))),
      element("td", {}, trustOf(policy)),
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

const trustOf = ({ complete, suspect }: ReportedPolicy) =>
  [...(suspect ? ["suspect"] : []), ...(complete ? [] : ["incomplete"])].join(", ") || "complete";

function exemptOf({ exempt }: ReportedPolicy): string {
  if (exempt.length === 0) return "0";
  const gib = exempt.reduce((total, { size }) => total + (size ?? 0), 0);
  return `${countOf(exempt.length, regular("row"))}, ${formatGiB(gib)}`;
}

/** At the user's own price, and at most. */
function costOf({ monthly_cost, arguments: given }: ReportedPolicy): string {
  if (monthly_cost === null) return "";
  const currency = typeof given.currency === "string" ? ` ${given.currency}` : "";
  return `≤ ${formatNumber(monthly_cost)}${currency}`;
}
