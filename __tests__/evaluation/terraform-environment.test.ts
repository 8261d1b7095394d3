import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraformEnvironment } from "../../lib/evaluation/terraform-environment";

const folder = mkdtempSync(join(tmpdir(), "evs-environment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HOME = join(folder, "home");

test("Terraform learns of variables, proxies and certificates, not of accounts and of arguments for one's own stacks", () => {
  const passed = {
    HOME,
    TF_VAR_days: "3",
    TF_TOKEN_app_terraform_io: "t",
    TF_LOG: "debug",
    HTTPS_PROXY: "http://p:1",
    no_proxy: "x",
    SSL_CERT_FILE: "/ca.pem",
    ASDF_DATA_DIR: "/asdf",
  };
  const kept = {
    HW_ACCESS_KEY: "a",
    OS_PASSWORD: "p",
    AWS_PROFILE: "x",
    TF_CLI_ARGS_plan: "-destroy",
    TF_DATA_DIR: "/data",
    TF_WORKSPACE: "prod",
    TF_REATTACH_PROVIDERS: "{}",
  };
  expect(terraformEnvironment(folder, { ...passed, ...kept }, "/own")).toEqual({
    ...passed,
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
  });
});

test("relative paths are meant from where the user is", () => {
  expect(
    terraformEnvironment(folder, { HOME, TF_CLI_CONFIG_FILE: "ci.tfrc" }, "/own").TF_CLI_CONFIG_FILE,
  ).toBe("/own/ci.tfrc");
});

test("a configuration of the home folder that says where providers come from is extended, not replaced", () => {
  const home = join(folder, "installing");
  mkdirSync(join(home, ".terraform.d"), { recursive: true });
  writeFileSync(join(home, ".terraformrc"), "provider_installation {\n  direct {}\n}\n");
  writeFileSync(join(home, ".terraform.d", "more.tfrc"), 'credentials "h" {\n  token = "x"\n}\n');
  const { TF_CLI_CONFIG_FILE = "" } = terraformEnvironment(folder, { HOME: home }, "/own");
  const text = readFileSync(TF_CLI_CONFIG_FILE, "utf8");
  expect(text).toContain(JSON.stringify(join(folder, "terraform.d", "plugins")));
  expect(text).toContain('credentials "h"');
});
