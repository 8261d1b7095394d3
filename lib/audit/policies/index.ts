// Generated from the files of lib/audit/spec/policies by `npm run bindings`: not to be edited.
import type { AnyPolicy } from "../engine/policy";
import type { PolicyName } from "../spec/policies";
import { ambiguousNames } from "./ambiguous-names";
import { capacityBudget } from "./capacity-budget";
import { diskRule } from "./disk-rule";
import { excessSnapshots } from "./excess-snapshots";
import { expiringSnapshots } from "./expiring-snapshots";
import { failedSnapshots } from "./failed-snapshots";
import { leavingRecycleBin } from "./leaving-recycle-bin";
import { missingMetadata } from "./missing-metadata";
import { orphanedSnapshots } from "./orphaned-snapshots";
import { snapshotRule } from "./snapshot-rule";
import { staleSnapshots } from "./stale-snapshots";
import { stuckSnapshots } from "./stuck-snapshots";
import { unattachedDisks } from "./unattached-disks";
import { unprotectedDisks } from "./unprotected-disks";

const JUDGES = {
  ambiguous_names: ambiguousNames,
  capacity_budget: capacityBudget,
  disk_rule: diskRule,
  excess_snapshots: excessSnapshots,
  expiring_snapshots: expiringSnapshots,
  failed_snapshots: failedSnapshots,
  leaving_recycle_bin: leavingRecycleBin,
  missing_metadata: missingMetadata,
  orphaned_snapshots: orphanedSnapshots,
  snapshot_rule: snapshotRule,
  stale_snapshots: staleSnapshots,
  stuck_snapshots: stuckSnapshots,
  unattached_disks: unattachedDisks,
  unprotected_disks: unprotectedDisks,
} as const satisfies Readonly<Record<PolicyName, unknown>>;

/** Every policy with its judge. */
export const POLICIES = JUDGES as unknown as Readonly<Record<PolicyName, AnyPolicy>>;
