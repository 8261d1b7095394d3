import { comparableId, type Snapshot, type SnapshotFilter, type Volume, type VolumeFilter } from "../../evs";
import { type FieldContext, fieldOf } from "../facts/fields";
import { all, type Condition, is, type Lazy, YES } from "../known";

/** The rows that a policy covers: by a snapshot's fields, or by a disk's if its subject is disks. */
export type RowFilter = SnapshotFilter & VolumeFilter;

/** Whether a filter admits a snapshot: unknown if the field cannot be read. */
export function admitsSnapshot(filter: SnapshotFilter, snapshot: Snapshot, context: FieldContext): Condition {
  return all(
    matches(filter.name, () => fieldOf(snapshot, snapshot.name, "name", context)),
    matches(filter.status, () => fieldOf(snapshot, snapshot.status, "status", context)),
    matches(filter.volumeId, () => fieldOf(snapshot, snapshot.volumeId, "volume_id", context), comparableId),
  );
}

/** Whether a filter admits a disk: unknown if the field cannot be read. */
export function admitsDisk(filter: VolumeFilter, disk: Volume, context: FieldContext): Condition {
  return all(
    matches(filter.name, () => fieldOf(disk, disk.name, "name", context)),
    matches(filter.status, () => fieldOf(disk, disk.status, "status", context)),
    matches(filter.availabilityZone, () =>
      fieldOf(disk, disk.availabilityZone, "availability_zone", context),
    ),
  );
}

function matches(
  wanted: string | undefined,
  fieldAt: () => ReturnType<typeof fieldOf<string | null>>,
  formOf: (text: string) => string = normalForm,
): Lazy {
  if (wanted === undefined || wanted === "") return YES;
  return () => is(fieldAt(), (value) => value !== null && formOf(value) === formOf(wanted));
}

/** Unicode has several forms of the same text. Terraform sends only this one. */
const normalForm = (text: string) => text.normalize("NFC");
