export { Duration } from "./policies/duration";
export type { Exemption } from "./policies/exemption";
export { OrphanedSnapshots, type OrphanedSnapshotsProps } from "./policies/orphaned-snapshots";
export {
  type BlockProps,
  type PolicyRule,
  type ScanQuality,
  SnapshotPolicy,
  type SnapshotPolicyProps,
} from "./policies/snapshot-policy";
export { StaleSnapshots, type StaleSnapshotsProps } from "./policies/stale-snapshots";
export { Violation, ViolationList } from "./policies/violation";
export { PropError } from "./snapshots/check-props";
export type { DataSourceProps } from "./snapshots/data-source-props";
export { EvsProvider, type EvsProviderProps } from "./snapshots/evs-provider";
export { EvsSnapshotAudit, type EvsSnapshotAuditProps } from "./snapshots/evs-snapshot-audit";
export { EvsSnapshots, type EvsSnapshotsProps } from "./snapshots/evs-snapshots";
export { EvsVolumes, type EvsVolumesProps } from "./snapshots/evs-volumes";
export { expression } from "./snapshots/expression";
export type { IFindingAttributes, ISnapshotAudit } from "./snapshots/snapshot-audit";
export type { ISnapshotAttributes, ISnapshotInventory, ITypedList } from "./snapshots/snapshot-inventory";
export { SnapshotOutputs, type SnapshotOutputsProps } from "./snapshots/snapshot-outputs";
export { SnapshotStatus } from "./snapshots/snapshot-status";
export { Verdict } from "./snapshots/verdict";
export {
  type EvaluatedViolation,
  type EvaluationOptions,
  evaluatePolicies,
  type PolicyEvaluation,
} from "./testing/evaluate-policies";
export type { ExampleSnapshot, ExampleVolume, ExampleWorld } from "./testing/example-world";
