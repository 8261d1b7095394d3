import type { KeyedRow } from "../../lib/audit/results/finding-key";
import type { CellRecord } from "../../lib/audit/results/policy-record";
import type { SnapshotResult } from "../../lib/audit/results/result-rows";
import {
  type AuditDocument,
  assembleDocument,
  type DocumentParts,
  type ReportedPolicy,
  render,
  type ScannedCell,
} from "../../lib/report";
import { cellsOf } from "../../lib/report/assemble";
import { onlyCellOf } from "../../lib/report/earlier-forms";
import type { Format } from "../../lib/report/render";
import { PROJECT } from "./worlds";

/** A snapshot that violates a policy, on paper. */
export function resultRow(id: string, fields: Partial<SnapshotResult> = {}): KeyedRow & SnapshotResult {
  return {
    key: `key-of-${id}`,
    id,
    name: `${id}-name`,
    size: 10,
    volume_id: `${id}-disk`,
    status: "available",
    created_at: "2026-01-02T03:04:05Z",
    updated_at: null,
    metadata: {},
    verdict: "stale",
    reason: "Created more than 180 days ago.",
    evidence: ["seen by hand"],
    missing: null,
    exemption: null,
    exempt_through: null,
    due_at: null,
    account: null,
    region: "cn-north-4",
    project_id: PROJECT,
    project_name: null,
    first_seen: "2026-11-26T00:00:00.000Z",
    is_new: null,
    owner: null,
    owner_source: null,
    monthly_cost: null,
    link: null,
    kind: "legacy",
    copies_of_disk: 1,
    backups_of_disk: null,
    newest_copy: true,
    cloned_volume_ids: [],
    deletable: true,
    ...fields,
  };
}

/** A policy's results; the counts and the cell follow the rows. */
export function reportedPolicy(parts: Partial<ReportedPolicy> = {}): ReportedPolicy {
  const { violations = [], undecided = [], exempt = [] } = parts;
  const policy = {
    rule: "stale_snapshots",
    policy: "stale_snapshots",
    subject: "snapshot" as const,
    arguments: { older_than: "180d" },
    message: null,
    declared_at: null,
    violations,
    undecided,
    exempt,
    violation_count: violations.length,
    total_gib: violations.reduce((total, { size }) => total + (size ?? 0), 0),
    monthly_cost: null,
    cost_currency: null,
    undecided_count: undecided.length,
    exempt_count: exempt.length,
    complete: true,
    incomplete_reasons: [],
    missing_lists: {},
    suspect: false,
    suspect_reason: null,
    exemption_notices: [],
    summary: `${violations.length} stale snapshots`,
    undecided_summary: `${undecided.length} snapshots undecided`,
    report: `${violations.length} stale snapshots`,
    fingerprint: "0123456789abcdef",
    compared_with: null,
    has_baseline: true,
    new_violation_count: 0,
    new_undecided_count: violations.length + undecided.length,
    new_key: "",
    gone: [],
    remembered: [],
    ...parts,
  };
  return { cells: [onlyCellOf(policy, { region: "cn-north-4", projectId: PROJECT })], ...policy };
}

/** A policy in a project of a fleet. */
export const policyCell = (name: string, parts: Partial<CellRecord> = {}): CellRecord => ({
  account: null,
  region: "cn-north-4",
  project_id: `${name}-id`,
  project_name: name,
  state: "complete",
  reasons: [],
  violation_count: 0,
  undecided_count: 0,
  is_whole: true,
  has_baseline: true,
  new_key: "",
  ...parts,
});

type Parts = Partial<Pick<DocumentParts, "scanned" | "not_looked_at" | "removed_policies"> & ScannedCell>;

/** A document of one project, unless other ones are said to be scanned. */
export function documentOf(
  policies: readonly ReportedPolicy[],
  { scanned, not_looked_at = [], removed_policies = [], ...cell }: Parts = {},
): AuditDocument {
  return assembleDocument({
    tool: { name: "evs-snapshots", version: "0.0.0" },
    made_at: "2026-11-26T00:00:00.000Z",
    source: "audit",
    language: "en",
    interrupted: null,
    scanned: scanned ?? [
      {
        account: null,
        region: "cn-north-4",
        project_id: PROJECT,
        project_name: null,
        identity: null,
        kinds_scanned: ["legacy", "standard"],
        snapshots_scanned: 3,
        volumes_scanned: 2,
        ...cell,
      },
    ],
    policies,
    not_looked_at,
    removed_policies,
  });
}

/** A document of the projects that its policies name. */
export const fleetDocumentOf = (policies: readonly ReportedPolicy[]): AuditDocument =>
  documentOf(policies, { scanned: cellsOf(policies) });

/** A name that tries everything at once: markup, a formula, a line break, another direction of writing. */
export const HOSTILE_NAME = '=cmd()|"</script><img src=x onerror=alert(1)>\n\u202Egnp.exe\u0007';

/** A document with a row of every answer, a hostile name, and a list that could not be read. */
export const MIXED_DOCUMENT = documentOf([
  reportedPolicy({
    violations: [resultRow("a", { name: HOSTILE_NAME })],
    undecided: [resultRow("b", { verdict: "undecided", missing: "creation time" })],
    exempt: [resultRow("c", { exemption: "release images (exempt through 2027-03-31)" })],
    complete: false,
    incomplete_reasons: ["The recycle bin could not be read."],
  }),
  reportedPolicy({ policy: "nothing found" }),
]);
/** That document in a format, without colors. */
export const mixedDocumentAs = (format: Format) =>
  render(MIXED_DOCUMENT, format, { isColored: false, page: "" });
