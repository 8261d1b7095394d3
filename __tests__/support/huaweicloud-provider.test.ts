import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddedApi, EmbeddedApiOptions, Scenario } from "../../lib/embedded";
import kept from "../../packages/provider-huaweicloud/schema.json";
import { api } from "./client";
import { placeHuaweicloudProvider } from "./huaweicloud-provider/place";
import { TerraformFolder, unwrapped } from "./terraform";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "./worlds";

const KEY = { accessKey: "AK", secretKey: "SK", project: PROJECT };
const TOPIC = `urn:smn:cn-north-4:${PROJECT}:alerts`;
const SOURCE = "registry.terraform.io/huaweicloud/huaweicloud";

const folder = new TerraformFolder();
let server: EmbeddedApi;

beforeAll(async () => {
  placeHuaweicloudProvider(folder.path);
  write("");
  await folder.mustRun(["init", "-input=false"]);
});
beforeEach(() => {
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith("terraform.tfstate")) rmSync(join(folder.path, name));
  }
});
afterAll(() => folder.dispose());

/** Starts the cloud of one test. */
async function start(parts: Partial<Scenario> = {}, options: Omit<EmbeddedApiOptions, "scenario"> = {}) {
  const scenario = scenarioOf({ accessKeys: [KEY], topics: [{ name: "alerts" }], ...parts });
  server = await api({ scenario, ...options });
}

const run = (command: string, ...args: string[]) =>
  folder.run([command, ...(command === "validate" ? [] : ["-input=false"]), ...args], {
    TF_VAR_url: server.url,
  });
const plan = () => run("plan", "-detailed-exitcode");
const apply = () => run("apply", "-auto-approve");

async function applied(configuration: string): Promise<string> {
  write(configuration);
  const { exitCode, text } = await apply();
  if (exitCode !== 0) throw new Error(text);
  return text;
}

/** Attributes of a resource or data source, as the state file has them. */
function attributes(type: string): Record<string, unknown> {
  const state = JSON.parse(readFileSync(join(folder.path, "terraform.tfstate"), "utf8")) as {
    resources: { type: string; instances: { attributes: Record<string, unknown> }[] }[];
  };
  return state.resources.find((resource) => resource.type === type)?.instances[0]?.attributes ?? {};
}

/** What was asked for, without the project. */
const asked = () => server.requests.map(({ method, path }) => `${method} ${path.replace(`/${PROJECT}`, "")}`);

function write(configuration: string, provider = PROVIDER): void {
  writeFileSync(
    join(folder.path, "main.tf"),
    `terraform {
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = "1.97.1"
    }
  }
}
variable "url" { default = "" }
${provider}
${configuration}
`,
  );
}

const ENDPOINTS = "endpoints  = { evs = var.url, smn = var.url, ces = var.url }";
const PROVIDER = `provider "huaweicloud" {
  region     = "cn-north-4"
  project_id = "${PROJECT}"
  access_key = "AK"
  secret_key = "SK"
  ${ENDPOINTS}
}`;

const message = (body: string) => `resource "huaweicloud_smn_message_publish" "m" {
  topic_urn = "${TOPIC}"
  subject   = "Snapshots"
${body}
}`;

test("the schema is the official provider's own", async () => {
  await start();
  write("");
  const { text } = await folder.run(["providers", "schema", "-json"]);
  const { provider_schemas } = JSON.parse(text) as typeof kept;
  expect(provider_schemas[SOURCE]).toMatchObject(kept.provider_schemas[SOURCE]);
});

