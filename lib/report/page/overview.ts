import { countOf, formatGiB, formatNumber, regular } from "../../audit/words/numbers";
import { oneLine } from "../../audit/words/text";
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
  byId("unseen").append(...unknown.map((text) => element("li", {}, oneLine(text))));

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
    element("div", { class: "card" }, element("strong", {}, oneLine(value)), label);
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

const HEADINGS = ["Policy", "Violations", "Provisioned", "A month", "Undecided", "Exempt", "Facts"];

function policyTable(scans: readonly Scan[], choosePolicy: (policy: string) => void): HTMLElement {
  const header = HEADINGS.map((heading, index) =>
    element(
      "th",
      { scope: "col", class: index > 0 && index < HEADINGS.length - 1 ? "number" : undefined },
      heading,
    ),
  );
  const rows = scans.flatMap(({ policies }) => policies.map((policy) => policyRow(policy, choosePolicy)));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...header)),
    element("tbody", {}, ...rows),
  );
}

function policyRow(reported: ReportedPolicy, choosePolicy: (policy: string) => void): HTMLElement {
  const { policy, message, violation_count, total_gib, undecided_count, exempt, complete, suspect } =
    reported;
  const button = element("button", { type: "button" }, oneLine(policy));
  button.addEventListener("click", () => {
    choosePolicy(policy);
    byId("findings").scrollIntoView();
  });
  const number = (text: string) => element("td", { class: "number" }, text);
  const exemptGiB = exempt.reduce((total, { size }) => total + (size ?? 0), 0);
  const trust = [...(suspect ? ["suspect"] : []), ...(complete ? [] : ["incomplete"])].join(", ");
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      button,
      ...(message === null ? [] : [element("p", { class: "soft" }, oneLine(message))]),
    ),
    number(formatNumber(violation_count)),
    number(formatGiB(total_gib)),
    number(costOf(reported)),
    number(formatNumber(undecided_count)),
    number(exempt.length === 0 ? "0" : `${countOf(exempt.length, regular("row"))}, ${formatGiB(exemptGiB)}`),
    element("td", {}, trust || "complete"),
  );
}

/** At the user's own price, and at most. */
function costOf({ monthly_cost, arguments: given }: ReportedPolicy): string {
  if (monthly_cost === null) return "";
  const currency = typeof given.currency === "string" ? ` ${given.currency}` : "";
  return oneLine(`≤ ${formatNumber(monthly_cost)}${currency}`);
}
