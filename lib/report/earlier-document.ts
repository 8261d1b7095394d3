import { withKeys } from "../audit/results/finding-key";
import type { GoneResult, RememberedResult } from "../audit/results/policy-record";
import { assembleDocument } from "./assemble";
import type {
  AuditDocument,
  RemovedPolicy,
  ReportedCell,
  ReportedPolicy,
  ScannedCell,
  UnseenPolicy,
} from "./document";
import { type EarlierRow, onlyCellOf, placedRow } from "./earlier-forms";

/** The version `audit:1`: a scan per project, each with its policies. */
export interface EarlierDocument
  extends Pick<AuditDocument, "tool" | "made_at" | "source" | "language" | "interrupted"> {
  readonly scans: readonly EarlierScan[];
}

interface EarlierScan
  extends Omit<ScannedCell, "account" | "project_name" | "identity">,
    Partial<Pick<ReportedCell, "identity">> {
  readonly policies: readonly EarlierPolicy[];
  readonly not_looked_at: readonly (Omit<UnseenPolicy, "project_id" | "remembered"> & {
    readonly remembered: readonly Unplaced<RememberedResult>[];
  })[];
  readonly removed_policies: readonly (Omit<RemovedPolicy, "gone"> & {
    readonly gone: readonly Unplaced<GoneResult>[];
  })[];
}

type Unplaced<Row> = Omit<Row, "project_id">;

interface EarlierPolicy
  extends Omit<
      ReportedPolicy,
      | "cells"
      | "violations"
      | "undecided"
      | "exempt"
      | "gone"
      | "remembered"
      | "declared_at"
      | "cost_currency"
    >,
    Partial<Pick<ReportedPolicy, "declared_at">> {
  readonly violations: readonly EarlierRow[];
  readonly undecided: readonly EarlierRow[];
  readonly exempt: readonly EarlierRow[];
  readonly gone: readonly Unplaced<GoneResult>[];
  readonly remembered: readonly Unplaced<RememberedResult>[];
}

/** The document in the current version. */
export function fromEarlierForm({ scans, ...head }: EarlierDocument): AuditDocument {
  const policies = scans.flatMap((scan) => scan.policies.map((policy) => toPolicy(policy, scan)));
  return assembleDocument({
    ...head,
    scanned: scans.map(toCell),
    policies,
    not_looked_at: scans.flatMap(({ project_id, not_looked_at }) =>
      not_looked_at.map((policy) => ({
        ...policy,
        project_id,
        remembered: ofProject(policy.remembered, project_id),
      })),
    ),
    removed_policies: scans.flatMap(({ project_id, removed_policies }) =>
      removed_policies.map((policy) => ({ ...policy, gone: ofProject(policy.gone, project_id) })),
    ),
  });
}

function toCell({
  region,
  project_id,
  identity = null,
  kinds_scanned,
  snapshots_scanned,
  volumes_scanned,
}: EarlierScan): ScannedCell {
  return {
    account: null,
    region,
    project_id,
    project_name: null,
    identity,
    kinds_scanned,
    snapshots_scanned,
    volumes_scanned,
  };
}

function toPolicy(policy: EarlierPolicy, { region, project_id: projectId }: EarlierScan): ReportedPolicy {
  const { rule, policy: label, subject, gone, remembered, declared_at = null } = policy;
  const place = { region, projectId };
  const findings = (rows: readonly EarlierRow[]) =>
    withKeys(
      rows.map((row) => placedRow(row, place)),
      { rule, policy: label, subject, projectId },
    );
  const placed = {
    gone: ofProject(gone, projectId),
    remembered: ofProject(remembered, projectId),
    // It was only an argument.
    cost_currency: null,
  };
  return {
    ...policy,
    ...placed,
    declared_at,
    cells: [onlyCellOf({ ...policy, ...placed, declared_at }, place)],
    violations: findings(policy.violations),
    undecided: findings(policy.undecided),
    exempt: findings(policy.exempt),
  };
}

/** Rows that belong to the project of their scan. */
const ofProject = <Row extends object>(rows: readonly Row[], projectId: string | null) =>
  rows.map((row) => ({ project_id: projectId, ...row }));