describe("data sources", () => {
  const SNAPSHOTS = `data "huaweicloud_evsv3_snapshots" "all" {}`;
  const ids = () =>
    (attributes("huaweicloud_evsv3_snapshots").snapshots as { id: string }[]).map(({ id }) => id);

  test("what is missing in a row is empty, times are as the API writes them", async () => {
    await start({ snapshots: [snapshotRow("s", { name: null, size: undefined, metadata: null })] });
    await applied(SNAPSHOTS);
    const { snapshots, region, name } = attributes("huaweicloud_evsv3_snapshots");
    expect({ region, name }).toEqual({ region: "cn-north-4", name: null });
    expect(snapshots).toEqual([
      expect.objectContaining({
        id: "s",
        name: "",
        size: 0,
        metadata: {},
        created_at: "2024-01-02T03:04:05.000000",
        updated_at: "",
      }),
    ]);
  });

  test("the ID is another one at every read", async () => {
    await start();
    await applied(SNAPSHOTS);
    const { id } = attributes("huaweicloud_evsv3_snapshots");
    await applied(SNAPSHOTS);
    expect(attributes("huaweicloud_evsv3_snapshots").id).not.toBe(id);
  });

  test("pages are asked for without a limit until one is empty", async () => {
    await start({ snapshots: manySnapshots(3) }, { habits: { maxLimit: 2 } });
    await applied(SNAPSHOTS);
    expect(server.requests.map(({ query }) => query)).toEqual([{}, { offset: "2" }, { offset: "3" }]);
    expect(ids()).toHaveLength(3);
  });

  test("disks, and those in the recycle bin", async () => {
    await start({
      volumes: [volumeRow("d", { bootable: "true", links: [{ href: "h", rel: "self" }] })],
      recycleBin: [volumeRow("r", { plan_delete_at: "2026-01-02 00:00:00" })],
    });
    await applied(`data "huaweicloud_evsv3_volumes" "v" {}
data "huaweicloud_evs_recycle_bin_volumes_detail" "r" {}`);
    expect(attributes("huaweicloud_evsv3_volumes").volumes).toMatchObject([
      { id: "d", bootable: "true", links: [{ href: "h", rel: "self" }], attachments: [], multiattach: false },
    ]);
    expect(attributes("huaweicloud_evs_recycle_bin_volumes_detail").volumes).toMatchObject([
      { id: "r", plan_delete_at: "2026-01-02 00:00:00" },
    ]);
    const recycled = server.requests.filter(({ path }) => path.includes("recycle-bin"));
    expect(recycled.map(({ query }) => query)).toEqual([
      { limit: "1000", offset: "0" },
      { limit: "1000", offset: "1" },
    ]);
  });

  test("rows that come while it pages push others onto the next page, where they are read again", async () => {
    let index = 0;
    await start(
      { snapshots: manySnapshots(4) },
      {
        habits: { maxLimit: 2 },
        afterAnswer: () => {
          if (index === 0)
            server.world.snapshots.put(snapshotRow("young", { created_at: "2026-01-01T00:00:00.0" }));
          index += 1;
        },
      },
    );
    await applied(SNAPSHOTS);
    expect(ids()).toEqual(["snap-00003", "snap-00002", "snap-00002", "snap-00001", "snap-00000"]);
  });

  test("rows that go while it pages take others with them", async () => {
    await start(
      { snapshots: manySnapshots(4) },
      { habits: { maxLimit: 2 }, afterAnswer: () => server.world.snapshots.delete("snap-00003") },
    );
    await applied(SNAPSHOTS);
    expect(ids()).toEqual(["snap-00003", "snap-00002", "snap-00000"]);
  });

  test.each([500, 503, 429])("a %i fails the plan after one request", async (status) => {
    await start({}, { fault: () => ({ status }) });
    write(SNAPSHOTS);
    const { exitCode, text } = await plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toMatch(
      new RegExp(`error retrieving EVS v3 snapshots: .*but got ${status} instead`),
    );
    expect(server.requests).toHaveLength(1);
  });

  test("filter values go into the URL as they are", async () => {
    await start();
    await applied(`data "huaweicloud_evsv3_snapshots" "all" { name = "a&status=error" }`);
    expect(server.requests[0]?.query).toEqual({ name: "a", status: "error" });
  });

  test("those that have only a schema say so", async () => {
    await start();
    write(`data "huaweicloud_evs_volumes" "all" {}`);
    expect(unwrapped((await plan()).text)).toContain("the stand-in does not read huaweicloud_evs_volumes");
  });
});

