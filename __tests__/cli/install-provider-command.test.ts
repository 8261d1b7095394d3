import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST_COMMAND, runCommand } from "../support/command";
import { TerraformFolder } from "../support/terraform";

const folder = new TerraformFolder();
afterAll(() => folder.dispose());

test("install-provider makes a hand-written main.tf work, with or without a version", async () => {
  const { code, stdout } = await runCommand(DIST_COMMAND, ["install-provider", folder.path]);
  expect(code).toBe(0);
  const version = /version = "([\d.]+)"/.exec(stdout)?.[1];
  for (const constraint of ["", `, version = "${version}"`, ', version = "~> 0.1"']) {
    writeFileSync(
      join(folder.path, "main.tf"),
      `terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs"${constraint} }
  }
}
data "evs_snapshots" "x" {}
`,
    );
    await folder.mustRun(["init", "-input=false"]);
    await folder.mustRun(["validate"]);
  }
});

test("installing again changes nothing", async () => {
  await folder.mustRun(["init", "-input=false"]);
  await runCommand(DIST_COMMAND, ["install-provider", folder.path]);
  await folder.mustRun(["validate"]);
});
