import type { Scenario, WireRow } from "../../lib/embedded";

export const PROJECT = "0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60";
export const TOKEN = "test-token-0123456789";

/** A scenario with one project and one token, and whatever else is given. */
export function scenarioOf(parts: Partial<Scenario>): Scenario {
  return {
    projects: [{ id: PROJECT, name: "cn-north-4" }],
    users: [],
    tokens: [{ token: TOKEN, project: PROJECT }],
    accessKeys: [],
    snapshots: [],
    volumes: [],
    recycleBin: [],
    answers: {},
    ...parts,
  };
}

/** A snapshot as on the API page. */
export function snapshotRow(id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow {
  return {
    id,
    status: "available",
    name: `${id}-name`,
    description: null,
    created_at: "2024-01-02T03:04:05.000000",
    updated_at: null,
    metadata: {},
    volume_id: `${id}-disk`,
    size: 10,
    "os-extended-snapshot-attributes:project_id": PROJECT,
    "os-extended-snapshot-attributes:progress": "100%",
    ...fields,
  };
}

/** A standard snapshot as on the API page of v5. */
export function standardRow(id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow {
  return {
    id,
    status: "available",
    name: `${id}-name`,
    description: null,
    created_at: "2024-01-02T03:04:05.000000",
    updated_at: null,
    volume_id: `${id}-disk`,
    size: 10,
    availability_zone: "cn-north-4a",
    category: "standard",
    snapshot_type: "user",
    tags: {},
    retention_at: null,
    enterprise_project_id: "0",
    snapshot_chains: [],
    ...fields,
  };
}

/** A chain of standard snapshots as on the API page. */
export function chainRow(id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow {
  return {
    id,
    volume_id: `${id}-disk`,
    availability_zone: "cn-north-4a",
    category: "standard",
    snapshot_count: 2,
    capacity: 30,
    created_at: "2024-01-01T00:00:00.000000",
    updated_at: "2024-01-02T00:00:00.000000",
    ...fields,
  };
}

export function volumeRow(id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow {
  return {
    id,
    status: "in-use",
    name: `${id}-name`,
    size: 10,
    attachments: [],
    created_at: "2024-01-01T00:00:00.000000",
    ...fields,
  };
}

/** Rows `prefix-00000` to `prefix-<count-1>`, each a minute younger than the one before. */
export function manySnapshots(count: number, fields: Readonly<Record<string, unknown>> = {}): WireRow[] {
  return Array.from({ length: count }, (_, index) =>
    snapshotRow(`snap-${String(index).padStart(5, "0")}`, {
      created_at: new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString().replace("Z", "000"),
      ...fields,
    }),
  );
}

/** The deletion of a disk as CTS has it, some hours ago. */
export function traceRow(id: string, hours: number, fields: Readonly<Record<string, unknown>> = {}) {
  const time = Date.now() - hours * 3_600_000;
  return {
    trace_id: id,
    trace_name: "deleteVolume",
    trace_rating: "normal",
    trace_type: "ApiCall",
    code: "204",
    service_type: "EVS",
    resource_type: "evs",
    resource_id: `${id}-disk`,
    resource_name: `${id}-disk-name`,
    user: { id: "u", name: "alice", domain: { id: "a", name: "account" } },
    time,
    record_time: time + 60_000,
    source_ip: "192.0.2.1",
    ...fields,
  };
}

/** A disk's backup as on CBR's API page. */
export function backupRow(id: string, fields: Readonly<Record<string, unknown>> = {}): WireRow {
  return {
    id,
    name: `${id}-name`,
    status: "available",
    resource_id: `${id}-disk`,
    resource_type: "OS::Cinder::Volume",
    resource_name: `${id}-disk-name`,
    vault_id: "vault",
    created_at: "2024-01-02T03:04:05.000000",
    protected_at: "2024-01-02T03:00:00.000000",
    expired_at: null,
    extend_info: { snapshot_id: `${id}-snapshot` },
    children: [],
    ...fields,
  };
}
