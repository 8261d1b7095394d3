import type { Texts } from "../catalogue";
import { oneLine } from "../catalogue/text";

/** How much a policy found, and whether the earlier answers have it. */
export interface ComparedPolicy {
  readonly label: string;
  readonly isKnown: boolean;
  /** Violations and undecided rows. */
  readonly findings: number;
}

/**
 * Says that there is no earlier answer, so that nothing is known to be new; or which policies the earlier answers do
 * not have, so that everything of theirs is.
 *
 * @param path where the earlier answers are
 */
export function memoryNotices(
  path: string,
  policies: readonly ComparedPolicy[],
  isEmpty: boolean,
  { memory: words }: Texts,
): readonly string[] {
  if (isEmpty) {
    const findings = policies.reduce((sum, policy) => sum + policy.findings, 0);
    return [oneLine(words.baseline(path, findings))];
  }
  return policies
    .filter(({ isKnown, findings }) => !isKnown && findings > 0)
    .map(({ label, findings }) => oneLine(words.unknownPolicy(label, findings)));
}
