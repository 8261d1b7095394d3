import { JudgedRow } from "../evs/judged-row";
import { SnapshotRow } from "../evs/snapshot-row";

/** One snapshot as the official provider reads it. */
export class InventoryRow extends SnapshotRow {
  get status(): string {
    return this.getStringAttribute("status");
  }
}

/** One snapshot whose disk is in no list. */
export class FindingRow extends JudgedRow {
  get status(): string {
    return this.getStringAttribute("status");
  }
}
