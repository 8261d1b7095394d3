import { SnapshotRow } from "./snapshot-row";

/** A snapshot with what was made of it, in a list that Terraform computes. */
export class JudgedRow extends SnapshotRow {
  /** What it is called, for example `orphaned`. */
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
