import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeHuaweicloudProvider } from "../../support/huaweicloud-provider/place";
import { TerraformFolder, unwrapped } from "../../support/terraform";

const example = join(__dirname, "..", "..", "..", "examples", "official-provider");
const folder = new TerraformFolder({}, join("stacks", "storage"));
afterAll(() => folder.dispose());

test("the policies take five lines", () => {
  const lines = readFileSync(join(example, "main.ts"), "utf8").split("\n");
  const start = lines.findIndex((line) => line.includes("// What it gains."));
  expect(lines.indexOf("  }") - start - 1).toBe(5);
});

test("the stack is valid for the official provider as it is", async () => {
  const env = { ...process.env, CDKTF_OUTDIR: folder.path };
  execFileSync(process.execPath, ["--import", "tsx", "main.ts"], { cwd: example, env });
  placeHuaweicloudProvider(join(folder.path, "stacks", "storage"));
  await folder.mustRun(["init", "-input=false", "-backend=false"]);
  expect(unwrapped(await folder.mustRun(["validate"]))).toContain("Success! The configuration is valid.");
});
