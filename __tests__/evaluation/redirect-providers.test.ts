import { TerraformStack } from "cdktf";
import { HuaweicloudSnapshotAudit, HuaweicloudSnapshots, OrphanedSnapshots } from "cdktf-evs-snapshots";
import { evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { officialProvider } from "../support/official-provider";
import { ids, lost } from "../support/orphans";

test("the official provider is led to the example, whatever region and credentials it has", async () => {
  const { violations, errors } = await evaluatePolicies(
    (app) => {
      const stack = new TerraformStack(app, "test");
      const provider = officialProvider(stack, "east", {
        alias: "east",
        region: "cn-east-3",
        userName: "someone",
        password: "something",
        assumeRole: [{ agencyName: "agency", domainName: "domain" }],
      });
      const snapshots = new HuaweicloudSnapshots(stack, "snapshots", { provider, region: "cn-north-4" });
      const audit = new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
      new OrphanedSnapshots(stack, "orphans", { audit, minimumVerdict: "suspected" }).warn();
      return stack;
    },
    lost({ id: "a" }),
  );
  expect(errors).toEqual([]);
  expect(ids(violations.orphans)).toEqual(["a"]);
});
