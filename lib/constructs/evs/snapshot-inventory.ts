import type { IResolvable } from "cdktf";
import type { IConstruct } from "constructs";
import type { ScanQuality } from "./scan-quality";

/** One snapshot of an inventory; every attribute is a reference that Terraform resolves. */
export interface ISnapshotAttributes {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** GiB. */
  readonly size: number;
  readonly volumeId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/** A list in Terraform, with typed access to its elements. */
export interface ITypedList<T> extends IResolvable {
  get(index: number): T;
}

/** Anything that knows a project's snapshots; policies and outputs accept it. */
export interface ISnapshotInventory extends IConstruct {
  readonly snapshots: ITypedList<ISnapshotAttributes>;
  /**
   * How far the list can be trusted.
   *
   * @default - it is complete, or reading it fails
   */
  readonly scan?: ScanQuality;
}
