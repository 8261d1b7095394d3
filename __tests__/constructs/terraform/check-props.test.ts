import { App, TerraformStack, TerraformVariable } from "cdktf";
import {
  EvsFleet,
  EvsProvider,
  EvsSnapshotAudit,
  EvsSnapshotChains,
  EvsSnapshots,
  EvsStandardSnapshots,
  EvsVolumes,
  OrphanedSnapshots,
  PropError,
  SnapshotHygiene,
  SnapshotOutputs,
} from "cdktf-evs-snapshots";

let stack: TerraformStack;
beforeEach(() => {
  stack = new TerraformStack(new App(), "prod");
});

test.each([
  [
    "limit 0",
    () => new EvsSnapshots(stack, "s", { limit: 0 }),
    "prod/s: 'limit' must be an integer of at least 1, got 0",
  ],
  [
    "limit 1.5",
    () => new EvsSnapshots(stack, "s", { limit: 1.5 }),
    "prod/s: 'limit' must be an integer of at least 1, got 1.5",
  ],
  [
    "limit NaN",
    () => new EvsSnapshots(stack, "s", { limit: Number.NaN }),
    "prod/s: 'limit' must be an integer of at least 1, got NaN",
  ],
  [
    "a bigint",
    () => new EvsSnapshots(stack, "s", { limit: 5n as never }),
    "prod/s: 'limit' must be an integer of at least 1, got 5",
  ],
  [
    "a name that is a construct",
    () => new EvsSnapshots(stack, "s", { name: stack as never }),
    "prod/s: 'name' must be a non-empty string, got prod",
  ],
  [
    "an unknown language",
    () => new EvsProvider(stack, "evs", { language: "fr" }),
    "prod/evs: 'language' must be one of en, zh, got \"fr\"",
  ],
  [
    "standard snapshots alone",
    () => new EvsProvider(stack, "evs", { kinds: ["standard"] }),
    'prod/evs: \'kinds\' must be ["legacy"], or ["legacy", "standard"] for both, got ["standard"]',
  ],
  [
    "outputs of nothing",
    () => new SnapshotOutputs(stack, "o", { snapshots: null as never }),
    "prod/o: 'snapshots' must be an EvsSnapshots, an EvsStandardSnapshots or a HuaweicloudSnapshots",
  ],
  [
    "a pack that is one text",
    () => new SnapshotHygiene(stack, "h", { warn: "StaleSnapshots" as never }),
    "prod/h: 'warn' must be a list of policies, got \"StaleSnapshots\"",
  ],
  [
    "offset -1",
    () => new EvsSnapshots(stack, "s", { offset: -1 }),
    "prod/s: 'offset' must be an integer of at least 0, got -1",
  ],
  [
    "a name of 256 bytes",
    () => new EvsSnapshots(stack, "s", { name: `${"中".repeat(85)}x` }),
    "prod/s: 'name' must have at most 255 bytes in UTF-8, got 256",
  ],
  [
    "an empty name",
    () => new EvsVolumes(stack, "v", { name: "" }),
    "prod/v: 'name' must be a non-empty string",
  ],
  [
    "an unknown status",
    () => new EvsSnapshots(stack, "s", { status: "availabel" as "available" }),
    "prod/s: 'status' must be one of creating, available, error, deleting, error_deleting, rollbacking, backing-up, got \"availabel\"",
  ],
  [
    "an unknown type",
    () => new EvsStandardSnapshots(stack, "s", { snapshotType: "manual" as "user" }),
    "prod/s: 'snapshotType' must be one of auto, user, copy, got \"manual\"",
  ],
  [
    "an empty chain",
    () => new EvsStandardSnapshots(stack, "s", { snapshotChainId: "" }),
    "prod/s: 'snapshotChainId' must be a non-empty string",
  ],
  [
    "an empty category",
    () => new EvsSnapshotChains(stack, "c", { category: "" }),
    "prod/c: 'category' must be a non-empty string",
  ],
  [
    "an account without an agency",
    () => new EvsFleet(stack, "f", { accounts: [{}, { domainName: "acme-dev" }] }),
    "prod/f: 'accounts[1]' requires an agency name",
  ],
  [
    "keys of another service",
    () => new EvsFleet(stack, "f", { organization: { agencyName: "a", api: "v3" as "iam" } }),
    "prod/f: 'organization.api' must be one of iam, sts, got \"v3\"",
  ],
  [
    "an exclusion without a reason",
    () => new EvsFleet(stack, "f", { exclude: [{ project: "sandbox-*", reason: "" }] }),
    "prod/f: 'exclude[0]' requires a reason",
  ],
  [
    "one region for a list",
    () => new EvsFleet(stack, "f", { regions: "cn-north-4" as never }),
    "prod/f: 'regions' must be a list, got \"cn-north-4\"",
  ],
  [
    "a role of a minute",
    () => new EvsProvider(stack, "p", { assumeRole: [{ agencyName: "a", domainName: "d", duration: 60 }] }),
    "prod/p: 'assumeRole[0].duration' must be an integer from 900 to 86400, got 60",
  ],
  [
    "a share above 1",
    () => new EvsSnapshotAudit(stack, "a", { suspectShare: 50 }),
    "prod/a: 'suspectShare' must be a number from 0 to 1, got 50",
  ],
  [
    "an unknown control",
    () => new EvsSnapshotAudit(stack, "a", { control: "none" as "waived" }),
    "prod/a: 'control' must be one of required, waived",
  ],
  [
    "pageSize 0",
    () => new EvsProvider(stack, "evs", { pageSize: 0 }),
    "prod/evs: 'pageSize' must be an integer from 1 to 1000, got 0",
  ],
  [
    "maxWait in words",
    () => new EvsProvider(stack, "evs", { maxWait: "15 minutes" }),
    `prod/evs: 'maxWait' must be an integer and a unit, such as 15m, 90s or 1h, at most 24h, got "15 minutes"`,
  ],
  [
    "an unknown endpoint",
    () => new EvsProvider(stack, "evs", { endpoints: { ecs: "x" } }),
    "prod/evs: 'endpoints' must be one of evs, iam, sts, organizations, metadata, cbr, cts, eps",
  ],
  [
    "a platform that there is not",
    () => new EvsProvider(stack, "evs", { platforms: ["linux_386" as "linux_amd64"] }),
    "prod/evs: 'platforms' must be one of linux_amd64, linux_arm64, darwin_amd64, darwin_arm64, windows_amd64",
  ],
  [
    "atMost -1",
    () =>
      new OrphanedSnapshots(stack, "o", { audit: new EvsSnapshotAudit(stack, "a") }).block({ atMost: -1 }),
    "prod/o: 'atMost' must be an integer of at least 0, got -1",
  ],
])("%s is refused at synth, with the construct's path", (_, build, message) => {
  const error = thrownBy(build);
  expect(error).toBeInstanceOf(PropError);
  expect(String(error)).toContain(message);
});

function thrownBy(build: () => unknown): unknown {
  try {
    build();
  } catch (error) {
    return error;
  }
  return undefined;
}

test("a name of exactly 255 bytes passes", () => {
  new EvsSnapshots(stack, "s", { name: "中".repeat(85) });
});

test("tokens pass through unchecked", () => {
  const text = new TerraformVariable(stack, "text", { type: "string" });
  const count = new TerraformVariable(stack, "count", { type: "number" });
  new EvsSnapshots(stack, "s", { name: text.stringValue, limit: count.numberValue, status: text.value });
  const domainName = text.stringValue;
  new EvsFleet(stack, "f", { regions: text.listValue, accounts: [{ domainName }] });
  const { evs_snapshots, evs_projects } = stack.toTerraform().data;
  expect([evs_snapshots.s, evs_projects.f]).toEqual([expect.anything(), expect.anything()]);
});
