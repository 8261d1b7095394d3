import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { constructNameOf } from "../../../lib/audit/spec/policy-spec";

test("every policy goes by one name, and its construct by another", () => {
  expect(Object.fromEntries(ALL_SPECS.map((policy) => [policy.name, constructNameOf(policy)]))).toEqual({
    orphaned_snapshots: "OrphanedSnapshots",
    stale_snapshots: "StaleSnapshots",
    stuck_snapshots: "StuckSnapshots",
    failed_snapshots: "FailedSnapshots",
    expiring_snapshots: "ExpiringSnapshots",
    excess_snapshots: "ExcessSnapshots",
    missing_metadata: "MissingMetadata",
    ambiguous_names: "AmbiguousNames",
    capacity_budget: "CapacityBudget",
    unattached_disks: "UnattachedDisks",
    unprotected_disks: "UnprotectedDisks",
    leaving_recycle_bin: "LeavingRecycleBin",
    snapshot_rule: "SnapshotRule",
    disk_rule: "DiskRule",
  });
});

test.each(ALL_SPECS)("$name is described in sentences, its arguments too", ({ description, parameters }) => {
  const texts = [description, ...Object.values(parameters).map((parameter) => parameter.description)];
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/s);
});
