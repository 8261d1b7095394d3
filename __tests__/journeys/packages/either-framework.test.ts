import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as exported from "cdktf-evs-snapshots";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { constructNameOf } from "../../../lib/audit/spec/policy-spec";

// What Terraform does with a stack is tested with cdktf alone: the other framework synthesizes the same.

const root = join(__dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "evs-either-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each policy needs besides. */
const PROPS: Readonly<Record<string, string>> = {
  OrphanedSnapshots: 'minimumVerdict: "suspected", gracePeriod: days(7)',
  StaleSnapshots: "olderThan: days(90)",
  StuckSnapshots: "after: days(1)",
  ExpiringSnapshots: "within: days(7)",
  ExcessSnapshots: "keep: 2",
  MissingMetadata: 'keys: ["owner"]',
  CapacityBudget: 'atMostGiB: 500, pricePerGiBMonth: 0.1, currency: "CNY"',
  UnattachedDisks: "for: days(30)",
  UnprotectedDisks: "within: days(2)",
  LeavingRecycleBin: "within: days(3)",
  SnapshotRule: 'noun: "copy", violatesWhen: "snapshot.size > 5"',
  DiskRule: 'noun: "disk", violatesWhen: "disk.size > 5"',
};

const names = ALL_SPECS.map(constructNameOf);

/** A stack with every construct and every verb. */
const app = `
const [framework, entry, outdir] = process.argv.slice(2);
const { App, TerraformStack } = require(framework);
const evs = require(entry);
const days = (count) => evs.Duration.days(count);
const topicUrn = "urn:smn:cn-north-4:0123:storage";
const subscriptions = [{ protocol: "email", endpoint: "storage@example.com" }];
const sinks = [
  new evs.SmnAlert({ topicUrn }),
  new evs.SmnAlert({ topicName: "made", subscriptions }),
  new evs.CesEventAlert({ notifyTopicUrns: [topicUrn] }),
  new evs.OutputAlert(),
];
const made = new Set(["Duration", ...sinks.map((sink) => sink.constructor.name)]);
const app = new App({ outdir });
const stack = new TerraformStack(app, "stack");
const make = (name, id, props) => {
  made.add(name);
  return new evs[name](stack, id, props);
};
make("EvsProvider", "evs", { region: "cn-north-4", assumeRole: [{ agencyName: "audit", domainName: "other" }] });
make("EvsProvider", "east", { alias: "east", region: "cn-east-3" });
new evs.huaweicloud.provider.HuaweicloudProvider(stack, "huaweicloud", { region: "cn-north-4" });
const snapshots = make("EvsSnapshots", "snapshots", { status: evs.SnapshotStatus.AVAILABLE, limit: 50 });
make("SnapshotOutputs", "inventory", { snapshots });
for (const name of ["EvsVolumes", "EvsStandardSnapshots", "EvsSnapshotChains", "HuaweicloudVolumes"]) make(name, name, {});
const audit = make("EvsSnapshotAudit", "audit", { control: "waived" });
const listed = make("HuaweicloudSnapshots", "listed", {});
const joined = make("HuaweicloudSnapshotAudit", "joined", { snapshots: listed });
const exemptions = [{ namePrefix: "golden", reason: "images", expires: new Date(Date.now() + 31536e6).toISOString().slice(0, 10) }];
${names.map((name) => `made.add("${name}");`).join("\n")}
${names
  .map(
    (name) => `{
  const props = { exemptions, message: "ask", ${PROPS[name] ?? ""} };
  const policy = new evs.${name}(stack, "${name}", { audit, ...props });
  policy.warn();
  policy.block({ atMost: 1 });
  ${name === "OrphanedSnapshots" ? 'sinks.forEach((sink, index) => policy.alert(sink, { id: "sink" + index }));' : ""}
}`,
  )
  .join("\n")}
new evs.OrphanedSnapshots(stack, "suspected", { audit: joined, minimumVerdict: "suspected" }).alert(sinks[0]);
app.synth();
console.log(JSON.stringify([...made]));
`;

async function synthesized(framework: string, entry: string) {
  const script = join(folder, "app.cjs");
  writeFileSync(script, app);
  const outdir = join(folder, framework);
  const args = [script, require.resolve(framework), join(root, entry), outdir];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const stack = readFileSync(join(outdir, "stacks", "stack", "cdk.tf.json"), "utf8");
  const {
    "//": _,
    terraform,
    ...content
  } = JSON.parse(stack) as {
    readonly "//": unknown;
    readonly terraform: { readonly backend: unknown };
  };
  const made = JSON.parse(stdout) as readonly string[];
  return { made, stack: { ...content, terraform: { ...terraform, backend: undefined } } };
}

test("a stack of all constructs is the same with cdktf and with cdktn", async () => {
  const [one, other] = [await synthesized("cdktf", "dist/lib"), await synthesized("cdktn", "dist/cdktn/lib")];
  expect(other).toEqual(one);
  // A construct that is new belongs into the stack above.
  const constructs = Object.entries(exported).filter(
    ([name, value]) => typeof value === "function" && !NO_CONSTRUCTS.includes(name),
  );
  expect(constructs.map(([name]) => name).filter((name) => !one.made.includes(name))).toEqual([]);
}, 120_000);

/** Exports that are classes or functions, and add nothing of their own to a stack, or what others test. */
const NO_CONSTRUCTS = ["Alert", "PropError", "expression", "RequireUnprotectedDisks", "SnapshotHygiene"];
