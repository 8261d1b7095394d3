import { App, TerraformStack } from "cdktf";
import {
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  huaweicloud,
  OrphanedSnapshots,
  SmnAlert,
} from "cdktf-evs-snapshots";
import type { Construct } from "constructs";

/** A stack that has used the official provider all along, and now looks after its snapshots. */
class StorageStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was there before. Bindings that `cdktf get` generated do as well.
    new huaweicloud.provider.HuaweicloudProvider(this, "huaweicloud", { region: "cn-north-4" });
    const topic = new huaweicloud.smnTopic.SmnTopic(this, "topic", { name: "storage" });

    // What it gains.
    const snapshots = new HuaweicloudSnapshots(this, "snapshots");
    const audit = new HuaweicloudSnapshotAudit(this, "audit", { snapshots });
    const orphans = new OrphanedSnapshots(this, "orphans", { audit, minimumVerdict: "suspected" });
    orphans.warn();
    orphans.alert(new SmnAlert({ topicUrn: topic.topicUrn }));
  }
}

const app = new App();
new StorageStack(app, "storage");
app.synth();
