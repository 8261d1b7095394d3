import { type MalformedRow, shownText } from "../../evs";
import { computed, type Diagnostic, list, string } from "../../plugin";

/** Rows that a warning names; the attribute names all of them. */
const MOST_NAMED = 20;

export const problemsAttribute = computed(
  list(string),
  "Rows that do not match the API description, one string each: `<id>: volume_id is a boolean, not a string` for a row with " +
    "an ID, whose unreadable attributes are null; `snapshots[3]: id is missing`, by its place in the server's list, " +
    "for a row without one, which is in no other attribute. Also reported as a warning.",
);

/** What is wrong with the rows of a list, one text each. */
export function describeProblems(
  rows: readonly { readonly id: string; readonly problem: string | null }[],
  malformed: readonly MalformedRow[],
): string[] {
  return [
    ...rows.flatMap(({ id, problem }) => (problem === null ? [] : [`${shownText(id)}: ${problem}`])),
    ...malformed.map(({ where, problem }) => `${where}: ${problem}`),
  ];
}

/** A warning that names the rows; nothing is dropped in silence. */
export function warnOfProblems(problems: readonly string[]): Diagnostic[] {
  if (problems.length === 0) return [];
  const more = problems.length - MOST_NAMED;
  return [
    {
      severity: "warning",
      summary: "Rows do not match the API description",
      detail: [
        ...problems.slice(0, MOST_NAMED),
        ...(more > 0 ? [`and ${more} more; see the attribute problems`] : []),
        "Unreadable attributes are null, and rows without an ID are ignored. All other values are read.",
      ].join("\n"),
    },
  ];
}
