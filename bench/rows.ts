import { PROJECT } from "../__tests__/support/worlds";

/** Snapshot rows as on the API page, every `perVolume` of them of the same disk. */
export function wireSnapshots(count: number, perVolume = 2) {
  const start = Date.UTC(2024, 0, 1);
  return Array.from({ length: count }, (_, index) => ({
    id: uuid("5", index),
    name: `snapshot-${index}`,
    description: null,
    status: "available",
    size: 10,
    volume_id: uuid("d", Math.floor(index / perVolume)),
    created_at: new Date(start + index * 1000).toISOString().replace("Z", "000"),
    updated_at: null,
    metadata: {},
    "os-extended-snapshot-attributes:project_id": PROJECT,
    "os-extended-snapshot-attributes:progress": "100%",
  }));
}

/** Disk rows whose IDs are those that `wireSnapshots` names. */
export function wireVolumes(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: uuid("d", index),
    name: `disk-${index}`,
    status: "in-use",
    size: 10,
    attachments: [],
    snapshot_id: null,
    metadata: {},
    created_at: "2023-01-01T00:00:00.000000",
    updated_at: null,
  }));
}

const uuid = (kind: string, index: number) =>
  `${kind}0000000-0000-4000-a000-${index.toString(16).padStart(12, "0")}`;
