import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ALL_SPECS } from "../../lib/audit/spec/policies";
import { constructNameOf } from "../../lib/audit/spec/policy-spec";

const root = join(__dirname, "..", "..");

/** A framework, with the entry of this package that is for it. */
export const FRAMEWORKS = { cdktf: "dist/lib", cdktn: "dist/cdktn/lib" } as const;
export type Framework = keyof typeof FRAMEWORKS;

/** The constructs of policies. */
export const POLICY_CONSTRUCTS = ALL_SPECS.map(constructNameOf);

/** Texts as people write them, which a format may take for its syntax. */
const WORDS = String.raw`say "no" to \d \"x\" 中 # /* // <<EOF
a second line`;
/** The same with what is Terraform's syntax, for props that take it for text. */
const TEXT = `${WORDS} ${"${x} $${y} %{z} %%{if}"} $HOME`;

/** What each policy takes besides what all of them take, by its construct. */
const PROPS: Readonly<Record<string, string>> = {
  OrphanedSnapshots:
    'minimumVerdict: "suspected", gracePeriod: days(7), suspectShare: 0.25, control: "required", recycleBin: true',
  StaleSnapshots: "olderThan: days(90), includeManaged: true",
  StuckSnapshots: "after: days(1)",
  FailedSnapshots: "",
  AmbiguousNames: "",
  ExpiringSnapshots: "within: days(7)",
  ExcessSnapshots: "keep: 2, perDisk: false",
  MissingMetadata: "keys: ['owner', 'cost \"center\"', text]",
  CapacityBudget: 'atMostGiB: 500.5, by: "metadata:a\\"b", across: "project"',
  UnattachedDisks: "for: days(30)",
  UnprotectedDisks: "within: days(2), onlyAttached: true",
  LeavingRecycleBin: "within: days(3)",
  SnapshotRule: `noun: 'large "copy"', violatesWhen: ${JSON.stringify(String.raw`snapshot.size > 5
  && snapshot.name.matches("^\\d+\"$")`)}`,
  DiskRule: "noun: text.slice(0, 60), violatesWhen: \"disk.size > 5 && disk.name != '${x}'\"",
};

/** Those that are about disks. */
const ABOUT_DISKS = ["UnattachedDisks", "UnprotectedDisks", "LeavingRecycleBin", "DiskRule"];

