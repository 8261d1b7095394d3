import { unwrapped } from "../terraform";
import { cloudFolder, PROVIDER, TOPIC } from "./cloud-folder";

const cloud = cloudFolder();

const message = (body: string) => `resource "huaweicloud_smn_message_publish" "m" {
  topic_urn = "${TOPIC}"
  subject   = "Snapshots"
${body}
}`;

describe("messages", () => {
  test("creating one publishes it, once", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"`));
    expect(cloud.server.world.published).toEqual([{ topicUrn: TOPIC, subject: "Snapshots", message: "one" }]);
    expect(cloud.asked()).toEqual([`POST /v2/notifications/topics/${TOPIC}/publish`]);
  });

  test("without tags it has a change in every plan, which sends nothing", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"`));
    for (const _ of [1, 2]) {
      expect(unwrapped((await cloud.plan()).text)).toContain("+ tags = (known after apply)");
      expect((await cloud.apply()).text).toContain("0 added, 1 changed, 0 destroyed");
    }
    expect(cloud.server.world.published).toHaveLength(1);
  });

  test("with tags it stays as it is", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"\n  tags = { a = "1" }`));
    expect((await cloud.plan()).exitCode).toBe(0);
  });

  test("is sent again when the answer to it is lost, and the apply says nothing of it", async () => {
    let lost = 0;
    await cloud.start({}, { fault: () => (lost++ === 0 ? { loseAnswer: true } : undefined) });
    expect(await cloud.applied(message(`  message = "one"`))).toContain("1 added, 0 changed, 0 destroyed");
    expect(cloud.server.world.published.map((published) => published.message)).toEqual(["one", "one"]);
  });

  test("another message is refused", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"`));
    cloud.write(message(`  message = "two"`));
    const { exitCode, text } = await cloud.plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("Error: 1 error occurred: * message can't be updated, one -> two");
  });

  test("so is one that is not known yet, and one that is taken away", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"`));
    cloud.write(`${message("  message = terraform_data.t.id")}\nresource "terraform_data" "t" {}`);
    expect(unwrapped((await cloud.plan()).text)).toContain("* message can't be updated");
    cloud.write(message(`  message_structure = jsonencode({ default = "x" })`));
    const { text } = await cloud.plan();
    expect(unwrapped(text)).toContain(
      'Error: 2 errors occurred: * message can\'t be updated, one -> * message_structure can\'t be updated, -> {"default":"x"}',
    );
  });

  test.each(["resource", "provider"])(
    "enable_force_new of the %s replaces it and sends again",
    async (place) => {
      await cloud.start();
      const own = place === "resource" ? `  enable_force_new = "true"` : "";
      const provider =
        place === "provider" ? PROVIDER.replace("{", "{\n  enable_force_new = true") : PROVIDER;
      cloud.write(message(`  message = "one"\n${own}`), provider);
      expect((await cloud.apply()).exitCode).toBe(0);
      cloud.write(message(`  message = "two"\n${own}`), provider);
      const { text } = await cloud.apply();
      expect(text).toContain("forces replacement");
      expect(text).toContain("1 added, 0 changed, 1 destroyed");
      expect(cloud.server.world.published.map((published) => published.message)).toEqual(["one", "two"]);
    },
  );

  test("other tags are a change that sends nothing", async () => {
    await cloud.start();
    await cloud.applied(message(`  message = "one"\n  tags = { a = "1" }`));
    expect(await cloud.applied(message(`  message = "one"\n  tags = { a = "2" }`))).toContain("1 changed");
    expect(cloud.server.world.published).toHaveLength(1);
  });

  test.each([
    ["the message", "[message]", 2],
    ["everything", "all", 0],
  ])("ignored changes of %s are not refused", async (_, ignored, exitCode) => {
    await cloud.start();
    const ignoring = (text: string) =>
      message(`  message = "${text}"\n  lifecycle {\n    ignore_changes = ${ignored}\n  }`);
    await cloud.applied(ignoring("one"));
    cloud.write(ignoring("two"));
    expect((await cloud.plan()).exitCode).toBe(exitCode);
  });

  test("one that a new key of for_each makes is sent, and the old one is only forgotten", async () => {
    await cloud.start();
    const keyed = (key: string) => message(`  for_each = toset(["${key}"])\n  message  = each.key`);
    await cloud.applied(keyed("one"));
    const text = await cloud.applied(keyed("two"));
    expect(unwrapped(text)).toContain("Warning: Deleting message pbulish resource is not supported.");
    expect(cloud.server.world.published.map((published) => published.message)).toEqual(["one", "two"]);
    expect(cloud.asked().every((request) => request.startsWith("POST"))).toBe(true);
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
    await cloud.start();
    cloud.write(message(body));
    expect(unwrapped((await cloud.run("validate")).text)).toContain(problem);
  });

  test("a topic that is not there fails the apply", async () => {
    await cloud.start({ topics: [] });
    cloud.write(message(`  message = "one"`));
    const { exitCode, text } = await cloud.apply();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("error creating SMN message publishment");
  });
});
