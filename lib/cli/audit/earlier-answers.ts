import type { Texts } from "../../audit/catalogue";
import { Memory } from "../../audit/memory/memory";
import { readAnswers } from "../../audit/memory/read-answers";
import { memoryNotices } from "../../audit/wording/memory-notices";
import type { ReportedPolicy } from "../../report";

/** The answers that `--since` names. */
export interface EarlierAnswers {
  readonly memory: Memory;
  /** Notices about them, after the policies are judged. */
  noticesOf(policies: readonly ReportedPolicy[], texts: Texts): readonly string[];
}

/**
 * The answers that `--since` names, if it is set.
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
        // Groups over several projects belong to no single one.
        const isKnown = [null, ...cells.map(({ project_id }) => project_id)].some(
          (projectId) => memory.of({ rule, label, projectId, labels }).isKnown,
        );
        return { label, isKnown, findings: violation_count + undecided_count };
      });
      return memoryNotices(path, judged, memory.isEmpty, texts);
    },
  };
}
