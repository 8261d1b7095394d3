import type { IFactSource } from "./fact-source";
import type { ITypedList } from "./snapshot-inventory";

/** One disk of an inventory; every attribute is a reference that Terraform resolves. */
export interface IVolumeAttributes {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** GiB. */
  readonly size: number;
  readonly volumeType: string;
  readonly availabilityZone: string;
  /** The snapshot from which it was created. */
  readonly snapshotId: string;
}

/** A project's disks. Policies accept it. */
export interface IVolumeInventory extends IFactSource {
  readonly volumes: ITypedList<IVolumeAttributes>;
}
