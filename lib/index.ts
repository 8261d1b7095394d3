export * as huaweicloud from "@cdktf/provider-huaweicloud";
export { Alert, AlertKind } from "./alerts/alert";
export type { IAlertSink } from "./alerts/alert-sink";
export { CesEventAlert, type CesEventAlertProps } from "./alerts/ces-event-alert";
export type { OfficialResourceProps } from "./alerts/official-resource-props";
export { OutputAlert } from "./alerts/output-alert";
export { SmnAlert, type SmnAlertProps, type SmnAlertTopic } from "./alerts/smn-alert";
export type { SmnSubscriptionProps } from "./alerts/smn-topic";
export type { HuaweicloudDataSourceProps } from "./huaweicloud/huaweicloud-data-source-props";
export {
  HuaweicloudSnapshotAudit,
  type HuaweicloudSnapshotAuditProps,
} from "./huaweicloud/huaweicloud-snapshot-audit";
export { HuaweicloudSnapshots, type HuaweicloudSnapshotsProps } from "./huaweicloud/huaweicloud-snapshots";
export { HuaweicloudVolumes, type HuaweicloudVolumesProps } from "./huaweicloud/huaweicloud-volumes";
export { Duration } from "./policies/duration";
export type { Exemption } from "./policies/exemption";
export { OrphanedSnapshots, type OrphanedSnapshotsProps } from "./policies/orphaned-snapshots";
export type { PolicyRule } from "./policies/policy-rule";
export {
  type AlertProps,
  type BlockProps,
  SnapshotPolicy,
  type SnapshotPolicyProps,
} from "./policies/snapshot-policy";
export { StaleSnapshots, type StaleSnapshotsProps } from "./policies/stale-snapshots";
export { Violation, type ViolationList } from "./policies/violation";
export type { DataSourceProps } from "./snapshots/data-source-props";
export { EvsProvider, type EvsProviderProps } from "./snapshots/evs-provider";
export { EvsSnapshotAudit, type EvsSnapshotAuditProps } from "./snapshots/evs-snapshot-audit";
export { EvsSnapshots, type EvsSnapshotsProps } from "./snapshots/evs-snapshots";
export { EvsVolumes, type EvsVolumesProps } from "./snapshots/evs-volumes";
export type { ScanQuality } from "./snapshots/scan-quality";
export type { IFindingAttributes, ISnapshotAudit } from "./snapshots/snapshot-audit";
export type { ISnapshotAttributes, ISnapshotInventory, ITypedList } from "./snapshots/snapshot-inventory";
export { SnapshotOutputs, type SnapshotOutputsProps } from "./snapshots/snapshot-outputs";
export { SnapshotStatus } from "./snapshots/snapshot-status";
export type { IVolumeAttributes, IVolumeInventory } from "./snapshots/volume-inventory";
export { PropError } from "./terraform/check-props";
export { expression } from "./terraform/expression";
export {
  type EvaluatedViolation,
  type EvaluationOptions,
  evaluatePolicies,
  type PolicyEvaluation,
} from "./testing/evaluate-policies";
export type { ExampleSnapshot, ExampleVolume, ExampleWorld } from "./testing/example-world";
export { Verdict } from "./verdicts/verdict";
