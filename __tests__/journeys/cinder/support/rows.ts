import { randomUUID } from "node:crypto";
import type { Snapshot, Volume } from "../../../../lib/evs";
import type { NewRow, TableRow } from "./database";

/** A whole second as RFC 3339 in UTC. */
export const timeOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Times as MariaDB keeps them: whole seconds, and here four rows have the same. */
export function manyRows(count: number, fieldsOf: (n: number) => object): NewRow[] {
  const first = Date.UTC(2026, 0, 1);
  return Array.from({ length: count }, (_, n) => ({
    id: randomUUID(),
    created_at: timeOf(first + Math.floor(n / 4) * 60_000),
    ...fieldsOf(n),
  }));
}

/** What the client must make of a row of the table `snapshots`. */
export function snapshotOf(row: TableRow): Snapshot {
  return {
    id: row.id,
    name: row.display_name,
    description: row.display_description,
    status: row.status,
    size: row.volume_size as number,
    volumeId: row.volume_id as string,
    createdAt: apiTime(row.created_at),
    updatedAt: apiTime(row.updated_at),
    metadata: row.metadata,
    projectId: row.project_id,
    progress: row.progress as string | null,
    backupGenerated: "__system__enableActive" in row.metadata,
    kind: "legacy",
    category: null,
    retentionAt: null,
    problem: null,
    unreadable: [],
  };
}

/** What the client must make of a row of the table `volumes`, as far as it is in that table. */
export function volumeOf(row: TableRow): Partial<Volume> {
  return {
    id: row.id,
    name: row.display_name,
    status: row.status,
    size: row.size as number,
    availabilityZone: row.availability_zone as string,
    bootable: row.bootable as boolean,
    encrypted: false,
    userId: row.user_id as string,
    orderId: row.metadata.orderID ?? null,
    attachments: [],
    metadata: row.metadata,
    createdAt: apiTime(row.created_at),
    updatedAt: apiTime(row.updated_at),
    problem: null,
  };
}

/** Cinder writes six digits, also where the database has none. */
const apiTime = <Time extends string | null>(time: Time) => (time === null ? null : `${time}.000000Z`);
