import { ComplexObject } from "cdktf";

/** A snapshot in a list that Terraform computes; every attribute is a reference that Terraform resolves. */
export class SnapshotRow extends ComplexObject {
  /** Snapshot ID. */
  get id(): string {
    return this.getStringAttribute("id");
  }
  /** Snapshot name; not unique. */
  get name(): string {
    return this.getStringAttribute("name");
  }
  /** ID of the disk the snapshot was taken of. */
  get volumeId(): string {
    return this.getStringAttribute("volume_id");
  }
  /** Provisioned GiB. */
  get size(): number {
    return this.getNumberAttribute("size");
  }
  /** RFC 3339, UTC. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
}
