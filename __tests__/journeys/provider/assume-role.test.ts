import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { ACTOR_KEY, AGENCY, OWNER_PROJECT, twoAccounts } from "../../support/accounts";
import { hclFolder } from "../../support/hcl-folder";
import { unwrapped } from "../../support/terraform";

let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi({ scenario: twoAccounts() });
});
afterAll(() => api.close());

const KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";
const key = { HW_ACCESS_KEY: ACTOR_KEY.accessKey, HW_SECRET_KEY: ACTOR_KEY.secretKey };

/** Plans a read of the snapshots. */
async function plan(role: string, environment: Readonly<Record<string, string>>) {
  const folder = await hclFolder(
    `provider "evs" {
  region      = "cn-north-4"
  endpoints   = { evs = "${api.url}", iam = "${api.url}" }
  max_retries = 0
  ${role}
}
data "evs_snapshots" "all" {}
output "projects" { value = distinct(data.evs_snapshots.all.snapshots[*].project_id) }`,
    { ...key, TF_LOG: "trace", ...environment },
  );
  try {
    const { exitCode, text } = await folder.run(["plan", "-input=false"]);
    return { exitCode, text, seen: unwrapped(text) };
  } finally {
    folder.dispose();
  }
}

test.each([
  [
    "the provider block",
    `assume_role {\n agency_name = "${AGENCY.agencyName}"\n domain_name = "${AGENCY.domainName}"\n}`,
    {},
  ],
  [
    "the environment",
    "",
    { HW_ASSUME_ROLE_AGENCY_NAME: AGENCY.agencyName, HW_ASSUME_ROLE_DOMAIN_NAME: AGENCY.domainName },
  ],
])(
  "a role in %s leads to the account whose role it is, and no key of it is told",
  async (_, role, environment) => {
    const before = api.requests.length;
    const { exitCode, seen, text } = await plan(role, environment);
    expect(exitCode).toBe(0);
    expect(seen).toContain(`"${OWNER_PROJECT}"`);
    const asked = api.requests.slice(before).map(({ path }) => path);
    expect(asked).toEqual([KEYS, "/v3/auth/projects", ...asked.slice(2)]);
    expect(text).not.toMatch(/security-token-|secret-[0-9a-f]{8}-|actor-secret/);
  },
);

test("a role that does not exist is one error that says what to check", async () => {
  const { exitCode, seen } = await plan("", {
    HW_ASSUME_ROLE_AGENCY_NAME: "nobody",
    HW_ASSUME_ROLE_DOMAIN_NAME: AGENCY.domainName,
    TF_LOG: "",
  });
  expect(exitCode).toBe(1);
  expect(seen).toMatch(/404: Could not find the agency.*Check agency_name and domain_name of assume_role/);
});
