import { SnapshotRow } from "../snapshots/snapshot-row";
import type { LocalList } from "../terraform/local-list";

/** One snapshot that violates a policy; every attribute is a reference that Terraform resolves. */
export class Violation extends SnapshotRow {
  /** What the policy calls it, for example `orphaned`. */
  get verdict(): string {
    return this.getStringAttribute("verdict");
  }
  /** Why, in one line. */
  get reason(): string {
    return this.getStringAttribute("reason");
  }
  /** What was seen. */
  get evidence(): string[] {
    return this.getListAttribute("evidence");
  }
}

/** A policy's violations, usable wherever Terraform takes a list, and typed for everything else. */
export type ViolationList = LocalList<Violation>;
