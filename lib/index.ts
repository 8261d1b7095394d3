export * as huaweicloud from "@cdktf/provider-huaweicloud";
export type { Exemption } from "./audit/spec/exemption";
export { Verdict } from "./audit/spec/verdict";
export { Alert, AlertKind } from "./constructs/alerts/alert";
export type { IAlertSink } from "./constructs/alerts/alert-sink";
export { CesEventAlert, type CesEventAlertProps } from "./constructs/alerts/ces-event-alert";
export type { OfficialResourceProps } from "./constructs/alerts/official-resource-props";
export { OutputAlert } from "./constructs/alerts/output-alert";
export type { AccountSinks, OwnerSinks, PartSinks, ProjectSinks } from "./constructs/alerts/part-sinks";
export { SmnAlert, type SmnAlertProps, type SmnAlertTopic } from "./constructs/alerts/smn-alert";
export type { SmnSubscriptionProps } from "./constructs/alerts/smn-topic";
export type { DataSourceProps } from "./constructs/evs/data-source-props";
export { EvsFleet, type EvsFleetProps } from "./constructs/evs/evs-fleet";
export { EvsProvider, type EvsProviderProps } from "./constructs/evs/evs-provider";
export { EvsSnapshotAudit, type EvsSnapshotAuditProps } from "./constructs/evs/evs-snapshot-audit";
export { EvsSnapshotChains, type EvsSnapshotChainsProps } from "./constructs/evs/evs-snapshot-chains";
export { EvsSnapshots, type EvsSnapshotsProps } from "./constructs/evs/evs-snapshots";
export {
  EvsStandardSnapshots,
  type EvsStandardSnapshotsProps,
} from "./constructs/evs/evs-standard-snapshots";
export { EvsVolumes, type EvsVolumesProps } from "./constructs/evs/evs-volumes";
export type { FactSettings, IFactSource, ScanSettings } from "./constructs/evs/fact-source";
export type { ScanProps } from "./constructs/evs/scan-props";
export type { SnapshotFilterProps } from "./constructs/evs/snapshot-filter-props";
export type {
  ISnapshotAttributes,
  ISnapshotInventory,
  ITypedList,
} from "./constructs/evs/snapshot-inventory";
export { SnapshotOutputs, type SnapshotOutputsProps } from "./constructs/evs/snapshot-outputs";
export { SnapshotStatus } from "./constructs/evs/snapshot-status";
export type { ISnapshotSummary } from "./constructs/evs/snapshot-summary";
export type { IVolumeAttributes, IVolumeInventory } from "./constructs/evs/volume-inventory";
export type { HuaweicloudDataSourceProps } from "./constructs/huaweicloud/huaweicloud-data-source-props";
export {
  HuaweicloudSnapshotAudit,
  type HuaweicloudSnapshotAuditProps,
} from "./constructs/huaweicloud/huaweicloud-snapshot-audit";
export {
  HuaweicloudSnapshots,
  type HuaweicloudSnapshotsProps,
} from "./constructs/huaweicloud/huaweicloud-snapshots";
export {
  HuaweicloudVolumes,
  type HuaweicloudVolumesProps,
} from "./constructs/huaweicloud/huaweicloud-volumes";
export * from "./constructs/policies";
export { Duration } from "./constructs/policies/duration";
export type {
  AlertProps,
  BlockProps,
  DiskPolicyProps,
  PolicyProps,
  SnapshotPolicyProps,
} from "./constructs/policies/policy-props";
export type { IPolicy } from "./constructs/policies/policy-verbs";
export { RequireUnprotectedDisks } from "./constructs/policies/require-unprotected-disks";
export {
  type HygienePolicy,
  SnapshotHygiene,
  type SnapshotHygieneProps,
} from "./constructs/policies/snapshot-hygiene";
export { PropError } from "./constructs/terraform/check-props";
export { expression } from "./constructs/terraform/expression";
export type {
  AccountRequest,
  CellPattern,
  Exclusion,
  FleetRequest,
  OrganizationRequest,
} from "./fleet/fleet-request";
