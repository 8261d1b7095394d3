import type { IFactSource } from "./fact-source";
import type { ITypedList } from "./snapshot-inventory";

/** One disk of an inventory; every attribute is a reference that Terraform resolves. */
export interface IVolumeAttributes {
  /** ID of the disk. */
  readonly id: string;
  /** Name of the disk; null without one. */
  readonly name: string;
  /** Status of the EVS API, for example `in-use`. */
  readonly status: string;
  /** GiB. */
  readonly size: number;
  /** Type of the EVS API, for example `SSD`. */
  readonly volumeType: string;
  /** Name of the availability zone. */
  readonly availabilityZone: string;
  /** The snapshot from which it was created. */
  readonly snapshotId: string;
}

/** A project's disks. Policies accept it. */
export interface IVolumeInventory extends IFactSource {
  /** The rows, in the order of the server. */
  readonly volumes: ITypedList<IVolumeAttributes>;
}
