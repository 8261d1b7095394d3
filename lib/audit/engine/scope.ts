import { comparableId, type Snapshot, type SnapshotFilter, type Volume, type VolumeFilter } from "../../evs";
import { type FieldContext, fieldOf } from "../facts/fields";
import { all, type Condition, is, type Lazy, YES } from "../known";

/** Which rows a policy is about: by a snapshot's fields, or by a disk's where disks are its subject. */
export type RowFilter = SnapshotFilter & VolumeFilter;

/** Whether a filter lets a snapshot through: unknown where the field cannot be read. */
export function admitsSnapshot(filter: SnapshotFilter, snapshot: Snapshot, context: FieldContext): Condition {
  return all(
    matches(filter.name, () => fieldOf(snapshot, snapshot.name, "name", context)),
    matches(filter.status, () => fieldOf(snapshot, snapshot.status, "status", context)),
    matches(filter.volumeId, () => fieldOf(snapshot, snapshot.volumeId, "volume_id", context), comparableId),
  );
}

/** Whether a filter lets a disk through: unknown where the field cannot be read. */
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

/** Unicode knows several forms of the same text, and Terraform sends only this one. */
const normalForm = (text: string) => text.normalize("NFC");
