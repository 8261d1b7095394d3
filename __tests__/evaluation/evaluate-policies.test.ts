import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import {
  DiskRule,
  Duration,
  EvsProvider,
  EvsSnapshotAudit,
  OrphanedSnapshots,
  SnapshotRule,
  StaleSnapshots,
  UnprotectedDisks,
} from "cdktf-evs-snapshots";
import { type ExampleWorld, evaluatePolicies } from "cdktf-evs-snapshots/testing";
import { attachEvaluations } from "../support/attached-providers/attach";
import { daysAgo, ids, lost } from "../support/orphans";
import { TERRAFORM } from "../support/terraform";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "evs-evaluate-")));
const start = process.cwd();
let environment: NodeJS.ProcessEnv;
attachEvaluations();
beforeAll(() => {
  environment = { ...process.env };
});
afterEach(() => {
  process.chdir(start);
  process.env = { ...environment };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = lost({ id: "a" });

/** A stack that cannot be planned without a value for its variable. */
function withVariable(app: App): TerraformStack {
  const stack = new TerraformStack(app, "test");
  new EvsProvider(stack, "evs");
  const owner = new TerraformVariable(stack, "owner", { type: "object({ name = string })" });
  new TerraformOutput(stack, "told", { value: owner.value });
  new OrphanedSnapshots(stack, "orphans", { audit: new EvsSnapshotAudit(stack, "audit") }).warn();
  return stack;
}

function executable(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

test("variables are given by name, or by the environment", async () => {
  const given = await evaluatePolicies(withVariable, world, { variables: { owner: { name: "me" } } });
  expect(ids(given.violations.orphans)).toEqual(["a"]);
  process.env.TF_VAR_owner = '{ name = "me" }';
  const passed = await evaluatePolicies(withVariable, world);
  expect(ids(passed.violations.orphans)).toEqual(["a"]);
});

test("a variable that the stack does not declare is an error that names those it does", async () => {
  const evaluation = evaluatePolicies(withVariable, world, { variables: { ownr: 1 } });
  await expect(evaluation).rejects.toThrow("does not declare: ownr. It declares owner.");
});

test("what could not be told is told apart, and backups count as copies", async () => {
  const build = (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    new UnprotectedDisks(stack, "unprotected", { within: Duration.days(30) });
    new StaleSnapshots(stack, "stale", { olderThan: Duration.days(30) });
    return stack;
  };
  const { violations, undecided } = await evaluatePolicies(build, {
    snapshots: [{ id: "undated", volume_id: "bare", created_at: null }],
    volumes: [{ id: "bare" }, { id: "backed" }, { id: "failed" }],
    backups: [
      { volume_id: "backed", created_at: daysAgo(2) },
      { volume_id: "failed", created_at: daysAgo(2), status: "error" },
    ],
  });
  expect(ids(violations.unprotected)).toEqual(["failed"]);
  expect(ids(undecided.unprotected)).toEqual(["bare"]);
  expect([violations.stale, ids(undecided.stale)]).toEqual([[], ["undated"]]);
});

const AT = "2025-05-01T00:00:00.000000";
const at = "timestamp('2025-05-01T00:00:00Z')";

test("conditions read every field of the example", async () => {
  const snapshotRule = [
    `snapshot.description == 'd' && snapshot.updated_at == ${at} && snapshot.progress == '50%'`,
    "snapshot.metadata == {'a': 'b', 'team': 'web'} && snapshot.category == 'standard'",
    `snapshot.retention_at == timestamp('2099-01-01T00:00:00Z') && snapshot.kind == 'standard'`,
  ];
  const diskRule = [
    `disk.volume_type == 'SSD' && disk.availability_zone == 'az' && disk.bootable && disk.encrypted`,
    `disk.from_image && disk.service_type == 'DSS' && disk.user_id == 'u' && disk.order_id == 'o'`,
    `disk.attachments.all(a, a.server_id == 's' && a.attached_at == ${at}) && disk.snapshot_id == 'a'`,
    `disk.created_at == ${at} && disk.updated_at == ${at}`,
  ];
  const build = (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    new SnapshotRule(stack, "snapshots", { noun: "snapshot", violatesWhen: snapshotRule.join(" && ") });
    new DiskRule(stack, "disks", { noun: "disk", violatesWhen: diskRule.join(" && ") });
    return stack;
  };
  const { violations } = await evaluatePolicies(build, {
    snapshots: [
      {
        id: "a",
        volume_id: "d",
        description: "d",
        updated_at: AT,
        progress: "50%",
        metadata: { a: "b" },
        tags: { team: "web" },
        category: "standard",
        retention_at: "2099-01-01T00:00:00.000000",
      },
      { id: "b", volume_id: "d" },
    ],
    volumes: [
      {
        id: "d",
        volume_type: "SSD",
        availability_zone: "az",
        bootable: true,
        encrypted: true,
        volume_image_metadata: { image_id: "i" },
        service_type: "DSS",
        user_id: "u",
        metadata: { orderID: "o" },
        attachments: [{ server_id: "s", attached_at: AT }],
        snapshot_id: "a",
        created_at: AT,
        updated_at: AT,
      },
      { id: "e" },
    ],
  });
  expect([ids(violations.snapshots), ids(violations.disks)]).toEqual([["a"], ["d"]]);
});

test("backups can be expired, older than they look, and behind snapshots", async () => {
  const build = (app: App) => {
    const stack = new TerraformStack(app, "test");
    new EvsProvider(stack, "evs");
    new UnprotectedDisks(stack, "unprotected", { within: Duration.days(30) });
    new OrphanedSnapshots(stack, "orphans");
    return stack;
  };
  const created_at = daysAgo(2);
  const { violations } = await evaluatePolicies(build, {
    snapshots: ["orphan", "owned"].map((id) => ({ id, name: `autobk_snapshot_${id}` })),
    volumes: [{ id: "copied" }, { id: "expired" }, { id: "old" }],
    backups: [
      { volume_id: "copied", created_at },
      { volume_id: "expired", created_at, expired_at: daysAgo(1) },
      { volume_id: "old", created_at, protected_at: daysAgo(60) },
      { volume_id: "owned-disk", snapshot_id: "owned" },
    ],
  });
  expect([ids(violations.unprotected), ids(violations.orphans)]).toEqual([["expired", "old"], ["orphan"]]);
});

test.each([
  [{ snapshot: [] }, "A world has no snapshot. It can have snapshots, volumes, recycleBin and backups."],
  [{ volumes: [{ name: "a" }] }, "volumes[0].id must be a string."],
  [{ snapshots: [{ id: "a" }, { id: "a" }] }, "snapshots[1].id is there twice: a."],
])("the world %j is refused", async (odd, message) => {
  await expect(evaluatePolicies(withVariable, odd as ExampleWorld)).rejects.toThrow(message);
});

test("the Terraform that the user's folder pins is the one that plans", async () => {
  const project = join(folder, "project", "stacks");
  mkdirSync(project, { recursive: true });
  writeFileSync(join(folder, "project", ".terraform-version"), "1.5.7\n");
  writeFileSync(join(folder, "project", ".tool-versions"), "nodejs 20.9.0\nterraform 1.5.7\n");
  writeFileSync(join(project, ".tool-versions"), "nodejs 20.9.0\n");
  // As tfenv and asdf do it: by the folder that they run in.
  process.env.TERRAFORM_BINARY_NAME = executable(
    "pinned-terraform",
    `grep -q 1.5.7 .terraform-version && grep -q "terraform 1.5.7" .tool-versions || exit 9\nexec '${TERRAFORM}' "$@"`,
  );
  process.chdir(project);
  const { violations } = await evaluatePolicies(withVariable, world, {
    variables: { owner: { name: "me" } },
  });
  expect(ids(violations.orphans)).toEqual(["a"]);
});

test("a configuration with its own sources and a plugin cache neither hides the provider nor is left with traces of the evaluation", async () => {
  const cache = join(folder, "cache");
  mkdirSync(cache);
  const configuration = join(folder, "ci.tfrc");
  writeFileSync(
    configuration,
    `plugin_cache_dir = "${cache}"
provider_installation {
  filesystem_mirror { path = "${folder}" }
  direct {}
}
`,
  );
  process.env.TF_CLI_CONFIG_FILE = configuration;
  process.env.TERRAFORM_BINARY_NAME = TERRAFORM;
  const { violations } = await evaluatePolicies(withVariable, world, {
    variables: { owner: { name: "me" } },
  });
  expect(ids(violations.orphans)).toEqual(["a"]);
  const links = readdirSync(cache, { recursive: true }).filter((name) =>
    lstatSync(join(cache, String(name))).isSymbolicLink(),
  );
  expect(links).toEqual([]);
});

test("a signal ends everything: Terraform with what it started, the API, and the files", async () => {
  process.env.TMPDIR = join(folder, "temporary");
  mkdirSync(process.env.TMPDIR);
  const stack = join(folder, "seen.json");
  process.env.TERRAFORM_BINARY_NAME = executable(
    "endless-terraform",
    `sleep 600 &\ncp cdk.tf.json '${stack}.part' && mv '${stack}.part' '${stack}'\nwait`,
  );
  const ending = new AbortController();
  const evaluation = evaluatePolicies(withVariable, world, { signal: ending.signal });
  while (!existsSync(stack)) await delay(20);
  ending.abort(new Error("The time is up."));
  // It waits for the output of all that Terraform has started.
  await expect(evaluation).rejects.toThrow("The time is up.");
  expect(readdirSync(process.env.TMPDIR)).toEqual([]);
  const [url = ""] = /http:\/\/127.0.0.1:\d+/.exec(readFileSync(stack, "utf8")) ?? [];
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  await expect(evaluatePolicies(withVariable, world, { signal: ending.signal })).rejects.toThrow(
    "time is up",
  );
});
