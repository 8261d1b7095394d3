import type { Texts } from "../catalogue";
import { oneLine } from "../catalogue/text";

/** The number of a policy's findings, and whether the earlier answers have it. */
export interface ComparedPolicy {
  readonly label: string;
  readonly isKnown: boolean;
  /** Violations and undecided rows. */
  readonly findings: number;
}

/**
 * Reports that there is no earlier answer, so that no finding is known to be new. Or names the policies that the
 * earlier answers lack, so that all their findings are new.
 *
 * @param path of the earlier answers
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
