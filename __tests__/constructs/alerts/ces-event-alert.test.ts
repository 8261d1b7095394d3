import { CesEventAlert } from "cdktf-evs-snapshots";
import { type AlertingStack, alertingStack, TOPIC_URN } from "../../support/alerting-stack";

let stack: AlertingStack | undefined;
afterEach(() => stack?.dispose());

test("what there is to tell becomes events of four names and classes, each once", async () => {
  stack = await alertingStack((policy) => policy.alert(new CesEventAlert()));
  const { api, apply, lose } = stack;
  lose("a");
  await apply();
  await apply();
  api.world.snapshots.delete("a");
  await apply();
  lose("b");
  api.world.volumes.delete("disk");
  await apply();
  expect(
    api.events.map(({ event_name, event_source, detail }) => [
      event_name,
      event_source,
      detail.event_state,
      detail.event_level,
      detail.event_type,
    ]),
  ).toEqual([
    ["test_orphans_violations", "EVS.snapshots", "incident", "Major", "EVENT.CUSTOM"],
    ["test_orphans_resolved", "EVS.snapshots", "normal", "Info", "EVENT.CUSTOM"],
    ["test_orphans_untrusted", "EVS.snapshots", "warning", "Minor", "EVENT.CUSTOM"],
  ]);
  expect(api.events[0]?.detail.content).toContain('- "a-name" (a): orphaned');
  expect(Math.abs(Date.now() - (api.events[0]?.time ?? 0))).toBeLessThan(600_000);
});

test("many violations stay within what Cloud Eye takes", async () => {
  stack = await alertingStack((policy) => policy.alert(new CesEventAlert()), { props: {} });
  const { api, apply, lose } = stack;
  for (let index = 0; index < 100; index += 1) {
    lose(`s${index}`);
    api.world.snapshots.put({ ...api.world.snapshots.tryGet("living"), id: `l${index}` });
    api.world.snapshots.put({ ...api.world.snapshots.tryGet("living"), id: `m${index}` });
  }
  await apply();
  const content = api.events[0]?.detail.content ?? "";
  expect(content.length).toBeLessThanOrEqual(4096);
  const rows = content.match(/^ {2}- "s\d+-name" .*$/gm) ?? [];
  const left = 100 - rows.length;
  expect(content).toMatch(
    new RegExp(
      `\\n {2}and ${left} more, ${left}0 GiB: evs-snapshots report <plan.json>, from terraform show -json$`,
    ),
  );
});

test("an alarm rule notifies of every event of the policy", async () => {
  stack = await alertingStack((policy) =>
    policy.alert(
      new CesEventAlert({ eventName: "orphaned", eventSource: "EVS.audit", notifyTopicUrns: [TOPIC_URN] }),
    ),
  );
  const { api, apply, lose, folder } = stack;
  lose("a");
  await apply();
  const [rule] = api.world.alarmRules.values();
  expect(rule).toMatchObject({
    name: "orphaned_events",
    namespace: "EVS.audit",
    type: "EVENT.CUSTOM",
    alarm_notifications: [{ type: "notification", notification_list: [TOPIC_URN] }],
  });
  const { policies = [] } = rule ?? {};
  const names = policies.map(({ metric_name }) => metric_name);
  // Conditions that leave something to the official provider have a change in every plan.
  expect(policies.every(({ metric_name, level }) => Boolean(metric_name && level))).toBe(true);
  expect(names.sort()).toEqual([
    "orphaned_resolved",
    "orphaned_undecided",
    "orphaned_untrusted",
    "orphaned_violations",
  ]);
  expect(api.events.map(({ event_name }) => event_name)).toEqual(["orphaned_violations"]);
  expect((await folder.run(["plan", "-detailed-exitcode"])).exitCode).toBe(0);
  await folder.mustRun(["destroy", "-auto-approve"]);
  expect(api.world.alarmRules.size).toBe(0);
});