describe("messages", () => {
  test("creating one publishes it, once", async () => {
    await start();
    await applied(message(`  message = "one"`));
    expect(server.world.published).toEqual([{ topicUrn: TOPIC, subject: "Snapshots", message: "one" }]);
    expect((await plan()).exitCode).toBe(0);
    expect(asked()).toEqual([`POST /v2/notifications/topics/${TOPIC}/publish`]);
  });

  test("another message is refused", async () => {
    await start();
    await applied(message(`  message = "one"`));
    write(message(`  message = "two"`));
    const { exitCode, text } = await plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("Error: message can't be updated, one -> two");
  });

  test("so is one that is not known yet, and one that is taken away", async () => {
    await start();
    await applied(message(`  message = "one"`));
    write(`${message("  message = terraform_data.t.id")}\nresource "terraform_data" "t" {}`);
    expect(unwrapped((await plan()).text)).toContain("Error: message can't be updated");
    write(message(`  message_structure = jsonencode({ default = "x" })`));
    const { text } = await plan();
    expect(unwrapped(text)).toContain("Error: message can't be updated, one ->");
    expect(unwrapped(text)).toContain("Error: message_structure can't be updated");
  });

  test.each(["resource", "provider"])(
    "enable_force_new of the %s replaces it and sends again",
    async (place) => {
      await start();
      const own = place === "resource" ? `  enable_force_new = "true"` : "";
      const provider =
        place === "provider" ? PROVIDER.replace("{", "{\n  enable_force_new = true") : PROVIDER;
      write(message(`  message = "one"\n${own}`), provider);
      expect((await apply()).exitCode).toBe(0);
      write(message(`  message = "two"\n${own}`), provider);
      const { text } = await apply();
      expect(text).toContain("forces replacement");
      expect(text).toContain("1 added, 0 changed, 1 destroyed");
      expect(server.world.published.map((published) => published.message)).toEqual(["one", "two"]);
    },
  );

  test("other tags are a change that sends nothing", async () => {
    await start();
    await applied(message(`  message = "one"\n  tags = { a = "1" }`));
    expect(await applied(message(`  message = "one"\n  tags = { a = "2" }`))).toContain("1 changed");
    expect(server.world.published).toHaveLength(1);
  });

  test("ignored changes are not refused", async () => {
    await start();
    const ignoring = (text: string) =>
      message(`  message = "${text}"\n  lifecycle {\n    ignore_changes = [message]\n  }`);
    await applied(ignoring("one"));
    write(ignoring("two"));
    expect((await plan()).exitCode).toBe(0);
  });

  test("one that a new key of for_each makes is sent, and the old one is only forgotten", async () => {
    await start();
    const keyed = (key: string) => message(`  for_each = toset(["${key}"])\n  message  = each.key`);
    await applied(keyed("one"));
    const text = await applied(keyed("two"));
    expect(unwrapped(text)).toContain("Warning: Deleting message publish resource is not supported.");
    expect(server.world.published.map((published) => published.message)).toEqual(["one", "two"]);
    expect(asked().every((request) => request.startsWith("POST"))).toBe(true);
  });

  test.each([
    ["nothing", "", "one of `message,message_structure,message_template_name` must be specified"],
    [
      "two at once",
      `  message = "a"\n  message_structure = "{}"`,
      "but `message,message_structure` were specified",
    ],
    ["a template without tags", `  message_template_name = "t"`, "all of `message_template_name,tags` must"],
  ])("%s as the form of a message is refused by validate", async (_, body, problem) => {
    await start();
    write(message(body));
    expect(unwrapped((await run("validate")).text)).toContain(problem);
  });

  test("a topic that is not there fails the apply", async () => {
    await start({ topics: [] });
    write(message(`  message = "one"`));
    const { exitCode, text } = await apply();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("error creating SMN message publishment");
  });
});

describe("topics and subscriptions", () => {
  const both = (displayName: string, remark: string) => `resource "huaweicloud_smn_topic" "t" {
  name         = "mine"
  display_name = "${displayName}"
  tags         = { team = "x" }
}
resource "huaweicloud_smn_subscription" "s" {
  topic_urn = huaweicloud_smn_topic.t.id
  protocol  = "email"
  endpoint  = "a@example.com"
  remark    = "${remark}"
}`;

  test("are made, stay as they are, change in place and go", async () => {
    await start();
    await applied(both("Mine", "first"));
    expect((await plan()).exitCode).toBe(0);
    expect(await applied(both("Ours", "second"))).toContain("0 added, 2 changed, 0 destroyed");
    expect([...server.world.topics.values()].at(-1)).toMatchObject({
      displayName: "Ours",
      tags: { team: "x" },
    });
    expect([...server.world.subscriptions.values()]).toMatchObject([{ remark: "second", protocol: "email" }]);
    expect((await plan()).exitCode).toBe(0);
    expect((await run("destroy", "-auto-approve")).exitCode).toBe(0);
    expect(server.world.topics.size).toBe(1);
  });

  test("another endpoint is another subscription", async () => {
    await start();
    await applied(both("Mine", "first"));
    const text = await applied(both("Mine", "first").replace("a@example.com", "b@example.com"));
    expect(text).toContain("1 added, 0 changed, 1 destroyed");
    expect([...server.world.subscriptions.values()]).toMatchObject([{ endpoint: "b@example.com" }]);
  });

  test("what is gone is made again", async () => {
    await start();
    await applied(both("Mine", "first"));
    server.world.subscriptions.clear();
    expect(await applied(both("Mine", "first"))).toContain("1 added");
    expect(server.world.subscriptions.size).toBe(1);
  });
});

