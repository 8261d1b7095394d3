import { countOf, formatNumber, regular } from "../numbers";
import type { Outcome, Outcomes } from "../outcomes";

/** New and gone findings since an earlier answer. */
export const memory = {
  /** @param path a file or folder without answers */
  baseline: (path: string, findings: number) =>
    `No earlier answer in ${path}: ${countOf(findings, FINDINGS)} ${findings === 1 ? "becomes" : "become"} the baseline.`,
  unknownPolicy: (policy: string, findings: number) =>
    `The earlier answer has no policy ${policy}, so everything it found is new: ${countOf(findings, FINDINGS)}.`,
  /** A row that the earlier answer does not have. */
  isNew: "new",
  new: (count: number) => `${formatNumber(count)} new`,
  /** @param perhaps number of rows that the earlier answer does not mention */
  perhapsNew: (perhaps: number) => `${formatNumber(perhaps)} perhaps new`,
  known: (count: number) => `${formatNumber(count)} known`,
  gone: (count: number) => `${formatNumber(count)} gone`,
  /** @param outcomes number of rows for each outcome */
  goneWith: (count: number, outcomes: readonly string[]) =>
    `${formatNumber(count)} gone${outcomes.length === 0 ? "" : ` (${outcomes.join(", ")})`}`,
  newsLine: (since: string, parts: readonly string[]) =>
    `Since the earlier answer of ${since}: ${parts.join(", ")}.`,
  /** @param found the total number */
  lead: (news: readonly string[], found: string) => `${news.join(", ")}: ${found}`,
  newRows: "New:",
  goneRows: "Gone:",
  /** @param label a name and an ID */
  goneRow: (label: string, outcome: string, policy: string) => `${label}: ${outcome}; policy ${policy}`,
  more: (left: number) => `and ${formatNumber(left)} more`,
  became: {
    deleted: "deleted",
    complies: "complies now",
    arguments_changed: "no longer covered by the arguments",
    exempt: "exempt now",
    policy_removed: "policy removed",
  } satisfies Readonly<Record<Outcome, string>>,
  goneLine: (parts: readonly string[], since: string) => `Gone since ${since}: ${parts.join(", ")}.`,
  outcomes: {
    deleted: (count: number) => `${formatNumber(count)} deleted`,
    complies: (count: number) => `${formatNumber(count)} now ${count === 1 ? "complies" : "comply"}`,
    arguments_changed: (count: number) => `${formatNumber(count)} no longer covered by the arguments`,
    exempt: (count: number) => `${formatNumber(count)} now exempt`,
    policy_removed: (count: number) => `${formatNumber(count)} of a removed policy`,
  } satisfies Outcomes,
};

const FINDINGS = regular("finding");
