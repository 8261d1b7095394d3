import { App, TerraformStack } from "cdktf";
import {
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshots,
  OrphanedSnapshots,
  SnapshotHygiene,
  SnapshotOutputs,
  UnprotectedDisks,
} from "cdktf-evs-snapshots";
import type { Construct } from "constructs";

/** Query, outputs and a policy over the EVS snapshots of one project. */
class SnapshotStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // Region and credentials come from HW_REGION_NAME, HW_ACCESS_KEY and HW_SECRET_KEY.
    new EvsProvider(this, "evs");

    // 1. The query: every snapshot of the project.
    const snapshots = new EvsSnapshots(this, "snapshots");

    // 2. Stack outputs.
    new SnapshotOutputs(this, "inventory", { snapshots });

    // 3. The policy: warn about snapshots that have lost their disk.
    const audit = new EvsSnapshotAudit(this, "audit");
    // Rows as outputs, since they are few in most projects: a plan prints each row whole. Leave it out where they are many.
    const orphans = new OrphanedSnapshots(this, "orphans", { audit, outputs: "rows" });
    orphans.warn();
    // To fail the plan instead: orphans.block({ atMost: 0 });

    // 4. What else most projects want to know, with thresholds that are late rather than early.
    const warn = ["LeavingRecycleBin", "StuckSnapshots", "FailedSnapshots", "StaleSnapshots"] as const;
    new SnapshotHygiene(this, "hygiene", { audit, warn });

    // 5. Disks in use that nothing could be restored from: no new snapshot, and no new backup.
    new UnprotectedDisks(this, "unprotected", {
      audit,
      within: Duration.days(30),
      onlyAttached: true,
    }).warn();
  }
}

const app = new App();
new SnapshotStack(app, "snapshots");
app.synth();
