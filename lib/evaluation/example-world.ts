import { parseScenario, type Scenario, type WireRow } from "../embedded";

/** A snapshot as in the API reference. Fields that are not set have the usual values. */
export interface ExampleSnapshot {
  readonly id: string;
  /** @default - the ID */
  readonly name?: string | null;
  /** @default "available" */
  readonly status?: string;
  /** GiB. @default 10 */
  readonly size?: number;
  /** ID of its disk. @default - a disk that does not exist */
  readonly volume_id?: string;
  /** UTC. @default "2024-01-01T00:00:00.000000" */
  readonly created_at?: string | null;
  /** @default {} */
  readonly metadata?: Readonly<Record<string, string>>;
  /** When EVS deletes it automatically, UTC. This also makes it a standard snapshot. @default - never */
  readonly retention_at?: string;
}

/** A disk as in the API reference. Fields that are not set have the usual values. */
export interface ExampleVolume {
  readonly id: string;
  /** @default - the ID */
  readonly name?: string;
  /** @default "in-use" */
  readonly status?: string;
  /** GiB. @default 10 */
  readonly size?: number;
  /** The snapshot from which it was created. @default - none */
  readonly snapshot_id?: string;
  /** When the recycle bin drops it; only for disks in it. @default - not shown */
  readonly plan_delete_at?: string;
}

/** A backup of a disk, as CBR (Cloud Backup and Recovery) has it. */
export interface ExampleBackup {
  /** ID of the disk. */
  readonly volume_id: string;
  /** @default "available" */
  readonly status?: string;
  /** UTC. @default "2024-01-01T00:00:00.000000" */
  readonly created_at?: string;
}

/** The rows against which policies are evaluated. */
export interface ExampleWorld {
  /** @default - none */
  readonly snapshots?: readonly ExampleSnapshot[];
  /** @default - none */
  readonly volumes?: readonly ExampleVolume[];
  /** @default - none */
  readonly recycleBin?: readonly ExampleVolume[];
  /** @default - none */
  readonly backups?: readonly ExampleBackup[];
}

export const PROJECT = "00000000000000000000000000000001";
export const TOKEN = "example-token";
export const ACCESS_KEY = { accessKey: "EXAMPLEACCESSKEY", secretKey: "example-secret-key" };
const CREATED_AT = "2024-01-01T00:00:00.000000";

/** @throws for a row without an ID, a duplicate row, and an unknown list */
export function toScenario(world: ExampleWorld): Scenario {
  const { snapshots = [], volumes = [], recycleBin = [], backups = [], ...others } = world;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new Error(`A world has no ${unknown}. It can have snapshots, volumes, recycleBin and backups.`);
  }
  return parseScenario({
    projects: [{ id: PROJECT, name: "example" }],
    users: [],
    tokens: [{ token: TOKEN, project: PROJECT }],
    accessKeys: [{ ...ACCESS_KEY, project: PROJECT }],
    snapshots: snapshots.map(toSnapshotRow),
    standardSnapshots: snapshots.filter(({ retention_at }) => retention_at !== undefined).map(toSnapshotRow),
    volumes: volumes.map(toVolumeRow),
    recycleBin: recycleBin.map(toVolumeRow),
    backups: backups.map(toBackupRow),
  });
}

const toSnapshotRow = (snapshot: ExampleSnapshot): WireRow => ({
  name: snapshot.id,
  description: null,
  status: "available",
  size: 10,
  volume_id: `${snapshot.id}-disk`,
  created_at: CREATED_AT,
  updated_at: null,
  metadata: {},
  "os-extended-snapshot-attributes:project_id": PROJECT,
  "os-extended-snapshot-attributes:progress": "100%",
  ...snapshot,
});

const toVolumeRow = (volume: ExampleVolume): WireRow => ({
  name: volume.id,
  status: "in-use",
  size: 10,
  attachments: [],
  metadata: {},
  created_at: CREATED_AT,
  ...volume,
});

const toBackupRow = (
  { volume_id, status = "available", created_at = CREATED_AT }: ExampleBackup,
  index: number,
): WireRow => ({
  id: `backup-${index}`,
  name: `backup-${index}`,
  status,
  resource_id: volume_id,
  resource_type: "OS::Cinder::Volume",
  created_at,
  protected_at: created_at,
  children: [],
});
