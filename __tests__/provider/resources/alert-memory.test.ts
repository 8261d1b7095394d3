import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";

const cells = (found: object, unread: readonly string[] = []) =>
  JSON.stringify({ kind: "violations", found, unread });

const STACK = `
provider "evs" { region = "cn-north-4" }
variable "cells" { type = string }
resource "evs_alert_memory" "alert" { cells = var.cells }
resource "terraform_data" "later" { input = "{\\"kind\\":\\"resolved\\",\\"found\\":{},\\"unread\\":[]}" }
resource "evs_alert_memory" "later" { cells = terraform_data.later.output }
output "key" { value = evs_alert_memory.alert.key }
output "later" { value = evs_alert_memory.later.key }
`;

let folder: TerraformFolder | undefined;
afterEach(() => folder?.dispose());

test("it keeps what a project had that is not read, without a change of the plan, and cannot be imported", async () => {
  folder = await hclFolder(STACK, await attached({ HW_AUTH_TOKEN: "t" }));
  const run = (command: string, given: string, ...more: readonly string[]) =>
    (folder as TerraformFolder).run([command, "-input=false", ...more, `-var=cells=${given}`]);
  const keyAfter = async (given: string) => {
    expect(await run("apply", given, "-auto-approve")).toMatchObject({ exitCode: 0 });
    const outputs = JSON.parse(await (folder as TerraformFolder).mustRun(["output", "-json"]));
    expect(outputs.later.value).toBe("");
    return outputs.key.value as string;
  };
  const first = await keyAfter(cells({ "a/r/p": "1" }));
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(await run("plan", cells({}, ["a/r/p"]), "-detailed-exitcode")).toMatchObject({ exitCode: 0 });
  expect(await keyAfter(cells({}, ["a/r/p"]))).toBe(first);
  expect(await keyAfter(cells({ "a/r/p": "2" }))).not.toBe(first);
  expect(await run("destroy", cells({}), "-auto-approve")).toMatchObject({ exitCode: 0 });
  const imported = await (folder as TerraformFolder).run([
    "import",
    "-input=false",
    `-var=cells=${cells({})}`,
    "evs_alert_memory.alert",
    "x",
  ]);
  expect(imported.exitCode).not.toBe(0);
  expect(imported.text).toContain("Resource cannot be imported");
}, 60_000);
