import type { ReportedPolicy } from "../../lib/report";
import { reportedPolicy, resultRow } from "./documents";
import { PROJECT } from "./worlds";

/** A row as the form `audit:1` had it. */
export function earlierRow(id: string, fields: Parameters<typeof resultRow>[1] = {}) {
  const { account, project_name, owner, owner_source, ...row } = resultRow(id, fields);
  return row;
}

/** A policy as the form `audit:1` had it. */
export function earlierPolicy(parts: Partial<ReportedPolicy> = {}, rows: object = {}) {
  const { cells, ...policy } = reportedPolicy(parts);
  return { ...policy, ...rows };
}

/** An answer of the form `audit:1`, of one project. */
export const earlierAnswer = (policies: readonly object[], scan: object = {}, head: object = {}) => ({
  $schema: "urn:cdktf-evs-snapshots:audit:1",
  tool: { name: "evs-snapshots", version: "0.0.0" },
  made_at: "2026-11-26T00:00:00.000Z",
  source: "audit",
  language: "en",
  interrupted: null,
  scans: [
    {
      project_id: PROJECT,
      region: "cn-north-4",
      identity: null,
      kinds_scanned: ["legacy", "standard"],
      snapshots_scanned: 3,
      volumes_scanned: 2,
      policies,
      not_looked_at: [],
      removed_policies: [],
      ...scan,
    },
  ],
  ...head,
});