/** A stack with every construct, every prop and every verb. */
const APP = `
const [framework, entry, outdir] = process.argv.slice(2);
const { App, TerraformStack, TerraformVariable, LocalBackend } = require(framework);
const evs = require(entry);
const [text, words] = ${JSON.stringify([TEXT, WORDS])};
const days = (count) => evs.Duration.days(count);
const topicUrn = "urn:smn:cn-north-4:0123:storage";
const made = new Set(["Duration", "SmnAlert", "CesEventAlert", "OutputAlert"]);
const app = new App({ outdir });
const stack = new TerraformStack(app, "stack");
new LocalBackend(stack, { path: "terraform.tfstate" });
const make = (name, id, props) => {
  made.add(name);
  return new evs[name](stack, id, props);
};

const north = make("EvsProvider", "evs", {
  region: "cn-north-4",
  projectId: "p1",
  projectName: words,
  tenantId: "p1",
  tenantName: "cn-north-4",
  accessKey: "AK",
  secretKey: words,
  securityToken: words,
  token: words,
  userName: "user",
  userId: "u1",
  password: words,
  domainName: "domain",
  domainId: "d1",
  ecsAgency: false,
  agencyName: "agency",
  agencyDomainName: "other",
  authUrl: "https://iam.example.com/v3",
  cloud: "myhuaweicloud.com",
  endpoints: { evs: "https://evs.example.com", iam: "https://iam.example.com/v3" },
  insecure: false,
  cacertFile: require("node:tls").rootCertificates[0],
  maxRetries: 3,
  sharedConfigFile: "~/.hcloud/config.json",
  profile: "default",
  pageSize: 1000,
  maxConcurrency: 4,
  requestTimeout: 20,
  apiVersion: "auto",
  maxWait: "5m",
  deletionTraces: true,
  regions: { "la-south-2": { recycle_bin: false } },
  kinds: ["legacy", "standard"],
  language: "zh",
  since: words,
  owners: [
    { tag: text },
    { namePattern: "^(?:\${x})?([a-z]+)-" },
    { namePattern: "^db-", owner: text },
    { claim: "namespace" },
    { diskTag: text },
    { enterpriseProject: true },
    { enterpriseProjectName: true },
    { creator: true },
  ],
  prices: { legacy: 0.1, standard: 0.05, disk: 0.7, "disk:SSD": 1 },
  currency: words.slice(0, 10),
  linkTemplate: "https://console.example.com/{region}/{kind}/{id}?disk={volume_id}",
  platforms: ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"],
  assumeRole: [
    { agencyName: "audit", domainName: words, api: "iam", duration: 3600 },
    { agencyName: "audit", domainId: "d2", api: "sts", externalId: words },
  ],
  assumeRoleWithOidc: {
    idpId: "github",
    agencyName: "audit",
    domainId: "d1",
    api: "sts",
    idToken: "header.payload.signature",
    idTokenFile: "/token",
    idTokenVariable: "TOKEN",
    audience: words,
    duration: 3600,
  },
});
const east = make("EvsProvider", "east", {
  alias: "east",
  region: "cn-east-3",
  agencyName: "agency",
  agencyDomainName: "other",
  delegatedProject: "cn-east-3",
});
const official = new evs.huaweicloud.provider.HuaweicloudProvider(stack, "huaweicloud", { region: "cn-north-4" });
const variable = new TerraformVariable(stack, "owner", { type: "string", default: "storage" });

const first = make("EvsVolumes", "first", {});
const place = { projectId: "p1", provider: east, dependsOn: [first] };
const filter = { name: words, status: evs.SnapshotStatus.AVAILABLE, volumeId: "v1" };
const scan = { suspectShare: 0.25, control: "waived", recycleBin: false };
const snapshots = make("EvsSnapshots", "snapshots", { ...place, ...filter, offset: 10, limit: 50 });
make("SnapshotOutputs", "inventory", { snapshots });
make("EvsVolumes", "volumes", { ...place, name: words, status: "in-use", availabilityZone: "z1" });
make("EvsStandardSnapshots", "standard", {
  ...place,
  ...filter,
  availabilityZone: "z1",
  snapshotType: "user",
  snapshotChainId: "c1",
  snapshotGroupId: "g1",
  enterpriseProjectId: "0",
  tags: { "team name": "storage", other: words },
});
make("EvsSnapshotChains", "chains", { ...place, volumeId: "v1", category: "standard" });
const fleet = make("EvsFleet", "fleet", {
  provider: east,
  dependsOn: [first],
  regions: ["cn-north-4", "ap-southeast-1"],
  accounts: [{}, { domainName: "acme-dev", agencyName: words }, { domainId: "d3", agencyName: "evs-audit", api: "sts" }],
  include: [{ account: "acme-*", region: "cn-*", project: "*" }],
  exclude: [{ account: "acme-dev", region: "cn-*", project: words, reason: text }],
});
make("EvsFleet", "organization", { organization: { agencyName: "evs-audit", api: "iam" } });
const audit = make("EvsSnapshotAudit", "audit", { ...scan, provider: north });
make("EvsSnapshotAudit", "filtered", { ...place, ...filter });
make("EvsSnapshotAudit", "auditOfFleet", { fleet });
const region = { region: "cn-north-4", provider: official };
make("HuaweicloudVolumes", "listed-volumes", { ...region, name: "x", status: "in-use", availabilityZone: "z1" });
const listed = make("HuaweicloudSnapshots", "listed", { ...region, dependsOn: [first] });
make("HuaweicloudSnapshots", "some", { ...region, name: "x", status: evs.SnapshotStatus.ERROR, volumeId: "v1" });
make("SnapshotOutputs", "listed-inventory", { snapshots: listed });
const joined = make("HuaweicloudSnapshotAudit", "joined", {
  snapshots: listed,
  suspectShare: 0.25,
  recycleBin: false,
  kinds: ["legacy", "standard"],
});

const subscriptions = [
  { protocol: "email", endpoint: "storage@example.com" },
  { protocol: "sms", endpoint: variable.stringValue },
];
const sinks = [
  new evs.SmnAlert({ topicUrn, ...region }),
  new evs.SmnAlert({ topicName: "made", displayName: '"Storage" team', subscriptions, ...region }),
  new evs.CesEventAlert({ eventName: "orphans", eventSource: "EVS.copies", notifyTopicUrns: [topicUrn], ...region }),
  new evs.OutputAlert(),
];
const expires = new Date(Date.now() + 31536e6).toISOString().slice(0, 10);
const exemptions = [
  { namePattern: "^v\\\\d+\\\\.\\"(golden|\\\\$x)$", reason: text, expires },
  { namePrefix: "golden", reason: "images", expires, preventive: true },
  { id: "s1", reason: variable.stringValue, expires },
  { metadata: { "cost center": text, owner: "db" }, reason: "contact ".concat(variable.stringValue, ' or "us"'), expires },
];
const alike = { exemptions, message: text, since: text, outputs: "rows", shownRows: 5, pricePerGiBMonth: 0.25, currency: '"CNY"' };
const about = { snapshot: { ...filter, name: text, status: "error" }, disk: { name: text, status: "in-use", availabilityZone: "z1" } };
const policies = {
${POLICY_CONSTRUCTS.map((name) => `  ${name}: { about: about.${ABOUT_DISKS.includes(name) ? "disk" : "snapshot"}, props: { ${PROPS[name] ?? "unknown"} } },`).join("\n")}
};
for (const [name, { about, props }] of Object.entries(policies)) {
  const policy = make(name, name, { ...place, ...about, ...alike, ...props });
  make(name, name + "OfFleet", { fleet, ...props }).alert({ accounts: { "acme-dev": sinks[3], [text]: sinks[3] }, rest: sinks[3] });
  make(name, name + "OfProjects", { fleet, ...props }).alert({ projects: { "acme/cn-north-4/shop": sinks[0] }, rest: sinks[1] });
  policy.warn();
  policy.block({ atMost: 1, onUndecided: "block", onSuspect: "pass" });
  make(name, name + "Asking", { audit, ...props, ...(name === "OrphanedSnapshots" ? { suspectShare: undefined, control: undefined, recycleBin: undefined } : {}) }).warn();
  const owned = make(name, name + "Owned", { ...props, provider: north });
  owned.alert({ owners: { web: sinks[3], [text]: sinks[3] }, rest: sinks[3] }, { only: "all" });
}
const orphans = make("OrphanedSnapshots", "told", {
  audit,
  exemptions: new TerraformVariable(stack, "exemptions", { type: "any", default: [] }).value,
});
sinks.forEach((sink, index) => orphans.alert(sink, { id: "sink" + index, notifyResolved: index > 0 }));
make("OrphanedSnapshots", "suspected", { audit: joined, minimumVerdict: "suspected", exemptions }).alert(sinks[0]);
make("SnapshotHygiene", "hygiene", { warn: ["StaleSnapshots"], block: ["FailedSnapshots"] });
app.synth();
console.log(JSON.stringify([...made]));
`;

/**
 * Synthesizes that stack with what is built.
 *
 * @param environment in addition to that of the tests
 * @returns the names of what was made
 */
export async function synthesizeEveryConstruct(
  framework: Framework,
  outdir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const script = join(dirname(outdir), "every-construct.cjs");
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(script, APP);
  const args = [script, require.resolve(framework), join(root, FRAMEWORKS[framework]), outdir];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...environment },
  });
  return JSON.parse(stdout) as readonly string[];
}

/** A synthesized stack in JSON. */
export interface SynthesizedStack {
  readonly "//": unknown;
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly provider: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly data: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

export const readStack = (outdir: string) =>
  JSON.parse(readFileSync(join(outdir, "stacks", "stack", "cdk.tf.json"), "utf8")) as SynthesizedStack;
