import type { Texts } from "../catalogue";
import { jsonBytes, oneLine } from "../catalogue/text";
import type { AssessedRow } from "../engine/evaluate-policy";
import type { SubjectKind } from "../spec/subject";

export interface FoldedList {
  readonly lines: readonly string[];
  /** The rows in the list. */
  readonly shown: readonly AssessedRow[];
}

export interface FoldOptions {
  readonly most: number;
  /** Maximum bytes of the lines as JSON. @default - no limit */
  readonly mostBytes?: number;
  readonly subject: SubjectKind;
  readonly texts: Texts;
}

/** Rows of one reason: their lines by the evidence that not all of them have. */
type Group = Map<string, string[]>;

/**
 * The first rows as lines under their reasons, each reason once. Evidence is shown only if rows of one reason differ in
 * it, or if they are groups, whose evidence names their members. Rows are listed in the given order, as many as fit.
 */
export function foldList(
  rows: readonly AssessedRow[],
  lineOf: (row: AssessedRow) => string,
  { most, mostBytes = Number.POSITIVE_INFINITY, subject, texts }: FoldOptions,
): FoldedList {
  const candidates = rows.slice(0, most);
  const shared = subject === "group" ? new Map<string, ReadonlySet<string>>() : sharedEvidenceOf(candidates);
  const groups = new Map<string, Group>();
  const shown: AssessedRow[] = [];
  let bytes = 0;
  for (const row of candidates) {
    const reason = oneLine(row.reason);
    const evidence = evidenceLine(row, shared.get(row.reason), texts);
    const line = `  - ${lineOf(row)}`;
    const group = groups.get(reason);
    bytes += bytesOf(line);
    if (group === undefined) bytes += bytesOf(reason);
    if (evidence !== "" && !group?.has(evidence)) bytes += bytesOf(evidence);
    if (bytes > mostBytes) break;
    const lines = group?.get(evidence);
    if (group === undefined) groups.set(reason, new Map([[evidence, [line]]]));
    else if (lines === undefined) group.set(evidence, [line]);
    else lines.push(line);
    shown.push(row);
  }
  return { lines: [...groups].flatMap(([reason, group]) => [reason, ...linesOf(group)]), shown };
}

/** Rows without different evidence are first: no line of evidence is above them. */
function linesOf(group: Group): string[] {
  const others = [...group].filter(([evidence]) => evidence !== "");
  return [...(group.get("") ?? []), ...others.flatMap(([evidence, lines]) => [evidence, ...lines])];
}

/** By reason, the evidence that all its rows have. */
function sharedEvidenceOf(rows: readonly AssessedRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  for (const { reason, evidence } of rows) {
    const known = shared.get(reason);
    if (known?.size === 0) continue;
    const seen = new Set(evidence);
    shared.set(reason, known === undefined ? seen : new Set([...known].filter((item) => seen.has(item))));
  }
  return shared;
}

function evidenceLine(
  { reason, evidence }: AssessedRow,
  shared: ReadonlySet<string> | undefined,
  { rows }: Texts,
): string {
  const own = evidence.filter((seen) => seen !== reason && !shared?.has(seen));
  return own.length === 0 ? "" : oneLine(`  ${rows.evidence(own)}`);
}

/** Two more for the line break. */
const bytesOf = (line: string) => jsonBytes(line) + 2;
