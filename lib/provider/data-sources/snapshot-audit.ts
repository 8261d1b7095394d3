import { type Audit, auditSnapshots } from "../../audit/audit-snapshots";
import type { Finding } from "../../audit/verdicts/finding";
import { VERDICTS } from "../../audit/verdicts/judge";
import { DEFAULT_SUSPECT_SHARE } from "../../audit/verdicts/suspicion";
import {
  bool,
  computed,
  type Diagnostic,
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
import { evsDataSource } from "../evs-data-source";
import { queryId } from "./query-id";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atMostBytes, invalid, oneOf } from "./validate";

const findingAttributes = {
  id: computed(string, "Snapshot ID."),
  name: computed(string, "Snapshot name; not unique."),
  volume_id: computed(string, "ID of the disk the snapshot was taken of."),
  size: computed(number, "Provisioned size in GiB."),
  status: computed(string, "Snapshot status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not texts are given as JSON."),
  verdict: computed(string, `One of ${VERDICTS.join(", ")}.`),
  reason: computed(string, "Why this verdict, in one line."),
  evidence: computed(list(string), "What was seen; it holds no times and no request IDs."),
  last_copy: computed(
    bool,
    "Whether no other available snapshot of the disk and no disk made from this snapshot is known.",
  ),
  cloned_volume_ids: computed(list(string), "Living disks that were made from this snapshot."),
  recoverable_until: computed(string, "When the recycle bin drops the disk, RFC 3339 in UTC."),
};

const schema = {
  description:
    "Snapshots whose disk is not in the disk list, each with a verdict and its evidence. Snapshots are read, then " +
    "disks, then every candidate is confirmed; `orphaned` needs proof, and whatever is in doubt is `indeterminate`.",
  attributes: {
    ...snapshotFilterAttributes,
    suspect_share: optional(
      number,
      "Share of all snapshots, 0 to 1, above which orphans (at least 10 of them) are taken for a fault of the scan. " +
        `Default: \`${DEFAULT_SUSPECT_SHARE}\`.`,
    ),
    on_incomplete: optional(
      string,
      "What to do when a part of the facts could not be had: `warn` shows a warning, `error` fails. Default: `warn`.",
    ),
    id: computed(string, "Hash of the query: the same query has the same ID."),
    findings: computed(list(object(findingAttributes)), "The findings, oldest first."),
    snapshots_scanned: computed(number, "Snapshots that the filters let through."),
    volumes_scanned: computed(number, "Disks read."),
    verdict_counts: computed(map(number), "Number of findings of each verdict."),
    complete: computed(bool, "Whether all facts could be had."),
    incomplete_reasons: computed(list(string), "Which facts could not be had, and why."),
    suspect: computed(
      bool,
      "Whether the scan is not to be trusted with orphans; then nothing is `orphaned`.",
    ),
    suspect_reason: computed(string, "Why the scan is suspect."),
  },
} satisfies Schema;

/** `evs_snapshot_audit`: which snapshots have lost their disk. */
export const snapshotAuditDataSource = evsDataSource({
  name: "evs_snapshot_audit",
  schema,
  validate: ({ name, suspect_share, on_incomplete }) => [
    ...atMostBytes("name", name, 255),
    ...oneOf("on_incomplete", on_incomplete, ["warn", "error"]),
    ...(suspect_share === null || suspect_share === UNKNOWN || (suspect_share >= 0 && suspect_share <= 1)
      ? []
      : invalid("suspect_share", `must be from 0 to 1, got ${suspect_share}`)),
  ],
  projectId: (config) => config.project_id,
  async read(config, client, call) {
    const filter = toFilter(config);
    const suspectShare = config.suspect_share ?? DEFAULT_SUSPECT_SHARE;
    const audit = await auditSnapshots(client, { filter, suspectShare }, call);
    return {
      state: {
        id: queryId(call.projectId, { ...filter, suspectShare }),
        findings: audit.findings.map(toFindingState),
        snapshots_scanned: audit.snapshotsScanned,
        volumes_scanned: audit.volumesScanned,
        verdict_counts: countVerdicts(audit.findings),
        complete: audit.incompleteReasons.length === 0,
        incomplete_reasons: audit.incompleteReasons,
        suspect: audit.suspectReason !== undefined,
        suspect_reason: audit.suspectReason ?? null,
      },
      diagnostics: diagnose(audit, config.on_incomplete === "error" ? "error" : "warning"),
    };
  },
});

function diagnose({ incompleteReasons, suspectReason }: Audit, ifIncomplete: Diagnostic["severity"]) {
  const diagnostics: Diagnostic[] = [];
  if (incompleteReasons.length > 0) {
    const consequence = "What could not be established is indeterminate, never orphaned.";
    diagnostics.push({
      severity: ifIncomplete,
      summary: "Snapshot audit is incomplete",
      detail: [...incompleteReasons, consequence].join("\n"),
    });
  }
  if (suspectReason !== undefined) {
    diagnostics.push({
      severity: "warning",
      summary: "Snapshot audit is suspect",
      detail:
        `${suspectReason} No snapshot is called orphaned. Check that the credentials may list every disk of the ` +
        "project; if it is true all the same, raise suspect_share.",
    });
  }
  return diagnostics;
}

function countVerdicts(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of findings) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function toFindingState(finding: Finding): ObjectStateOf<typeof findingAttributes> {
  const { snapshot } = finding;
  return {
    id: snapshot.id,
    name: snapshot.name,
    volume_id: snapshot.volumeId,
    size: snapshot.size,
    status: snapshot.status,
    created_at: snapshot.createdAt,
    metadata: snapshot.metadata,
    verdict: finding.verdict,
    reason: finding.reason,
    evidence: finding.evidence,
    last_copy: finding.lastCopy,
    cloned_volume_ids: finding.clonedVolumeIds,
    recoverable_until: finding.recoverableUntil,
  };
}
