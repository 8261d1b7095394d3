import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { CDKTF, canRunCdktf } from "../../../scripts/plan-app";
import { placeHuaweicloudProvider } from "../../support/huaweicloud-provider/place";
import { unwrapped } from "../../support/terraform";

const root = join(__dirname, "..", "..", "..");

describe("a second provider under a range goes through cdktf with no flag and no network", () => {
  const folder = mkdtempSync(join(tmpdir(), "evs-beside-"));
  let api: EmbeddedApi;
  beforeAll(async () => {
    api = await startEmbeddedApi();
    // Where Terraform looks for providers without any configuration.
    placeHuaweicloudProvider(folder);
    renameSync(join(folder, "terraform.d"), join(folder, ".terraform.d"));
    writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app: "node app.js" }));
    writeFileSync(
      join(folder, "app.js"),
      `const { App, TerraformProvider, TerraformStack } = require(${JSON.stringify(join(root, "node_modules", "cdktf"))});
const { EvsProvider, OrphanedSnapshots } = require(${JSON.stringify(root)});
const stack = new TerraformStack(new App(), "s");
new EvsProvider(stack, "evs");
new OrphanedSnapshots(stack, "orphans").warn();
new (class extends TerraformProvider {})(stack, "hw", {
  terraformResourceType: "huaweicloud",
  terraformProviderSource: "huaweicloud/huaweicloud",
  terraformGeneratorMetadata: { providerName: "huaweicloud", providerVersion: process.env.BOUND },
});
if (process.env.REQUIRED) stack.addOverride("terraform.required_providers.huaweicloud.version", process.env.REQUIRED);
stack.node.root.synth();
`,
    );
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function cdktf(required: Readonly<Record<string, string>>, ...args: string[]) {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      TERRAFORM_BINARY_NAME: process.env.TERRAFORM_BINARY_NAME,
      CHECKPOINT_DISABLE: "1",
      CI: "1",
      ...demoEnvironment(api.url, demoScenario()),
      ...required,
    };
    return new Promise<{ code: number; text: string }>((resolve) => {
      execFile(process.execPath, [CDKTF, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === "number" ? error.code : 0,
          text: unwrapped(stdout + stderr),
        }),
      );
    });
  }
  const locked = () => readFileSync(join(folder, "cdktf.out/stacks/s/.terraform.lock.hcl"), "utf8");
  const isTried = canRunCdktf() ? test : test.skip;

  isTried.each([
    ["by an override", { REQUIRED: "~> 1.0" }, "~> 1.0"],
    ["by bindings that know the version", { BOUND: "1.97.1" }, "1.97.1"],
    ["as several", { REQUIRED: "> 1.50, != 1.60.0" }, "> 1.50.0, != 1.60.0"],
  ])(
    "required %s: diff, deploy, diff, destroy",
    async (_, required, constraints) => {
      rmSync(join(folder, "cdktf.out"), { recursive: true, force: true });
      expect(await cdktf(required, "diff")).toMatchObject({ code: 0 });
      expect(locked()).toContain(`version     = "1.97.1"\n  constraints = "${constraints}"\n`);
      expect(await cdktf(required, "deploy", "--auto-approve")).toMatchObject({ code: 0 });
      expect((await cdktf(required, "diff")).text).toContain("No changes.");
      expect(await cdktf(required, "destroy", "--auto-approve")).toMatchObject({ code: 0 });
    },
    120_000,
  );

  isTried(
    "a range that what is locked does not meet is Terraform's to refuse, or to meet",
    async () => {
      expect((await cdktf({ REQUIRED: "~> 2.0" }, "diff")).text).toContain("no available releases match");
      expect(await cdktf({ REQUIRED: ">= 1.97" }, "diff")).toMatchObject({ code: 0 });
    },
    60_000,
  );
});
