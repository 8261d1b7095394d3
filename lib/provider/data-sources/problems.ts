import { type MalformedRow, shownText } from "../../evs";
import { computed, type Diagnostic, list, string } from "../../plugin";
import { listWarning } from "./list-warning";

export const problemsAttribute = computed(
  list(string),
  "Rows that do not match the API description, one string each: `<id>: volume_id is a boolean, not a string` for a row with " +
    "an ID, whose unreadable attributes are null; `snapshots[3]: id is missing`, by its place in the server's list, " +
    "for a row without one, which is in no other attribute. Also reported as a warning.",
);

/** The problems of a list's rows, one string for each row. */
export function describeProblems(
  rows: readonly { readonly id: string; readonly problem: string | null }[],
  malformed: readonly MalformedRow[],
): string[] {
  return [
    ...rows.flatMap(({ id, problem }) => (problem === null ? [] : [`${shownText(id)}: ${problem}`])),
    ...malformed.map(({ where, problem }) => `${where}: ${problem}`),
  ];
}

/** A warning that names the rows. */
export const warnOfProblems = (problems: readonly string[]): Diagnostic[] =>
  listWarning({
    summary: "Rows do not match the API description",
    lines: problems,
    attribute: "problems",
    advice: "Unreadable attributes are null, and rows without an ID are ignored. All other values are read.",
  });
