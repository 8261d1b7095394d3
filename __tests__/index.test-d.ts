// Checked by the compiler (`npm run lint`): each line marked as an error must be one.
import type { TerraformProvider, TerraformStack } from "cdktf";
import {
  type Alert,
  CesEventAlert,
  EvsSnapshotAudit,
  EvsSnapshots,
  EvsVolumes,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  HuaweicloudVolumes,
  type IAlertSink,
  type IFactSource,
  type IPolicy,
  type ISnapshotInventory,
  type IVolumeInventory,
  OrphanedSnapshots,
  OutputAlert,
  SmnAlert,
  SnapshotStatus,
} from "cdktf-evs-snapshots";

declare const stack: TerraformStack;
declare const provider: TerraformProvider;

const snapshots = new EvsSnapshots(stack, "snapshots", { status: SnapshotStatus.AVAILABLE, limit: 50 });
const inventory: ISnapshotInventory = snapshots;
const size: number = snapshots.snapshots.get(0).size;
const progress: string = snapshots.snapshots.get(0).progress;
const first: string = inventory.snapshots.get(0).volumeId;
const audit = new EvsSnapshotAudit(stack, "audit", { control: "waived" });
const evidence: string[] = audit.findings.get(0).evidence;
const policy = new OrphanedSnapshots(stack, "orphans", { audit });
export const policies: IPolicy[] = [policy];
const orphan: string = policy.violations.get(0).createdAt;
export const values = [size, progress, first, evidence, orphan];

// Whichever provider reads them, inventories and audits are the same to policies.
const listed = new HuaweicloudSnapshots(stack, "listed", { provider, region: "cn-north-4" });
export const inventories: ISnapshotInventory[] = [snapshots, listed];
export const disks: IVolumeInventory[] = [new EvsVolumes(stack, "v"), new HuaweicloudVolumes(stack, "hv")];
export const sources: IFactSource[] = [
  snapshots,
  listed,
  audit,
  new HuaweicloudSnapshotAudit(stack, "h", { snapshots: listed }),
];
const silent: IAlertSink = { bind: (alert: Alert) => void alert.title };
export const sinks: IAlertSink[] = [
  new OutputAlert(),
  new CesEventAlert(),
  new SmnAlert({ topicUrn: "urn" }),
  silent,
];

// @ts-expect-error a status that the API does not document
new EvsSnapshots(stack, "a", { status: "availabel" });
// @ts-expect-error a number, not a string
new EvsSnapshots(stack, "b", { limit: "50" });
// @ts-expect-error no such attribute
snapshots.snapshots.get(0).volume;
// @ts-expect-error a policy has no window
new OrphanedSnapshots(stack, "d", { limit: 5 });
// @ts-expect-error neither "required" nor "waived"
new EvsSnapshotAudit(stack, "e", { control: "none" });
// @ts-expect-error disks are read here, so that none is filtered out
new HuaweicloudSnapshotAudit(stack, "f", { snapshots: listed, volumes: disks[0] });
// @ts-expect-error the official provider reads its own snapshots
new HuaweicloudSnapshotAudit(stack, "g", { snapshots });
// @ts-expect-error a verdict that is none of a lost disk
new OrphanedSnapshots(stack, "i", { audit, minimumVerdict: "recycled" });
// @ts-expect-error a topic that exists or one to make, not both
new SmnAlert({ topicUrn: "urn", topicName: "a", subscriptions: [] });
// @ts-expect-error an unknown protocol
new SmnAlert({ topicName: "a", subscriptions: [{ protocol: "pigeon", endpoint: "b" }] });
