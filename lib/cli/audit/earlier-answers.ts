import type { Texts } from "../../audit/catalogue";
import { Memory } from "../../audit/memory/memory";
import { readAnswers } from "../../audit/memory/read-answers";
import { memoryNotices } from "../../audit/wording/memory-notices";
import type { ReportedPolicy } from "../../report";

/** What `--since` found. */
export interface EarlierAnswers {
  readonly memory: Memory;
  /** What there is to say of it, once the policies are judged. */
  noticesOf(policies: readonly ReportedPolicy[], texts: Texts): readonly string[];
}

/**
 * Earlier answers, as far as `--since` names any.
 *
 * @throws MemoryError
 */
export function earlierAnswers(since: string | undefined, now: Date): EarlierAnswers {
  const unseen = now.toISOString();
  if (since === undefined) return { memory: new Memory([], unseen), noticesOf: () => [] };
  const { path, answers } = readAnswers(since);
  const memory = new Memory(answers, unseen);
  return {
    memory,
    noticesOf: (policies, texts) => {
      const judged = policies.map(({ rule, policy: label, cells, violation_count, undecided_count }) => {
        const labels = policies.filter((one) => one.rule === rule).map(({ policy }) => policy);
        // Groups of several projects are of none.
        const isKnown = [null, ...cells.map(({ project_id }) => project_id)].some(
          (projectId) => memory.of({ rule, label, projectId, labels }).isKnown,
        );
        return { label, isKnown, findings: violation_count + undecided_count };
      });
      return memoryNotices(path, judged, memory.isEmpty, texts);
    },
  };
}
