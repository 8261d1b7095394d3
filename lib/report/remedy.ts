import type { Texts } from "../audit/catalogue";
import { oneLine } from "../audit/catalogue/text";
import type { DiskResult, SnapshotResult } from "../audit/results/result-rows";
import { Verdict } from "../audit/spec/verdict";
import type { AuditDocument, ReportedPolicy } from "./document";
import { type ReportedRow, type RowAnswer, rowsOf } from "./rows";

type Words = Texts["remedies"];

/** Rules whose remedy never deletes anything. */
const BY_RULE: Readonly<Record<string, "copyDisk" | "copyThisDisk" | "ticket" | "rename" | "addMetadata">> = {
  expiring_snapshots: "copyDisk",
  unprotected_disks: "copyThisDisk",
  stuck_snapshots: "ticket",
  ambiguous_names: "rename",
  missing_metadata: "addMetadata",
};

/** The remedy of a finding, and what prevents it, in sentences; empty for exempt rows. */
export function remedyOf(finding: ReportedRow, { remedies }: Texts): string[] {
  const steps = stepsOf(finding, remedies);
  return canBeKept(finding) ? [...steps, remedies.keep(oneLine(finding.row.id))] : steps;
}

/** The remedy of equal findings of a policy. */
export interface RemedyGroup {
  readonly answer: RowAnswer;
  readonly verdict: string;
  readonly count: number;
  /** Sentences, without details of single rows. */
  readonly steps: readonly string[];
}

/** The remedies of a policy's findings, once for each verdict and steps, the most frequent first. */
export function remedyGroupsOf(policy: ReportedPolicy, { remedies }: Texts): RemedyGroup[] {
  const groups = new Map<string, RemedyGroup & { count: number }>();
  for (const { answer, row } of rowsOf(policy)) {
    const steps = stepsOf({ policy, answer, row }, remedies, null);
    if (steps.length === 0) continue;
    const key = JSON.stringify([answer, row.verdict, steps]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { answer, verdict: row.verdict, count: 1, steps });
    else known.count += 1;
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** The same for people, a line for each group. */
export const remedyLines = (policy: ReportedPolicy, texts: Texts): string[] =>
  remedyGroupsOf(policy, texts).map(({ verdict, count, steps }) =>
    oneLine(texts.remedies.group(verdict, count, steps)),
  );

/** How to keep rows, in a line; empty if no row can be kept. */
export const keepLines = ({ policies }: AuditDocument, { remedies }: Texts): string[] =>
  policies.some((policy) => rowsOf(policy).some(canBeKept)) ? [remedies.keepAny] : [];

/** Whether users can decide to keep it. */
const canBeKept = ({ policy, answer }: ReportedRow) => answer === "violation" && !policy.suspect;

/** @param dueAt null if the steps are for several rows */
function stepsOf(
  { policy, answer, row }: ReportedRow,
  remedies: Words,
  dueAt: string | null = row.due_at,
): string[] {
  if (answer === "exempt") return [];
  if (policy.suspect) return [remedies.suspect];
  if (answer === "undecided") return [remedies.undecided];
  const known = BY_RULE[policy.rule];
  if (known !== undefined) return [remedies[known]];
  if ("members" in row) return [remedies.shrinkGroup];
  if (policy.rule === "leaving_recycle_bin") return [remedies.restoreDisk(dueAt)];
  return "kind" in row ? snapshotSteps(row, remedies, dueAt) : diskSteps(row, policy.rule, remedies);
}

const UNPROVEN: ReadonlySet<string> = new Set([Verdict.SUSPECTED, Verdict.INDETERMINATE]);

/** The first condition that holds decides, as in docs/deciding.md. */
function snapshotSteps(row: SnapshotResult, words: Words, dueAt: string | null): string[] {
  const { verdict, status, cloned_volume_ids: clones, deletable, copies_of_disk: copies } = row;
  if (verdict === Verdict.BACKUP_OWNED) return [words.ofBackup];
  if (verdict === Verdict.RECYCLED) return [words.restoreDisk(dueAt)];
  if (status === "error_deleting") return [words.ticket];
  if (verdict === Verdict.IN_TRANSITION) return [words.transition];
  if (UNPROVEN.has(verdict)) return [words.undecided];
  if (clones.length > 0) return [words.hasClones];
  if (!deletable) return [words.refused(status)];
  const isCopy = status === "available";
  const backups = row.backups_of_disk ?? 0;
  return [
    ...(isCopy && copies <= 1 && backups === 0 ? [words.lastCopy] : []),
    words.deleteSnapshot,
    // EVS bills chains.
    ...(row.kind === "standard" && copies > 1 ? [words.sharedChain] : []),
  ];
}

/** Only the policy of unattached disks suggests deletion. The purpose of the user's rule is unknown. */
function diskSteps({ copies, order_id }: DiskResult, rule: string, words: Words): string[] {
  if (rule !== "unattached_disks") return [];
  return [
    ...(copies === 0 ? [words.copyThisDisk] : []),
    order_id === null ? words.deleteDisk : words.unsubscribe,
  ];
}
