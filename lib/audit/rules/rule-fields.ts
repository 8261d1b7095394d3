import type { Attachment, Snapshot, Volume } from "../../evs";

/** The type of a field in a condition. */
export type FieldType = "string" | "int" | "bool" | "timestamp" | "map<string, string>" | "list<Attachment>";

/** `createdAt` as in configurations and conditions: `created_at`. */
type ColumnName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${ColumnName<Rest>}`
    : `_${Lowercase<First>}${ColumnName<Rest>}`
  : Name;

/** The list of unreadable fields, and fields of only one kind of rows. */
type NoField = "problem" | "unreadable" | "enterpriseProjectId";
/** Every other field of a row, also future ones. */
type FieldsOf<Row> = {
  readonly [Name in Exclude<keyof Row & string, NoField> as ColumnName<Name>]: FieldType;
};

/** Fields of a snapshot in conditions. */
export const SNAPSHOT_FIELDS = {
  id: "string",
  name: "string",
  description: "string",
  status: "string",
  size: "int",
  volume_id: "string",
  created_at: "timestamp",
  updated_at: "timestamp",
  metadata: "map<string, string>",
  project_id: "string",
  progress: "string",
  backup_generated: "bool",
  kind: "string",
  category: "string",
  retention_at: "timestamp",
} as const satisfies FieldsOf<Snapshot>;

/** Fields of a disk in conditions. */
export const DISK_FIELDS = {
  id: "string",
  name: "string",
  status: "string",
  size: "int",
  volume_type: "string",
  availability_zone: "string",
  bootable: "bool",
  encrypted: "bool",
  from_image: "bool",
  service_type: "string",
  user_id: "string",
  order_id: "string",
  attachments: "list<Attachment>",
  snapshot_id: "string",
  metadata: "map<string, string>",
  created_at: "timestamp",
  updated_at: "timestamp",
} as const satisfies FieldsOf<Volume>;

/** Fields of a disk's server in conditions. */
export const ATTACHMENT_FIELDS = {
  id: "string",
  attachment_id: "string",
  server_id: "string",
  volume_id: "string",
  device: "string",
  host_name: "string",
  attached_at: "timestamp",
} as const satisfies FieldsOf<Attachment>;

/** Fields that the server's row has under another name. */
export const SOURCE_COLUMNS: Readonly<Record<string, string>> = {
  project_id: "os-extended-snapshot-attributes:project_id",
  progress: "os-extended-snapshot-attributes:progress",
  backup_generated: "metadata",
  order_id: "metadata",
  from_image: "volume_image_metadata",
};

/** The fields with times. Planned times can be in the future. */
export const TIME_FIELDS: Readonly<
  Record<string, { readonly property: string; readonly mayBeAhead: boolean } | undefined>
> = {
  created_at: { property: "createdAt", mayBeAhead: false },
  updated_at: { property: "updatedAt", mayBeAhead: false },
  retention_at: { property: "retentionAt", mayBeAhead: true },
};

/** The property of a row for a field. */
export const propertyOf = (field: string) =>
  field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
