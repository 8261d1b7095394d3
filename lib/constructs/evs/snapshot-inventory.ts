import type { IResolvable } from "cdktf";
import type { IFactSource } from "./fact-source";

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

/** A project's snapshots; policies and outputs accept it. */
export interface ISnapshotInventory extends IFactSource {
  readonly snapshots: ITypedList<ISnapshotAttributes>;
}
