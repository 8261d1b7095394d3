import { type AuditDocument, isComplete, type ReportedCell, type ReportedPolicy } from "../../report";

/** Exit codes of the commands. */
export const ExitCode = {
  /** No violation, and no undecided row. */
  CLEAN: 0,
  /** At least one policy that counts is violated. */
  VIOLATED: 1,
  /** No violation is known, but a row is undecided or a fact could not be read. */
  UNDECIDED: 2,
  /** No answer: an invalid setting or file, or nothing could be read. */
  ERROR: 3,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Policies for which a command ends with another code than 0. */
export type FailOn = "any" | "none" | readonly string[];

/** Selects a policy by its name, by its rule, or by the start of its rule: `orphaned` for `orphaned_snapshots`. */
export function isChosen({ rule, policy }: Pick<ReportedPolicy, "rule" | "policy">, word: string): boolean {
  return policy === word || rule === word || rule.startsWith(`${word}_`);
}

/** The problem of words that select policies: the first word that selects none, and the available names. */
export function tryGetChoiceProblem(
  words: readonly string[],
  policies: readonly Pick<ReportedPolicy, "rule" | "policy">[],
): string | undefined {
  const unknown = words.find((word) => !policies.some((policy) => isChosen(policy, word)));
  if (unknown === undefined) return undefined;
  const names = [...new Set(policies.flatMap(({ rule, policy }) => [policy, rule]))];
  return `unknown policy ${unknown}. The policies are: ${names.join(", ")}.`;
}

/** Settings that decide the exit code. */
export interface GateOptions {
  readonly failOn: FailOn;
  /** Whether only new violations count. @default false */
  readonly newOnly?: boolean | undefined;
}

export function exitCodeOf(
  { cells, interrupted, ...document }: AuditDocument,
  { failOn, newOnly }: GateOptions,
): ExitCode {
  if (failOn === "none") return ExitCode.CLEAN;
  const counts = (policy: Pick<ReportedPolicy, "rule" | "policy">) =>
    failOn === "any" || failOn.some((word) => isChosen(policy, word));
  const policies = document.policies.filter(counts);
  const unseen = document.not_looked_at.filter(counts);
  const violationsOf = (policy: ReportedPolicy) =>
    newOnly ? policy.new_violation_count : policy.violation_count;
  const undecidedOf = (policy: ReportedPolicy) =>
    newOnly ? policy.new_undecided_count : policy.undecided_count;
  if (policies.some((policy) => violationsOf(policy) > 0)) return ExitCode.VIOLATED;
  const isDecided = (policy: ReportedPolicy) =>
    undecidedOf(policy) === 0 && policy.complete && !policy.suspect && policy.cells.every(isComplete);
  // The missing facts of an incomplete cell can belong to a policy that does not count. Of other cells, nothing was
  // read.
  const isRead = (cell: ReportedCell) =>
    isComplete(cell) || (failOn !== "any" && cell.state === "incomplete");
  return interrupted === null && unseen.length === 0 && policies.every(isDecided) && cells.every(isRead)
    ? ExitCode.CLEAN
    : ExitCode.UNDECIDED;
}
