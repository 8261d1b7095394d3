/**
 * A snapshot as in the API reference. Fields that are not set have the usual values.
 *
 * @see EVS API reference, "Querying details about snapshots", and of version 5 "Querying Details About All Snapshots"
 */
export interface ExampleSnapshot {
  /** ID of the snapshot, different from those of the others. */
  readonly id: string;
  /** Null for none. @default - the ID */
  readonly name?: string | null;
  /** Free text. @default null */
  readonly description?: string | null;
  /** A status of the EVS API. @default "available" */
  readonly status?: string;
  /** GiB. @default 10 */
  readonly size?: number;
  /** ID of its disk. @default - a disk that does not exist */
  readonly volume_id?: string;
  /** UTC. @default "2024-01-01T00:00:00.000000" */
  readonly created_at?: string | null;
  /** UTC. @default null */
  readonly updated_at?: string | null;
  /** Keys with their values. @default {} */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Progress of its creation. @default "100%" */
  readonly progress?: string | null;
  /** Conditions find tags in `metadata`. They also make it a standard snapshot. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * `standard` or `standard_copy` for one of a user, `backup` or `server_backup` for one that a backup made. This also makes
   * it a standard snapshot.
   *
   * @default - not shown
   */
  readonly category?: string;
  /** When EVS deletes it automatically, UTC. This also makes it a standard snapshot. @default - never */
  readonly retention_at?: string;
}

/** A server that a disk is attached to. */
export interface ExampleAttachment {
  /** ID of the disk. @default - not shown */
  readonly id?: string | null;
  /** ID of the attachment. @default - not shown */
  readonly attachment_id?: string | null;
  /** ID of the server. @default - not shown */
  readonly server_id?: string | null;
  /** ID of the disk. @default - not shown */
  readonly volume_id?: string | null;
  /** For example `/dev/vdb`. @default - not shown */
  readonly device?: string | null;
  /** Name of the physical host. @default - not shown */
  readonly host_name?: string | null;
  /** UTC. @default - not shown */
  readonly attached_at?: string | null;
}

/**
 * A disk as in the API reference. Fields that are not set have the usual values.
 *
 * @see EVS API reference, "Querying details about all disks"
 */
export interface ExampleVolume {
  /** ID of the disk, different from those of the others. */
  readonly id: string;
  /** Null for none. @default - the ID */
  readonly name?: string | null;
  /** A status of the EVS API. @default "in-use" */
  readonly status?: string;
  /** GiB. @default 10 */
  readonly size?: number;
  /** For example `SSD`. @default - not shown */
  readonly volume_type?: string | null;
  /** For example `cn-north-4a`. @default - not shown */
  readonly availability_zone?: string | null;
  /** Whether it is a system disk. @default - not shown */
  readonly bootable?: boolean | null;
  /** Whether it is encrypted; `__system__encrypted` in `metadata` takes precedence. @default - not shown */
  readonly encrypted?: boolean | null;
  /** Metadata of the image from which it was created. @default - none */
  readonly volume_image_metadata?: Readonly<Record<string, string>>;
  /** `EVS`, `DSS` or `DESS`. @default - not shown */
  readonly service_type?: string | null;
  /** ID of the user who created it. @default - not shown */
  readonly user_id?: string | null;
  /** Servers that it is attached to. @default [] */
  readonly attachments?: readonly ExampleAttachment[];
  /** The snapshot from which it was created. @default - none */
  readonly snapshot_id?: string | null;
  /** `orderID` is the order of a disk that is paid by the month or year. @default {} */
  readonly metadata?: Readonly<Record<string, string>>;
  /** UTC. @default "2024-01-01T00:00:00.000000" */
  readonly created_at?: string | null;
  /** UTC. @default - not shown */
  readonly updated_at?: string | null;
  /** When the recycle bin drops it, UTC; only for disks in it. @default - not shown */
  readonly plan_delete_at?: string;
  /** When it was moved to the recycle bin, UTC; only for disks in it. @default - not shown */
  readonly pre_deleted_at?: string;
}

/**
 * A backup of a disk, as CBR (Cloud Backup and Recovery) has it.
 *
 * @see CBR API reference, "Querying all backups"
 */
export interface ExampleBackup {
  /** ID of the disk. */
  readonly volume_id: string;
  /** A status of the CBR API. @default "available" */
  readonly status?: string;
  /** UTC. @default "2024-01-01T00:00:00.000000" */
  readonly created_at?: string;
  /** When the data that it holds was saved, UTC. @default - `created_at` */
  readonly protected_at?: string;
  /** When it deletes itself, UTC. @default - never */
  readonly expired_at?: string;
  /** The EVS snapshot that it uses. @default - none */
  readonly snapshot_id?: string;
}
