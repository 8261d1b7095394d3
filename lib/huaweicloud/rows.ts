import { SnapshotRow } from "../snapshots/snapshot-row";

/** One snapshot as the official provider reads it. */
export class InventoryRow extends SnapshotRow {
  get status(): string {
    return this.getStringAttribute("status");
  }
}

/** One snapshot whose disk is in no list. */
export class FindingRow extends InventoryRow {
  /** A `Verdict`. */
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
