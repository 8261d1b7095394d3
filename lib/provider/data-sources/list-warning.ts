import type { Diagnostic } from "../../plugin";

/** Maximum number of lines of a warning. */
const MOST_LINES = 20;

interface ListWarning {
  /** A title without values. */
  readonly summary: string;
  readonly lines: readonly string[];
  /** The attribute with all lines. */
  readonly attribute: string;
  /** The consequence for the reader. */
  readonly advice: string;
}

/** A warning with one line for each problem. It names every problem or counts it, and is empty without lines. */
export function listWarning({ summary, lines, attribute, advice }: ListWarning): Diagnostic[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`and ${more} more; see the attribute ${attribute}`] : [];
  return [
    { severity: "warning", summary, detail: [...lines.slice(0, MOST_LINES), ...rest, advice].join("\n") },
  ];
}
