import type { Texts } from "../catalogue";
import { jsonBytes, oneLine } from "../catalogue/text";
import type { AssessedRow } from "../engine/evaluate-policy";
import type { SubjectKind } from "../spec/subject";

export interface FoldedList {
  readonly lines: readonly string[];
  /** The rows that are in it. */
  readonly shown: readonly AssessedRow[];
}

export interface FoldOptions {
  readonly most: number;
  /** Room for the lines, in bytes as JSON. @default - any */
  readonly mostBytes?: number;
  readonly subject: SubjectKind;
  readonly texts: Texts;
}

/** Rows of one reason: their lines by the evidence that not all of them have. */
type Group = Map<string, string[]>;

/**
 * The first rows as lines under their reasons, which are said once. Evidence is said only where rows of one reason differ
 * in it, or where they are groups, whose evidence names their members. Rows are taken in the order given, as many as there
 * is room for.
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

/** Rows without evidence of their own come first: no line of evidence stands above them. */
function linesOf(group: Group): string[] {
  const others = [...group].filter(([evidence]) => evidence !== "");
  return [...(group.get("") ?? []), ...others.flatMap(([evidence, lines]) => [evidence, ...lines])];
}

/** By the reason, what was seen of all its rows. */
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
