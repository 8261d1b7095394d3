import type { Construct } from "constructs";
import { DataEvsSnapshots } from "../../bindings/data-evs-snapshots";
import { PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { ISnapshotInventory } from "./snapshot-inventory";
import { SnapshotStatus } from "./snapshot-status";

/** Which snapshots to read; the filters combine with AND. */
export interface EvsSnapshotsProps extends DataSourceProps {
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
   * ID of the disk the snapshots were taken of.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
  /**
   * Snapshots to skip, in the server's order: 11 starts with the 12th.
   *
   * @default - 0 with a `limit`; without one every snapshot is read, newest first
   */
  readonly offset?: number;
  /**
   * Most snapshots to read from `offset` on: a window, not the whole list.
   *
   * @default - 1000 with an `offset`; without one every snapshot is read, newest first
   */
  readonly limit?: number;
}

/**
 * EVS snapshots as a typed data source: `GET /v2/{project_id}/snapshots/detail` at plan time.
 *
 * @see EVS API reference, "Querying details about snapshots"
 */
export class EvsSnapshots extends DataEvsSnapshots implements ISnapshotInventory {
  /** @throws PropError for a filter that the API would refuse */
  constructor(scope: Construct, id: string, props: EvsSnapshotsProps = {}) {
    const check = new PropCheck(scope, id);
    check.text("name", props.name, 255);
    check.oneOf("status", props.status, Object.values(SnapshotStatus));
    check.text("volumeId", props.volumeId, 255);
    check.wholeNumber("offset", props.offset, 0);
    check.wholeNumber("limit", props.limit, 1);
    super(scope, id, props);
  }
}
