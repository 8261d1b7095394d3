import { tryGetDeletion } from "../../audit/facts/disk-deletions";
import type { Facts } from "../../audit/facts/facts";
import { type AuditRecord, auditRecord } from "../../audit/results/audit-record";
import { DEFAULT_SUSPECT_SHARE, LEAST_SUSPECT } from "../../audit/spec/suspicion";
import { Verdict } from "../../audit/spec/verdict";
import type { Finding } from "../../audit/verdicts/finding";
import { incompleteAudit } from "../../audit/wording/incomplete-audit";
import {
  bool,
  computed,
  type Diagnostic,
  dataSource,
  list,
  map,
  number,
  type ObjectStateOf,
  object,
  optional,
  type Schema,
  string,
  UNKNOWN,
} from "../../plugin";
import type { ConfiguredProvider } from "../evs-data-source";
import { getFacts, givenArgument } from "../get-facts";
import { freshArgument } from "./fresh-argument";
import { deletionAttributes } from "./policies/result-attributes";
import { queryId } from "./query-id";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atMostBytes, invalid, oneOf } from "./validate";

const VERDICTS = Object.values(Verdict);
const CONTROLS = ["required", "waived"] as const;

const findingAttributes = {
  id: computed(string, "Snapshot ID."),
  name: computed(string, "Snapshot name; not unique."),
  volume_id: computed(string, "ID of the disk of the snapshot."),
  size: computed(number, "Provisioned size in GiB."),
  status: computed(string, "Snapshot status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  project_id: computed(string, "Project ID (`os-extended-snapshot-attributes:project_id`)."),
  kind: computed(string, "`legacy`, or `standard` if only the version 5 list contains it."),
  retention_at: computed(string, "When EVS deletes it automatically, RFC 3339 in UTC; null for never."),
  verdict: computed(string, `One of ${VERDICTS.join(", ")}.`),
  reason: computed(string, "Reason for the verdict, in one line."),
  missing: computed(
    string,
    "Missing fact if the verdict is `indeterminate`: row, project, disk list, recycle bin, disk, " +
      "snapshot, control, status, name, category, backups or trust.",
  ),
  evidence: computed(list(string), "Evidence for the verdict. It has no ages and no request IDs."),
  copies_of_disk: computed(
    number,
    "Number of available snapshots of the disk, including this one if it is available.",
  ),
  backups_of_disk: computed(
    number,
    "Number of backups from which the disk can be restored; null if they were not read.",
  ),
  newest_copy: computed(
    bool,
    "Whether it is the newest available snapshot of its disk. Null if a creation time is unknown.",
  ),
  newest_copy_at: computed(string, "Creation time of the newest of them, RFC 3339 in UTC."),
  cloned_volume_ids: computed(
    list(string),
    "IDs of disks created from this snapshot, including disks in the recycle bin if that was read.",
  ),
  deletable: computed(
    bool,
    "Whether users can delete it: it is available or failed, no backup owns it, and no disk created " +
      "from it exists, not even in the recycle bin. Null if that is unknown, for example because the recycle bin could " +
      "not be read. It is not a recommendation to delete.",
  ),
  recoverable_until: computed(string, "When the recycle bin deletes the disk, RFC 3339 in UTC."),
  ...deletionAttributes,
};

const schema = {
  description:
    "Snapshots whose disk is not in the disk list, each with a verdict and its evidence. The audit reads snapshots, then " +
    "disks, then confirms every candidate. `orphaned` needs proof; uncertain snapshots are `indeterminate`. " +
    "It reads and confirms the whole project regardless of filters, so several audits and policies share it. " +
    "Provided facts (`given`) prove nothing, so snapshots are `suspected` at most.",
  attributes: {
    ...snapshotFilterAttributes,
    suspect_share: optional(
      number,
      "The scan is suspect if more than this share (0 to 1) of the filtered snapshots, and at least " +
        `${LEAST_SUSPECT} of them, have no disk. Default: \`${DEFAULT_SUSPECT_SHARE}\`.`,
    ),
    control: optional(
      string,
      "`required`: a disk counts as gone only if a listed disk can be read by its ID in the same pass. `waived`: " +
        "it counts without that, even if no disk is listed. Default: `required`.",
    ),
    recycle_bin: optional(
      bool,
      "Deprecated: set `regions` of the provider instead. Whether to read the recycle bin. `false` is for regions without one. Otherwise, a disk in the recycle bin looks like a lost " +
        "one. Default: `true`.",
    ),
    fresh: freshArgument,
    given: givenArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    findings: computed(list(object(findingAttributes)), "The findings, oldest first."),
    kinds_scanned: computed(
      list(string),
      "Kinds of snapshots that were read, of `legacy` and `standard`. Not every region has standard snapshots; if " +
        "they exist but could not be read, `incomplete_reasons` reports it.",
    ),
    snapshots_scanned: computed(number, "Number of snapshots that match the filters."),
    volumes_scanned: computed(number, "Number of disks read."),
    verdict_counts: computed(map(number), "Number of findings by verdict."),
    complete: computed(bool, "Whether all facts could be read."),
    incomplete_reasons: computed(list(string), "Which facts could not be read, and why."),
    suspect: computed(
      bool,
      "Whether the scan itself is probably wrong. Check it before you delete anything.",
    ),
    suspect_reason: computed(string, "Why the scan is suspect."),
  },
} satisfies Schema;

/** `evs_snapshot_audit`: which snapshots have lost their disk. */
export const snapshotAuditDataSource = dataSource<ConfiguredProvider, typeof schema>({
  name: "evs_snapshot_audit",
  schema,
  validate: ({ name, suspect_share, control }) => [
    ...atMostBytes("name", name, 255),
    ...oneOf("control", control, CONTROLS),
    ...(suspect_share === null || suspect_share === UNKNOWN || (suspect_share >= 0 && suspect_share <= 1)
      ? []
      : invalid("suspect_share", `must be from 0 to 1, got ${suspect_share}`)),
  ],
  async read(config, context) {
    const filter = toFilter(config);
    const suspectShare = config.suspect_share ?? DEFAULT_SUSPECT_SHARE;
    const control = config.control === "waived" ? "waived" : "required";
    const recycleBin = config.recycle_bin ?? true;
    const request = { recycleBin, control, fresh: config.fresh ?? false } as const;
    const facts = await getFacts(config, request, context);
    const record = auditRecord(facts, { filter, suspectShare, control, now: new Date() });
    const { findings, inScope, incompleteReasons, suspect } = record;
    const query = { ...filter, suspectShare, control, recycleBin, given: config.given };
    return {
      state: {
        id: queryId(facts.projectId ?? "", query),
        findings: findings.map((finding) => toFindingState(finding, facts)),
        kinds_scanned: facts.kinds,
        snapshots_scanned: inScope.length,
        volumes_scanned: facts.volumes.rows.length,
        verdict_counts: countVerdicts(findings),
        complete: incompleteReasons.length === 0,
        incomplete_reasons: incompleteReasons,
        suspect: suspect !== undefined,
        suspect_reason: suspect ?? null,
      },
      diagnostics: diagnose(record, facts),
    };
  },
});

function diagnose(
  { incompleteReasons, suspect, findings }: AuditRecord,
  { source, texts }: Facts,
): Diagnostic[] {
  const words = texts.auditWarnings;
  const diagnostics: Diagnostic[] = [];
  const warn = (summary: string, lines: readonly string[]) =>
    diagnostics.push({ severity: "warning", summary, detail: lines.join("\n") });
  const incomplete = incompleteAudit(incompleteReasons, texts);
  if (incomplete !== undefined) warn(incomplete.summary, incomplete.lines);
  if (suspect !== undefined) {
    const isProven = findings.some(({ verdict }) => verdict === Verdict.ORPHANED);
    const remedy = source === "given" ? words.checkGiven : words.checkRights(isProven);
    warn(words.suspect, [suspect, remedy]);
  }
  return diagnostics;
}

function countVerdicts(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of findings) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function toFindingState(finding: Finding, facts: Facts): ObjectStateOf<typeof findingAttributes> {
  const { snapshot, marks } = finding;
  const deletion = tryGetDeletion(snapshot, facts);
  return {
    id: snapshot.id,
    name: snapshot.name,
    volume_id: snapshot.volumeId,
    size: snapshot.size,
    status: snapshot.status,
    created_at: snapshot.createdAt,
    updated_at: snapshot.updatedAt,
    metadata: snapshot.metadata,
    project_id: snapshot.projectId ?? facts.projectId,
    kind: snapshot.kind,
    retention_at: snapshot.retentionAt,
    verdict: finding.verdict,
    reason: finding.reason,
    missing: finding.doubt?.missing ?? null,
    evidence: finding.evidence,
    copies_of_disk: marks.copiesOfDisk,
    backups_of_disk: marks.backupsOfDisk ?? null,
    newest_copy: marks.newestCopy,
    newest_copy_at: marks.newestCopyAt,
    cloned_volume_ids: marks.clonedVolumeIds,
    deletable: marks.deletable,
    recoverable_until: finding.recoverableUntil,
    deleted_at: deletion?.time ?? null,
    deleted_by: deletion?.userName ?? null,
  };
}
