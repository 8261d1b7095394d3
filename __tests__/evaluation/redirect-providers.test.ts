import { TerraformStack } from "cdktf";
import {
  EvsFleet,
  EvsProvider,
  type EvsProviderProps,
  EvsSnapshotAudit,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  OrphanedSnapshots,
} from "cdktf-evs-snapshots";
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

const ROLE = { agencyName: "agency", domainName: "domain" };
const SETTINGS: readonly EvsProviderProps[] = [
  { userName: "someone", password: "something", domainName: "domain" },
  { accessKey: "AK", secretKey: "SK", securityToken: "ST", projectName: "cn-east-3_web" },
  { accessKey: "AK", secretKey: "SK", assumeRole: [ROLE] },
  { ecsAgency: true },
  { sharedConfigFile: "none.json", profile: "none" },
  { assumeRoleWithOidc: { agencyName: "agency", domainId: "domain", idpId: "idp", idToken: "token" } },
  { owners: [{ enterpriseProjectName: true }, { creator: true }] },
];

test.each(SETTINGS)(
  "the provider of this package too, with %o, and a fleet is the example",
  async (settings) => {
    const { violations, errors, warnings } = await evaluatePolicies(
      (app) => {
        const stack = new TerraformStack(app, "test");
        new EvsProvider(stack, "evs", { region: "cn-east-3", ...settings });
        new OrphanedSnapshots(stack, "orphans").warn();
        const fleet = new EvsFleet(stack, "fleet", {
          regions: ["cn-north-4", "ap-southeast-1"],
          accounts: [{}, { domainName: "acme-dev", agencyName: "evs-audit" }],
          exclude: [{ project: "example", reason: "not read" }],
        });
        new OrphanedSnapshots(stack, "ofFleet", { fleet }).warn();
        const organization = new EvsFleet(stack, "organization", {
          organization: { agencyName: "evs-audit" },
        });
        const audit = new EvsSnapshotAudit(stack, "audit", { fleet: organization });
        new OrphanedSnapshots(stack, "ofAudit", { audit }).warn();
        return stack;
      },
      lost({ id: "a" }),
    );
    expect(errors).toEqual([]);
    expect(warnings.filter((warning) => !warning.startsWith("1 orphaned snapshot"))).toEqual([]);
    for (const policy of ["orphans", "ofFleet", "ofAudit"]) expect(ids(violations[policy])).toEqual(["a"]);
  },
);
