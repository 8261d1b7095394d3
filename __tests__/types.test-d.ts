// Checked by the compiler (`npm run lint`): each line marked as an error must be one.
import type { TerraformStack } from "cdktf";
import {
  EvsSnapshotAudit,
  EvsSnapshots,
  type ISnapshotAudit,
  type ISnapshotInventory,
  OrphanedSnapshots,
  SnapshotStatus,
} from "cdktf-evs-snapshots";

declare const stack: TerraformStack;

const snapshots = new EvsSnapshots(stack, "snapshots", { status: SnapshotStatus.AVAILABLE, limit: 50 });
const inventory: ISnapshotInventory = snapshots;
const size: number = snapshots.snapshots.get(0).size;
const progress: string = snapshots.snapshots.get(0).progress;
const first: string = inventory.snapshots.get(0).volumeId;
const audit: ISnapshotAudit = new EvsSnapshotAudit(stack, "audit", { onIncomplete: "error" });
const evidence: string[] = audit.findings.get(0).evidence;
const orphan: string = new OrphanedSnapshots(stack, "orphans", { audit }).violations.get(0).createdAt;
export const values = [size, progress, first, evidence, orphan];

// @ts-expect-error a status that the API does not document
new EvsSnapshots(stack, "a", { status: "availabel" });
// @ts-expect-error a number, not a text
new EvsSnapshots(stack, "b", { limit: "50" });
// @ts-expect-error no such attribute
snapshots.snapshots.get(0).volume;
// @ts-expect-error a policy needs an audit
new OrphanedSnapshots(stack, "c", {});
// @ts-expect-error an inventory is no audit
new OrphanedSnapshots(stack, "d", { audit: inventory });
// @ts-expect-error neither "warn" nor "error"
new EvsSnapshotAudit(stack, "e", { onIncomplete: "fail" });
