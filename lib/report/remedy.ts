import type { Texts } from "../audit/catalogue";
import { oneLine } from "../audit/catalogue/text";
import type { DiskResult, SnapshotResult } from "../audit/results/result-rows";
import { Verdict } from "../audit/spec/verdict";
import type { ReportedRow } from "./rows";

type Words = Texts["remedies"];

/** Rules whose remedy deletes nothing, whatever the row is. */
const BY_RULE: Readonly<Record<string, "copyDisk" | "copyThisDisk" | "ticket" | "rename" | "addMetadata">> = {
  expiring_snapshots: "copyDisk",
  unprotected_disks: "copyThisDisk",
  stuck_snapshots: "ticket",
  ambiguous_names: "rename",
  missing_metadata: "addMetadata",
};

/** What to do about a finding, and what refuses it, a sentence each; nothing for what is exempt. */
export function remedyOf({ policy, answer, row }: ReportedRow, { remedies }: Texts): string[] {
  if (answer === "exempt") return [];
  const keep = remedies.keep(oneLine(row.id));
  if (policy.suspect) return [remedies.suspect];
  if (answer === "undecided") return [remedies.undecided];
  const known = BY_RULE[policy.rule];
  if (known !== undefined) return [remedies[known], keep];
  if ("members" in row) return [remedies.shrinkGroup, keep];
  const steps =
    policy.rule === "leaving_recycle_bin"
      ? [remedies.restoreDisk(row.due_at)]
      : "kind" in row
        ? snapshotSteps(row, remedies)
        : diskSteps(row, policy.rule, remedies);
  return [...steps, keep];
}

const UNPROVEN: ReadonlySet<string> = new Set([Verdict.SUSPECTED, Verdict.INDETERMINATE]);

/** The first that holds decides, as in docs/deciding.md. */
function snapshotSteps(row: SnapshotResult, words: Words): string[] {
  const { verdict, status, due_at, cloned_volume_ids: clones, deletable, copies_of_disk: copies } = row;
  if (verdict === Verdict.BACKUP_OWNED) return [words.ofBackup];
  if (verdict === Verdict.RECYCLED) return [words.restoreDisk(due_at)];
  if (status === "error_deleting") return [words.ticket];
  if (verdict === Verdict.IN_TRANSITION) return [words.transition];
  if (UNPROVEN.has(verdict)) return [words.undecided];
  if (clones.length > 0) return [words.hasClones];
  if (!deletable) return [words.refused(status)];
  const isCopy = status === "available";
  const backups = row.backups_of_disk ?? 0;
  return [...(isCopy && copies <= 1 && backups === 0 ? [words.lastCopy] : []), words.deleteSnapshot];
}

/** Only the policy of unattached disks says that a disk may go; a rule of the user's own says what it is for. */
function diskSteps({ copies, order_id }: DiskResult, rule: string, words: Words): string[] {
  if (rule !== "unattached_disks") return [];
  return [
    ...(copies === 0 ? [words.copyThisDisk] : []),
    order_id === null ? words.deleteDisk : words.unsubscribe,
  ];
}