describe("events and alarm rules", () => {
  const event = (time: string, content: string) => `resource "huaweicloud_ces_event_report" "e" {
  name   = "orphaned_snapshots"
  source = "EVS.Snapshots"
  time   = "${time}"
  detail {
    state   = "warning"
    level   = "Minor"
    type    = "EVENT.CUSTOM"
    content = "${content}"
  }
}`;
  const now = () => new Date().toISOString().replace("T", " ").replace(/\..*/, "");

  test("creating an event reports it; another content is refused", async () => {
    await start();
    const time = now();
    await applied(event(time, "two snapshots"));
    expect(server.world.events).toMatchObject([
      {
        event_name: "orphaned_snapshots",
        event_source: "EVS.Snapshots",
        time: Date.parse(`${time}Z`),
        detail: { event_state: "warning", event_level: "Minor", content: "two snapshots" },
      },
    ]);
    expect((await plan()).exitCode).toBe(0);
    write(event(time, "three snapshots"));
    expect(unwrapped((await plan()).text)).toContain("Error: detail can't be updated");
  });

  test("a time in another form is refused when it is applied", async () => {
    await start();
    write(event("2026-01-01T00:00:00Z", "x"));
    expect((await plan()).exitCode).toBe(2);
    expect(unwrapped((await apply()).text)).toContain("error creating CES event report: parsing time");
  });

  test("an alarm rule is made, changes in place and goes", async () => {
    await start();
    const rule = (name: string, count: number) => `resource "huaweicloud_ces_alarmrule" "r" {
  alarm_name = "${name}"
  alarm_type = "EVENT.CUSTOM"
  metric { namespace = "EVS.Snapshots" }
  condition {
    metric_name         = "orphaned_snapshots"
    period              = 0
    filter              = "average"
    comparison_operator = ">="
    value               = 1
    count               = ${count}
  }
  alarm_actions {
    type              = "notification"
    notification_list = ["${TOPIC}"]
  }
}`;
    await applied(rule("one", 1));
    expect((await plan()).exitCode).toBe(0);
    expect(await applied(rule("two", 2))).toContain("0 added, 1 changed, 0 destroyed");
    expect([...server.world.alarmRules.values()]).toMatchObject([
      { name: "two", namespace: "EVS.Snapshots", type: "EVENT.CUSTOM", policies: [{ count: 2, level: 2 }] },
    ]);
    expect((await plan()).exitCode).toBe(0);
    expect((await run("destroy", "-auto-approve")).exitCode).toBe(0);
    expect(server.world.alarmRules.size).toBe(0);
  });
});

describe("the provider block", () => {
  const SNAPSHOTS = `data "huaweicloud_evsv3_snapshots" "all" {}`;

  test("a token is traded at auth_url before anything is asked", async () => {
    await start();
    write(SNAPSHOTS, `provider "huaweicloud" {\n  ${ENDPOINTS}\n}`);
    const environment = {
      HW_REGION_NAME: "cn-north-4",
      HW_AUTH_TOKEN: TOKEN,
      HW_AUTH_URL: `${server.url}/v3`,
    };
    const { exitCode } = await folder.run(["plan", "-input=false"], {
      TF_VAR_url: server.url,
      ...environment,
    });
    expect(exitCode).toBe(0);
    expect(asked()).toEqual(["POST /v3/auth/tokens", "GET /v3/snapshots/detail"]);
  });

  test("an access key without a project looks it up", async () => {
    await start();
    write(SNAPSHOTS, PROVIDER.replace(`project_id = "${PROJECT}"`, 'auth_url = "${var.url}/v3"'));
    expect((await plan()).exitCode).toBe(0);
    expect(asked()).toEqual(["GET /v3/projects", "GET /v3/snapshots/detail"]);
  });

  test("a region is needed, and no resource may have another one", async () => {
    await start();
    write(SNAPSHOTS, PROVIDER.replace('region     = "cn-north-4"', ""));
    expect(unwrapped((await plan()).text)).toContain("Error: region should be provided");
    write(`data "huaweicloud_evsv3_snapshots" "all" { region = "eu-west-101" }`);
    expect(unwrapped((await plan()).text)).toContain(
      "Resource-level region must be the same as Provider-level",
    );
  });
});
