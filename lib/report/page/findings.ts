import { oneLine } from "../../audit/catalogue/text";
import type { AuditDocument } from "../document";
import { allRowsOf, type ReportedRow, type RowAnswer } from "../rows";

/** A row as the page works with it. */
export interface PageFinding extends ReportedRow {
  readonly name: string;
  readonly disk: string;
  readonly createdAt: string;
  /** What a search looks through, in lower case. */
  readonly haystack: string;
}

export function findingsOf(document: AuditDocument): PageFinding[] {
  return allRowsOf(document).map((reported) => {
    const { row, policy } = reported;
    const name = "name" in row ? oneLine(row.name ?? "") : "";
    const disk = "volume_id" in row ? (row.volume_id ?? "") : "";
    const metadata = "metadata" in row ? JSON.stringify(row.metadata) : "";
    return {
      ...reported,
      name,
      disk,
      createdAt: ("created_at" in row ? row.created_at : null) ?? "",
      haystack: [name, row.id, disk, row.verdict, policy.policy, metadata].join("\n").toLowerCase(),
    };
  });
}

/** Which findings are shown. */
export interface Choice {
  readonly text: string;
  readonly policy: string;
  readonly answer: RowAnswer | "";
  readonly verdict: string;
  readonly project: string;
}

export const EVERYTHING: Choice = { text: "", policy: "", answer: "", verdict: "", project: "" };

export function isChosen({ haystack, policy, answer, row, scan }: PageFinding, choice: Choice): boolean {
  return (
    (choice.policy === "" || policy.policy === choice.policy) &&
    (choice.answer === "" || answer === choice.answer) &&
    (choice.verdict === "" || row.verdict === choice.verdict) &&
    (choice.project === "" || (scan.project_id ?? "") === choice.project) &&
    choice.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => haystack.includes(word))
  );
}
