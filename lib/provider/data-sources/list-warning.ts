import type { Diagnostic } from "../../plugin";

/** Lines of a warning. */
const MOST_LINES = 20;

interface ListWarning {
  /** A title without values. */
  readonly summary: string;
  readonly lines: readonly string[];
  /** The attribute that has all of them. */
  readonly attribute: string;
  /** What follows for the reader. */
  readonly advice: string;
}

/** A warning with a line each; nothing is dropped in silence, and nothing is said where there are no lines. */
export function listWarning({ summary, lines, attribute, advice }: ListWarning): Diagnostic[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`and ${more} more; see the attribute ${attribute}`] : [];
  return [
    { severity: "warning", summary, detail: [...lines.slice(0, MOST_LINES), ...rest, advice].join("\n") },
  ];
}
