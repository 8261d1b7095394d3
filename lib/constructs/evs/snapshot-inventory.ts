import type { IResolvable } from "cdktf";
import type { IFactSource } from "./fact-source";

/** One snapshot of an inventory; every attribute is a reference that Terraform resolves. */
export interface ISnapshotAttributes {
  /** ID of the snapshot. */
  readonly id: string;
  /** Name of the snapshot; null without one. */
  readonly name: string;
  /** Status of the EVS API, for example `available`. */
  readonly status: string;
  /** GiB. */
  readonly size: number;
  /** ID of the disk. */
  readonly volumeId: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/** A list in Terraform, with typed access to its elements. */
export interface ITypedList<T> extends IResolvable {
  /** The element at an index, from 0. */
  get(index: number): T;
}

/** A project's snapshots; policies and outputs accept it. */
export interface ISnapshotInventory extends IFactSource {
  /** The rows, in the order of the server. */
  readonly snapshots: ITypedList<ISnapshotAttributes>;
}
