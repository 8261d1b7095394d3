import type { Texts } from "../catalogue";
import type { Unknown } from "../known";
import type { SubjectKind } from "../spec/subject";

/** What could not be read of single rows, in few lines: equal reasons are counted. */
export function foldDoubts(
  doubts: readonly Unknown[],
  gaps: readonly Unknown[],
  subject: SubjectKind,
  { facts }: Texts,
): string[] {
  const said = new Set(gaps.map(({ reason }) => reason));
  const counts = new Map<string, number>();
  for (const { cause, reason } of doubts) {
    // An absent value is not a failed read.
    if (cause === "absent" || said.has(reason)) continue;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => facts.alike(count, subject, reason)).sort();
}
