import { parseScenario, type Scenario, type WireRow } from "../embedded";
import type { ExampleBackup, ExampleSnapshot, ExampleVolume } from "./example-rows";

/** The rows against which policies are evaluated. */
export interface ExampleWorld {
  /** Legacy and standard snapshots. @default - none */
  readonly snapshots?: readonly ExampleSnapshot[];
  /** Disks that are not in the recycle bin. @default - none */
  readonly volumes?: readonly ExampleVolume[];
  /** Disks in the recycle bin. @default - none */
  readonly recycleBin?: readonly ExampleVolume[];
  /** Backups of disks. @default - none */
  readonly backups?: readonly ExampleBackup[];
}

export const PROJECT = "00000000000000000000000000000001";
/** The region, and the name of the project, as in the projects that every account has. */
export const REGION = "example";
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
    projects: [{ id: PROJECT, name: REGION }],
    users: [],
    tokens: [{ token: TOKEN, project: PROJECT }],
    accessKeys: [{ ...ACCESS_KEY, project: PROJECT }],
    snapshots: snapshots.map(toSnapshotRow),
    standardSnapshots: snapshots.filter(isStandard).map(toSnapshotRow),
    volumes: volumes.map(toVolumeRow),
    recycleBin: recycleBin.map(toVolumeRow),
    backups: backups.map(toBackupRow),
  });
}

/** Whether it has a field that only the list of version 5 has. */
const isStandard = ({ tags, category, retention_at }: ExampleSnapshot) =>
  [tags, category, retention_at].some((field) => field !== undefined);

/** A row for either list. Each list reads only its own fields. */
const toSnapshotRow = ({ progress = "100%", ...snapshot }: ExampleSnapshot): WireRow => ({
  name: snapshot.id,
  description: null,
  status: "available",
  size: 10,
  volume_id: `${snapshot.id}-disk`,
  created_at: CREATED_AT,
  updated_at: null,
  metadata: {},
  "os-extended-snapshot-attributes:project_id": PROJECT,
  "os-extended-snapshot-attributes:progress": progress,
  progress,
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

const toBackupRow = (backup: ExampleBackup, index: number): WireRow => {
  const { volume_id, status = "available", created_at = CREATED_AT, snapshot_id, ...times } = backup;
  return {
    id: `backup-${index}`,
    name: `backup-${index}`,
    status,
    resource_id: volume_id,
    resource_type: "OS::Cinder::Volume",
    extend_info: { snapshot_id },
    created_at,
    protected_at: created_at,
    children: [],
    ...times,
  };
};
