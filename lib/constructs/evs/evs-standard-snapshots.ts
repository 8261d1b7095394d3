import type { Construct } from "constructs";
import { DataEvsStandardSnapshots } from "../../bindings/data-evs-standard-snapshots";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import { requireFresh } from "./require-fresh";
import { checkSnapshotFilter, filterInputsOf, type SnapshotFilterProps } from "./snapshot-filter-props";
import type { ISnapshotSummary } from "./snapshot-summary";

/** How a standard snapshot was created. */
const SNAPSHOT_TYPES = ["auto", "user", "copy"] as const;

/** Standard snapshots to read. Filters combine with AND. */
export interface EvsStandardSnapshotsProps extends DataSourceProps, SnapshotFilterProps {
  /**
   * Availability zone of the disks.
   *
   * @default - snapshots of disks in any zone
   */
  readonly availabilityZone?: string;
  /**
   * How they were created.
   *
   * @default - in any way
   */
  readonly snapshotType?: (typeof SNAPSHOT_TYPES)[number];
  /**
   * ID of the chain that contains them.
   *
   * @default - in any chain
   */
  readonly snapshotChainId?: string;
  /**
   * ID of the group they were created with.
   *
   * @default - with or without a group
   */
  readonly snapshotGroupId?: string;
  /**
   * ID of their enterprise project, `0` for the default one, or `all_granted_eps` for all projects that the
   * credentials can read.
   *
   * @default - the whole project, or an error if the credentials cannot list it
   */
  readonly enterpriseProjectId?: string;
  /**
   * Tags that they have.
   *
   * @default - any
   */
  readonly tags?: { [key: string]: string };
}

/**
 * Standard EVS snapshots, which are stored in object storage, as a typed data source: `GET
 * /v5/{project_id}/snapshots/detail` at plan time, complete, newest first. Not every region has them.
 *
 * @see EVS API reference, "Querying Details About All Snapshots" (version 5)
 */
export class EvsStandardSnapshots extends DataEvsStandardSnapshots implements ISnapshotSummary {
  /** @throws PropError for an invalid filter */
  constructor(scope: Construct, id: string, props: EvsStandardSnapshotsProps = {}) {
    checkFilter(new PropCheck(scope, id), props);
    super(scope, id, props);
    checkAtSynthesis(this, () => {
      checkFilter(new PropCheck(this), {
        ...filterInputsOf(this),
        availabilityZone: this.availabilityZoneInput,
        snapshotType: this.snapshotTypeInput,
        snapshotChainId: this.snapshotChainIdInput,
        snapshotGroupId: this.snapshotGroupIdInput,
        enterpriseProjectId: this.enterpriseProjectIdInput,
      });
    });
    requireFresh(this);
  }
}

type Filter = { readonly [Name in keyof Omit<EvsStandardSnapshotsProps, "tags">]?: unknown } & Parameters<
  typeof checkSnapshotFilter
>[1];

function checkFilter(check: PropCheck, filter: Filter): void {
  checkSnapshotFilter(check, filter);
  check.oneOf("snapshotType", filter.snapshotType, SNAPSHOT_TYPES);
  for (const name of [
    "availabilityZone",
    "snapshotChainId",
    "snapshotGroupId",
    "enterpriseProjectId",
  ] as const) {
    check.text(name, filter[name] as string | undefined, 255);
  }
}
