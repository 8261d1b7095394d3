import { App, TerraformStack } from "cdktf";
import { EvsFleet, EvsProvider, OrphanedSnapshots, SnapshotHygiene } from "cdktf-evs-snapshots";
import type { Construct } from "constructs";

/** Policies over every project of three accounts in two regions. */
class FleetStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // The account that signs in: HW_REGION_NAME, HW_ACCESS_KEY and HW_SECRET_KEY.
    new EvsProvider(this, "evs");

    // 1. The fleet: this account, and two others that have created an agency for it.
    const agencyName = "evs-audit";
    const fleet = new EvsFleet(this, "fleet", {
      regions: ["cn-north-4", "ap-southeast-1"],
      accounts: [{}, { domainName: "acme-dev", agencyName }, { domainName: "acme-data", agencyName }],
    });

    // 2. One data source per policy reads all of it.
    new OrphanedSnapshots(this, "orphans", { fleet }).warn();
    new SnapshotHygiene(this, "hygiene", { fleet, warn: ["StaleSnapshots"], block: ["FailedSnapshots"] });
  }
}

const app = new App();
new FleetStack(app, "fleet");
app.synth();
