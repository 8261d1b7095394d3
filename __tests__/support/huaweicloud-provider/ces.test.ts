import { unwrapped } from "../terraform";
import { cloudFolder, TOPIC } from "./cloud-folder";

const cloud = cloudFolder();

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
    alarm_level         = 2
  }
  alarm_actions {
    type              = "notification"
    notification_list = ["${TOPIC}"]
  }
}`;

  const now = () => new Date().toISOString().replace("T", " ").replace(/\..*/, "");

  test("creating an event reports it; another content is refused", async () => {
    await cloud.start();
    const time = now();
    await cloud.applied(event(time, "two snapshots"));
    expect(cloud.server.world.events).toMatchObject([
      {
        event_name: "orphaned_snapshots",
        event_source: "EVS.Snapshots",
        time: Date.parse(`${time}Z`),
        detail: { event_state: "warning", event_level: "Minor", content: "two snapshots" },
      },
    ]);
    expect((await cloud.plan()).exitCode).toBe(0);
    cloud.write(event(time, "three snapshots"));
    const refused = unwrapped((await cloud.plan()).text);
    expect(refused).toContain(
      "Error: 2 errors occurred: * detail can't be updated, [map[content:two snapshots",
    );
    expect(refused).toContain("* detail.0.content can't be updated, two snapshots -> three snapshots");
  });

  test("a time in another form is refused when it is applied", async () => {
    await cloud.start();
    cloud.write(event("2026-01-01T00:00:00Z", "x"));
    expect((await cloud.plan()).exitCode).toBe(2);
    expect(unwrapped((await cloud.apply()).text)).toContain(
      "error building CES event report body params: parsing time",
    );
  });

  test("an alarm rule is made, changes in place and goes", async () => {
    await cloud.start();
    await cloud.applied(rule("one", 1));
    expect((await cloud.plan()).exitCode).toBe(0);
    expect(await cloud.applied(rule("two", 2))).toContain("0 added, 1 changed, 0 destroyed");
    expect([...cloud.server.world.alarmRules.values()]).toMatchObject([
      { name: "two", namespace: "EVS.Snapshots", type: "EVENT.CUSTOM", policies: [{ count: 2, level: 2 }] },
    ]);
    expect((await cloud.plan()).exitCode).toBe(0);
    expect((await cloud.run("destroy", "-auto-approve")).exitCode).toBe(0);
    expect(cloud.server.world.alarmRules.size).toBe(0);
  });

  test.each(["metric_name", "alarm_level"])(
    "an alarm rule whose condition leaves out %s has a change after every apply",
    async (left) => {
      await cloud.start();
      const sparse = rule("one", 1).replace(new RegExp(`^.*${left}.*\\n`, "m"), "");
      await cloud.applied(sparse);
      expect((await cloud.plan()).exitCode).toBe(2);
      expect(await cloud.applied(sparse)).toContain("0 added, 1 changed, 0 destroyed");
      expect((await cloud.plan()).exitCode).toBe(2);
    },
  );
});
