import { cloudFolder } from "./cloud-folder";

const cloud = cloudFolder();

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
    await cloud.start();
    await cloud.applied(both("Mine", "first"));
    expect((await cloud.plan()).exitCode).toBe(0);
    expect(await cloud.applied(both("Ours", "second"))).toContain("0 added, 2 changed, 0 destroyed");
    expect([...cloud.server.world.topics.values()].at(-1)).toMatchObject({
      displayName: "Ours",
      tags: { team: "x" },
    });
    expect([...cloud.server.world.subscriptions.values()]).toMatchObject([
      { remark: "second", protocol: "email" },
    ]);
    expect((await cloud.plan()).exitCode).toBe(0);
    expect((await cloud.run("destroy", "-auto-approve")).exitCode).toBe(0);
    expect(cloud.server.world.topics.size).toBe(1);
  });

  test("a refresh reads two attributes of a topic", async () => {
    await cloud.start();
    await cloud.applied(both("Mine", "first"));
    const before = cloud.server.requests.length;
    await cloud.plan();
    const attributes = cloud.server.requests.slice(before).filter(({ path }) => path.endsWith("/attributes"));
    expect(attributes.map(({ query }) => query.name)).toEqual(["access_policy", "introduction"]);
  });

  test("another endpoint is another subscription", async () => {
    await cloud.start();
    await cloud.applied(both("Mine", "first"));
    const text = await cloud.applied(both("Mine", "first").replace("a@example.com", "b@example.com"));
    expect(text).toContain("1 added, 0 changed, 1 destroyed");
    expect([...cloud.server.world.subscriptions.values()]).toMatchObject([{ endpoint: "b@example.com" }]);
  });

  test("what is gone is made again", async () => {
    await cloud.start();
    await cloud.applied(both("Mine", "first"));
    cloud.server.world.subscriptions.clear();
    expect(await cloud.applied(both("Mine", "first"))).toContain("1 added");
    expect(cloud.server.world.subscriptions.size).toBe(1);
  });
});
