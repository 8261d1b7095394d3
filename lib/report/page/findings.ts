import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { oneLine } from "../../audit/catalogue/text";
import { type CellPlace, placeWords } from "../cell-words";
import type { AuditDocument } from "../document";
import { statusOf } from "../groups";
import { allRowsOf, type ReportedRow, type RowAnswer } from "../rows";
import { kindOf } from "../total";
import { SIGNS } from "./columns";

/** Whether a row is new since an earlier answer; `perhaps` if that cannot decide it. */
export type RowNews = "new" | "perhaps" | "known";

/** A row for the page. */
export interface PageFinding extends ReportedRow {
  readonly name: string;
  readonly disk: string;
  readonly createdAt: string;
  /** Whether it is new since an earlier answer; empty without one, and for exempt rows. */
  readonly news: RowNews | "";
  /** The name of its project; empty if it is unknown. */
  readonly project: string;
  /** The text for searches, in lower case. */
  readonly haystack: string;
}

export function findingsOf(document: AuditDocument, texts: Texts): PageFinding[] {
  const findings = allRowsOf(document).map((reported) => {
    const { row } = reported;
    const name = "name" in row ? oneLine(row.name ?? "") : "";
    const disk = "volume_id" in row ? (row.volume_id ?? "") : "";
    return {
      ...reported,
      name,
      disk,
      createdAt: ("created_at" in row ? row.created_at : null) ?? "",
      news: newsOfRow(reported),
      project: projectOf(row, texts),
      haystack: shownOf(reported, name, texts).map(oneLine).join("\n").toLowerCase(),
    };
  });
  return findings.sort((a, b) => Number(b.news === "new") - Number(a.news === "new"));
}

/** The same as in `newsOf`. */
function newsOfRow({ policy, answer, row }: ReportedRow): RowNews | "" {
  if (policy.compared_with === null || answer === "exempt") return "";
  if (row.is_new === false) return "known";
  return row.is_new === true && answer === "violation" ? "new" : "perhaps";
}

/** The project of a row or a cell for filters: in a fleet with its account and region. */
export const projectOf = (place: CellPlace, texts: Texts): string =>
  placeWords(place, texts)[0] ?? place.project_id ?? "";

/** The texts of a row in the table and the details. */
function shownOf({ row, policy, answer }: ReportedRow, name: string, { page }: Texts): string[] {
  const values: readonly unknown[] = Object.values(row);
  return [
    name || page.noName,
    `${SIGNS[answer]} ${page.answers[answer]}`,
    policy.policy,
    policy.rule,
    row.size === null ? "" : formatNumber(row.size),
    ...values.flatMap((value) => (Array.isArray(value) ? value.map(String) : [])),
    ...values.filter((value) => typeof value === "string"),
    ...("metadata" in row ? Object.entries(row.metadata).map(metadataLine) : []),
  ];
}

/** A key and its value in the form of the page. */
export const metadataLine = ([key, value]: readonly [string, string]) => `${key} = ${value}`;

/** The filter of findings. */
export interface Choice {
  readonly text: string;
  readonly policy: string;
  readonly answer: RowAnswer | "";
  readonly news: RowNews | "";
  readonly verdict: string;
  readonly project: string;
  readonly kind: string;
  readonly status: string;
  /** In the form of `ownerChoice`. */
  readonly owner: string;
}

export const EVERYTHING: Choice = {
  text: "",
  policy: "",
  answer: "",
  news: "",
  verdict: "",
  project: "",
  kind: "",
  status: "",
  owner: "",
};

const OWNED = "=";
/** The option for the owner of a row. Any name is possible, so rows without an owner need a mark that is not a name. */
export const ownerChoice = ({ owner, owner_source }: PageFinding["row"]): string =>
  owner_source === null ? "" : owner === null ? "-" : `${OWNED}${owner}`;

/** The owner of an option; undefined for rows without one. */
export const ownerOfChoice = (choice: string): string | undefined =>
  choice.startsWith(OWNED) ? choice.slice(OWNED.length) : undefined;

export function isChosen(
  { haystack, policy, answer, news, row, project }: PageFinding,
  choice: Choice,
): boolean {
  return (
    (choice.policy === "" || policy.policy === choice.policy) &&
    (choice.answer === "" || answer === choice.answer) &&
    (choice.news === "" || news === choice.news) &&
    (choice.verdict === "" || row.verdict === choice.verdict) &&
    (choice.owner === "" || ownerChoice(row) === choice.owner) &&
    (choice.project === "" || project === choice.project) &&
    (choice.kind === "" || kindOf(row) === choice.kind) &&
    (choice.status === "" || statusOf({ row }) === choice.status) &&
    choice.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => haystack.includes(word))
  );
}
