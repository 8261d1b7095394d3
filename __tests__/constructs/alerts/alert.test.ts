import { SmnTopic } from "@cdktf/provider-huaweicloud/lib/smn-topic";
import { App, DataResource, TerraformStack, Token } from "cdktf";
import {
  type Alert,
  CesEventAlert,
  EvsProvider,
  EvsSnapshotAudit,
  type IAlertSink,
  OrphanedSnapshots,
  OutputAlert,
  SmnAlert,
  type SmnAlertProps,
} from "cdktf-evs-snapshots";
import { type AlertingStack, alertingStack, WHERE } from "../../support/alerting-stack";
import { officialProvider } from "../../support/official-provider";
import { StackFolder } from "../../support/stack-folder";

let stack: AlertingStack | undefined;
afterEach(() => stack?.dispose());

/** A sink of one's own: it keeps in the state what it would send. */
const keeping: IAlertSink = {
  bind(alert: Alert) {
    const kept = new DataResource(alert, "kept", alert.makeOnce());
    kept.addOverride("input", [alert.kind, alert.title, alert.text, alert.brief]);
    kept.overrideLogicalId("kept");
  },
};

interface ShownState {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly { readonly name: string; readonly values: { readonly input: string[] } }[];
    };
  };
}

async function kept({ folder }: AlertingStack): Promise<string[]> {
  const state = JSON.parse(await folder.mustRun(["show", "-json"])) as ShownState;
  return state.values.root_module.resources.find(({ name }) => name === "kept")?.values.input ?? [];
}

test("a sink of one's own is given the texts and when to tell them", async () => {
  stack = await alertingStack((policy) => policy.alert(keeping), { props: { message: "\b\f \ud800 done" } });
  stack.lose("a", { name: "\u0007 <&> 备份 🚀" });
  await stack.apply();
  const [kind, title, ...texts] = await kept(stack);
  expect(kind).toBe("violations");
  expect(title).toBe(`1 orphaned snapshot, 10 GiB provisioned (${WHERE})`);
  for (const text of texts) expect(text).toContain("1 orphaned snapshot");
  expect(texts[0]).toContain('- "\\u0007 <&> 备份 🚀" (a): orphaned');
  expect(texts[0]).toContain(" done");
});

describe("what a sink would refuse is refused when the stack is built", () => {
  const policy = () => {
    const scope = new TerraformStack(new App(), "prod");
    new EvsProvider(scope, "evs");
    return new OrphanedSnapshots(scope, "orphans", { audit: new EvsSnapshotAudit(scope, "audit") });
  };
  const refused: [string, () => IAlertSink, RegExp][] = [
    [
      "no topic",
      () => new SmnAlert({ topicUrn: "" }),
      /^prod\/orphans\/alert: 'topicUrn' must be a topic's URN such as .*, got ""/,
    ],
    [
      "a topic name with a space",
      () => new SmnAlert({ topicName: "a b", subscriptions: [] }),
      /'topicName' must be known at synthesis, start with a letter or digit and have .*, got "a b"/,
    ],
    [
      "no endpoint",
      () => new SmnAlert({ topicName: "a", subscriptions: [{ protocol: "email", endpoint: "" }] }),
      /'subscriptions\[0\].endpoint' must be a non-empty string/,
    ],
    [
      "neither topic",
      () => new SmnAlert({} as SmnAlertProps),
      /'topicUrn' or 'topicName' must be set, but not both/,
    ],
    [
      "a bad event name",
      () => new CesEventAlert({ eventName: "1st" }),
      /'eventName' must start with a letter/,
    ],
    ["a bad source", () => new CesEventAlert({ eventSource: "EVS" }), /'eventSource' must be service.item/],
    [
      "no receiver",
      () => new SmnAlert({ topicName: "a", subscriptions: [] }),
      /'subscriptions' must name at least one receiver/,
    ],
    [
      "another protocol",
      () => new SmnAlert({ topicName: "a", subscriptions: [{ protocol: "slack" as "sms", endpoint: "b" }] }),
      /'subscriptions\[0\].protocol' must be one of email, sms, .*, got "slack"/,
    ],
    [
      "a topic that is no URN",
      () => new CesEventAlert({ notifyTopicUrns: ["ops"] }),
      /'notifyTopicUrns\[0\]' must be/,
    ],
    ["no sink", () => ({}) as IAlertSink, /'sink' must be a sink such as new SmnAlert/],
    [
      "six topics",
      () =>
        new CesEventAlert({
          notifyTopicUrns: Array.from({ length: 6 }, (_, index) => `urn:smn:a:b:${index}`),
        }),
      /'notifyTopicUrns' must have at most 5 topics, got 6/,
    ],
  ];
  test.each(refused)("%s", (_, sink, message) => {
    expect(() => policy().alert(sink())).toThrow(message);
  });

  test("two alerts of one id", () => {
    const alerting = policy();
    alerting.alert(new OutputAlert());
    expect(() => alerting.alert(new OutputAlert())).toThrow(
      "prod/orphans: 'alert' cannot use the id \"alert\" because this policy already has it; set another id",
    );
    expect(() => alerting.alert(new OutputAlert(), { id: "second" })).not.toThrow();
  });

  test("tokens pass", () => {
    const topicUrn = Token.asString("${var.topic}");
    expect(() => policy().alert(new SmnAlert({ topicUrn }))).not.toThrow();
  });
});

test("an existing provider, topic and region reach every resource of a sink", () => {
  const folder = new StackFolder((scope) => {
    const provider = officialProvider(scope, "east", { alias: "east", region: "cn-east-3" });
    const place = { provider, region: "cn-east-3" };
    new EvsProvider(scope, "evs");
    const policy = new OrphanedSnapshots(scope, "orphans", { audit: new EvsSnapshotAudit(scope, "audit") });
    const subscriptions = [{ protocol: "email", endpoint: "storage@example.com" }] as const;
    const topic = new SmnTopic(scope, "existing", { ...place, name: "existing" });
    policy.alert(new SmnAlert({ ...place, topicUrn: topic.topicUrn }), { id: "old" });
    policy.alert(new SmnAlert({ ...place, topicName: "made", subscriptions }), { id: "new" });
    policy.alert(new CesEventAlert({ ...place, notifyTopicUrns: [topic.topicUrn] }), { id: "ces" });
  });
  const { resource } = JSON.parse(folder.synthesized) as { resource: Record<string, Record<string, object>> };
  folder.dispose();
  const { terraform_data, ...official } = resource;
  const made = Object.entries(official).flatMap(([type, all]) =>
    Object.keys(all).map((name) => `${type}.${name}`),
  );
  expect(made.sort()).toEqual([
    "huaweicloud_ces_alarmrule.orphans_ces_rule",
    "huaweicloud_ces_event_report.orphans_ces_event",
    "huaweicloud_smn_message_publish.orphans_new_message",
    "huaweicloud_smn_message_publish.orphans_old_message",
    expect.stringMatching(/^huaweicloud_smn_subscription.alert-topic-made-email-[0-9a-f]{8}$/),
    "huaweicloud_smn_topic.alert-topic-made",
    "huaweicloud_smn_topic.existing",
  ]);
  for (const configuration of Object.values(official).flatMap((all) => Object.values(all))) {
    expect(configuration).toMatchObject({ provider: "huaweicloud.east", region: "cn-east-3" });
  }
  expect(official.huaweicloud_smn_message_publish).toMatchObject({
    orphans_old_message: { topic_urn: "${huaweicloud_smn_topic.existing.topic_urn}" },
  });
});
