import type { PropCheck } from "../terraform/check-props";
import { SnapshotStatus } from "./snapshot-status";

/** Filters for snapshots. They combine with AND. */
export interface SnapshotFilterProps {
  /**
   * Exact name, at most 255 bytes in UTF-8.
   *
   * @default - snapshots of any name
   */
  readonly name?: string;
  /**
   * Status.
   *
   * @default - snapshots in any status
   */
  readonly status?: SnapshotStatus;
  /**
   * ID of the disk of the snapshots.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
}

/** The inputs of a generated class that filters snapshots. */
export interface SnapshotFilterInputs {
  readonly nameInput?: string;
  readonly statusInput?: string;
  readonly volumeIdInput?: string;
}

/** @throws PropError for an invalid filter */
export function checkSnapshotFilter(
  check: PropCheck,
  { name, status, volumeId }: { readonly [Name in keyof SnapshotFilterProps]?: string },
): void {
  check.text("name", name, 255);
  check.oneOf("status", status, Object.values(SnapshotStatus));
  check.text("volumeId", volumeId, 255);
}

/** The current filters of a generated class. */
export const filterInputsOf = ({ nameInput, statusInput, volumeIdInput }: SnapshotFilterInputs) => ({
  name: nameInput,
  status: statusInput,
  volumeId: volumeIdInput,
});
