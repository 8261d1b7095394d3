import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import { PROJECT } from "../../support/worlds";

const SECRETS = {
  secret_key: "demo-secret-key-0000000000000000000002",
  security_token: "demo-security-token",
};

let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi();
});
afterAll(() => api.close());

/** Everything a run leaves behind or prints, at the most talkative log level. */
async function everythingSeen(secretKey: string): Promise<string> {
  const folder = await hclFolder(
    `provider "evs" {
  endpoints      = { evs = "${api.url}", iam = "${api.url}" }
  project_id     = "${PROJECT}"
  access_key     = "DEMOTEMPORARYKEY0001"
  max_retries    = 0
}
data "evs_snapshots" "x" {}
output "count" { value = length(data.evs_snapshots.x.snapshots) }`,
    { HW_SECRET_KEY: secretKey, HW_SECURITY_TOKEN: SECRETS.security_token, TF_LOG: "trace" },
  );
  try {
    const plan = await folder.run(["plan", "-out=plan"]);
    const apply = await folder.run(["apply", "-auto-approve"]);
    const shown = await folder.run(["show", "-json", "plan"]);
    const state = apply.exitCode === 0 ? readFileSync(join(folder.path, "terraform.tfstate"), "utf8") : "";
    return [plan.text, apply.text, shown.text, state].join("\n");
  } finally {
    folder.dispose();
  }
}

test("no secret is in plan, state or trace log when all goes well", async () => {
  const seen = await everythingSeen(SECRETS.secret_key);
  expect(seen).toContain("Apply complete");
  expect(seen).toMatch(/request.*snapshots\/detail/);
  for (const secret of Object.values(SECRETS)) expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/Signature=/);
});

test("no secret is in errors or trace log when the signature is refused, though the gateway echoes the headers", async () => {
  const wrong = `wrong-${SECRETS.secret_key}`;
  const seen = await everythingSeen(wrong);
  expect(seen).toContain("401 APIGW.0301");
  for (const secret of [wrong, ...Object.values(SECRETS)]) expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/Signature=|canonicalRequest/);
});
