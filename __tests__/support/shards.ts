import { en } from "../../lib/audit/catalogue";
import type { KeyedRow } from "../../lib/audit/results/finding-key";
import type { CellRecord } from "../../lib/audit/results/policy-record";
import type { SnapshotResult } from "../../lib/audit/results/result-rows";
import type { ShardDocument } from "../../lib/cli/merge/shards";
import { diskDigest } from "../../lib/fleet";
import type { ReportedPolicy, ShardResult } from "../../lib/report";
import { documentOf, policyCell, reportedPolicy, resultRow } from "./documents";

/** A project that a shard has read. */
export interface ReadProject {
  readonly name: string;
  readonly region?: string;
  /** Disks that it lists. @default - none */
  readonly disks?: readonly string[];
  /** When they were listed, and when the project was read, in seconds. @default 0 and 1 */
  readonly listed?: number;
  readonly read?: number;
  /** @default true */
  readonly isWhole?: boolean;
  /** Snapshots whose disks are gone. @default - none */
  readonly orphans?: readonly string[];
}

/** A time so many seconds later. */
const timeAt = (seconds: number) => new Date(Date.UTC(2026, 10, 26) + seconds * 1000).toISOString();

/** The evidence of an orphan in a shard of so many. */
export const openEvidence = (of: number): readonly string[] => [
  "disk list: not in it",
  en.evidence.otherShards(of - 1),
  "snapshot read again: available",
];

/** A snapshot whose disk is gone from a project. */
export const orphanIn = (
  { name, region = "cn-north-4" }: ReadProject,
  id: string,
  of: number,
): KeyedRow & SnapshotResult =>
  resultRow(id, {
    verdict: "orphaned",
    reason: en.reasons.orphaned,
    evidence: openEvidence(of),
    region,
    project_id: `${name}-id`,
    project_name: name,
  });

/** A policy in a project of a shard. */
export const shardResult = (parts: Partial<ShardResult> = {}): ShardResult => ({
  notes: [],
  owner_notices: [],
  exemption_notices: [],
  gaps: [],
  list_reasons: [],
  incomplete_reasons: [],
  fingerprint: "0123456789abcdef",
  known_new_key: "",
  rows: [],
  ...parts,
});

/** The answer of a shard that has read some projects, and knows of others. */
export function shardDocument(
  [number, of]: readonly [number: number, of: number],
  read: readonly ReadProject[],
  others: readonly (readonly [project: ReadProject, number: number])[] = [],
  parts: Partial<ReportedPolicy> = {},
): ShardDocument {
  const violations = read.flatMap((project) =>
    (project.orphans ?? []).map((id) => orphanIn(project, id, of)),
  );
  const cells = [
    ...read.map(({ name, region = "cn-north-4", orphans = [] }) =>
      policyCell(name, { region, violation_count: orphans.length }),
    ),
    ...others.map(([{ name, region = "cn-north-4" }, other]): CellRecord => {
      const reasons = [en.fleets.inShard(other, of)];
      return policyCell(name, {
        region,
        state: "unreachable",
        reasons,
        is_whole: false,
        has_baseline: false,
      });
    }),
  ];
  const policy = reportedPolicy({
    rule: "orphaned_snapshots",
    policy: "orphaned_snapshots",
    arguments: {},
    violations,
    cells,
    shard: {
      noun: { one: "orphaned snapshot", many: "orphaned snapshots" },
      rate: null,
      cells: read.map(() => shardResult()),
    },
    ...parts,
  });
  const document = documentOf([policy], {
    scanned: cells.map(({ account, region, project_id, project_name }) => ({
      account,
      region,
      project_id,
      project_name,
      identity: null,
      kinds_scanned: ["legacy", "standard"],
      snapshots_scanned: 1,
      volumes_scanned: 1,
    })),
  });
  return {
    ...document,
    shard: {
      number,
      of,
      request: "0123456789abcdef",
      cells: read.map(
        ({ name, region = "cn-north-4", disks = [], listed = 0, read: at = 1, isWhole = true }) => ({
          account: null,
          region,
          project_id: `${name}-id`,
          disks: {
            listed_at: timeAt(listed),
            read_at: timeAt(at),
            is_whole: isWhole,
            digests: disks.map(diskDigest).sort().join(""),
          },
        }),
      ),
    },
  };
}
