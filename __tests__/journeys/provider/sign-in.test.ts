import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../../lib/embedded";
import {
  ACTOR_KEY,
  ACTOR_PROJECT,
  ACTOR_USER,
  AGENCY,
  OWNER,
  OWNER_ID,
  OWNER_PROJECT,
  twoAccounts,
} from "../../support/accounts";
import { serverOf } from "../../support/client";
import { fileOf, profileFile } from "../../support/configuration";
import { hclFolder } from "../../support/hcl-folder";
import { unwrapped } from "../../support/terraform";

const ID_TOKEN = "header.payload-0001.signature";
const world = twoAccounts({
  ecs: { project: OWNER_PROJECT },
  identityProviders: [{ id: "gitlab", domain: OWNER, idTokens: [ID_TOKEN] }],
  agencies: [{ name: AGENCY.agencyName, domain: OWNER, project: OWNER_PROJECT, trustsProvider: "gitlab" }],
});
const key = { HW_ACCESS_KEY: ACTOR_KEY.accessKey, HW_SECRET_KEY: ACTOR_KEY.secretKey };

const apis: EmbeddedApi[] = [];
afterEach(async () => {
  for (const api of apis.splice(0)) await api.close();
});

/** Plans a read of the snapshots, at the most talkative log level. */
async function plan(
  block: string,
  environment: Readonly<Record<string, string>>,
  options: EmbeddedApiOptions = {},
  data = 'data "evs_snapshots" "all" {}\noutput "projects" { value = distinct(data.evs_snapshots.all.snapshots[*].project_id) }',
) {
  const api = await startEmbeddedApi({ scenario: world, ...options });
  apis.push(api);
  const endpoints = ["evs", "iam", "sts", "metadata"].map((name) => `${name} = "${api.url}"`).join(", ");
  const folder = await hclFolder(
    `provider "evs" {\nregion = "cn-north-4"\nendpoints = { ${endpoints} }\nmax_retries = 0\n${block}\n}\n${data}`,
    { TF_LOG: "trace", ...environment },
  );
  try {
    const { exitCode, text } = await folder.run(["plan", "-input=false"]);
    return { exitCode, text, seen: unwrapped(text), requests: api.requests.map(({ path }) => path) };
  } finally {
    folder.dispose();
  }
}

const oidc = `idp_id = "gitlab"\nagency_name = "${AGENCY.agencyName}"\ndomain_id = "${OWNER_ID}"`;

test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "a role by the account's ID",
    `assume_role {\nagency_name = "${AGENCY.agencyName}"\ndomain_id = "${OWNER_ID}"\n}`,
    key,
    ["/v5/agencies/assume", "/v3/auth/projects"],
  ],
  [
    "OpenID Connect through IAM",
    `assume_role_with_oidc {\n${oidc}\nid_token_file = "${fileOf(ID_TOKEN)}"\n}`,
    {},
    ["/v3.0/OS-AUTH/id-token/tokens", "/v3.0/OS-CREDENTIAL/securitytokens", "/v5/agencies/assume"],
  ],
  [
    "OpenID Connect through STS, with GitLab's variable",
    `assume_role_with_oidc {\n${oidc}\napi = "sts"\nid_token_variable = "EVS_ID_TOKEN"\n}`,
    { EVS_ID_TOKEN: ID_TOKEN },
    ["/v5/agencies/assume-with-oidc"],
  ],
  [
    "OpenID Connect through STS, since the provider is named by its URN",
    `assume_role_with_oidc {\n${oidc.replace("gitlab", `iam::${OWNER_ID}:oidcProvider:gitlab`)}\nid_token_file = "${fileOf(ID_TOKEN)}"\n}`,
    {},
    ["/v5/agencies/assume-with-oidc"],
  ],
  [
    "a profile of KooCLI with a role and the keys of its source",
    `shared_config_file = "${fileOf(
      JSON.stringify({
        current: "role",
        profiles: [
          {
            name: "base",
            mode: "AKSK",
            accessKeyId: ACTOR_KEY.accessKey,
            secretAccessKey: ACTOR_KEY.secretKey,
          },
          {
            name: "role",
            mode: "AssumeRole",
            sourceProfile: "base",
            agencyName: AGENCY.agencyName,
            agencyDomainId: OWNER_ID,
          },
        ],
      }),
    )}"`,
    {},
    ["/v5/agencies/assume"],
  ],
  [
    "a profile of KooCLI with the ECS's agency",
    `shared_config_file = "${profileFile({ mode: "ecsAgency" })}"`,
    {},
    ["/meta-data/latest/api/token", "/openstack/latest/securitykey"],
  ],
  [
    "the ECS's agency",
    "ecs_agency = true",
    {},
    ["/meta-data/latest/api/token", "/openstack/latest/securitykey"],
  ],
  [
    "an agency in the older form",
    `agency_name = "${AGENCY.agencyName}"\nagency_domain_name = "${OWNER}"\ndelegated_project = "cn-north-4"`,
    key,
    ["/v3/auth/tokens"],
  ],
])(
  "%s leads to the account whose it is, and nothing secret is told",
  async (_, block, environment, asked) => {
    const { exitCode, seen, text, requests } = await plan(block, environment);
    expect(exitCode).toBe(0);
    expect(seen).toContain(`"${OWNER_PROJECT}"`);
    const inOrder = requests.filter((path) => path !== "/v5/caller-identity");
    expect(inOrder.slice(0, asked.length)).toEqual(asked);
    expect(text).not.toMatch(
      /secret-[0-9a-f]{8}|security-token-|actor-secret|payload-0001|metadata-token-|issued-|federated-/,
    );
  },
);

test("a job of GitHub Actions signs in with the token that GitHub gives it", async () => {
  const github = await serverOf((_, response) => response.end(JSON.stringify({ value: ID_TOKEN })));
  const { exitCode, seen, text, requests } = await plan(`assume_role_with_oidc {\n${oidc}\napi = "sts"\n}`, {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${github}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "actions-request-token-01",
  });
  expect(exitCode).toBe(0);
  expect(seen).toContain(`"${OWNER_PROJECT}"`);
  expect(requests[0]).toBe("/v5/agencies/assume-with-oidc");
  expect(text).not.toMatch(/payload-0001|actions-request-token/);
});

test("a clock that is wrong is corrected once, and the debug log says so", async () => {
  const role = `assume_role {\nagency_name = "${AGENCY.agencyName}"\ndomain_id = "${OWNER_ID}"\n}`;
  const { exitCode, seen } = await plan(role, key, { habits: { clockAheadMs: 5 * 3_600_000 } });
  expect(exitCode).toBe(0);
  expect(seen).toContain(`"${OWNER_PROJECT}"`);
  expect(seen).toMatch(/this machine's clock is wrong: seconds=(17999|1800\d) /);
});

test("whose data a role reads is in the debug log, and nobody is asked without a role", async () => {
  const role = `assume_role {\nagency_name = "${AGENCY.agencyName}"\ndomain_id = "${OWNER_ID}"\n}`;
  const assumed = await plan(role, key);
  expect(assumed.requests).toContain("/v5/caller-identity");
  expect(assumed.text).toMatch(new RegExp(`identity.*${OWNER_ID}`));
  const plain = await plan(`project_id = "${ACTOR_PROJECT}"`, key);
  expect(plain.exitCode).toBe(0);
  expect(new Set(plain.requests)).toEqual(new Set([`/v2/${ACTOR_PROJECT}/snapshots/detail`]));
});

test("a project of another account than the role's is an error, and not read", async () => {
  const role = `project_id = "${ACTOR_PROJECT}"\nassume_role {\nagency_name = "${AGENCY.agencyName}"\ndomain_name = "${OWNER}"\n}`;
  const { exitCode, seen, requests } = await plan(role, { ...key, TF_LOG: "" });
  expect(exitCode).toBe(1);
  expect(seen).toMatch(/Project not found.*does not belong to the account of the assumed role/);
  expect(requests.filter((path) => path.startsWith("/v2/"))).toEqual([]);
});

test("a user signs in to a Keystone with a project's name, as an OpenRC file has it", async () => {
  const { exitCode, seen } = await plan(
    "",
    {
      OS_USERNAME: "someone",
      OS_PASSWORD: ACTOR_USER.password,
      OS_USER_DOMAIN_NAME: "actor",
      OS_PROJECT_DOMAIN_NAME: "actor",
      OS_PROJECT_NAME: "cn-north-4",
    },
    { habits: { keystone: true } },
  );
  expect(exitCode).toBe(0);
  expect(seen).toContain("projects");
});

test("what a region lacks holds for every data source and policy", async () => {
  const { exitCode, seen, requests } = await plan(
    `regions = { "cn-north-4" = { recycle_bin = false } }\nproject_id = "${ACTOR_PROJECT}"`,
    { ...key, TF_LOG: "" },
    { habits: { recycleBin: false } },
    `data "evs_snapshot_audit" "a" {}
data "evs_leaving_recycle_bin" "b" { within = "3d" }
data "evs_snapshot_rule" "c" {
  noun          = "large"
  violates_when = "disk.size > 1"
}
output "complete" {
  value = [data.evs_snapshot_audit.a.complete, data.evs_leaving_recycle_bin.b.complete, data.evs_snapshot_rule.c.complete]
}`,
  );
  expect(exitCode).toBe(0);
  expect(seen).not.toMatch(/recycle bin could not be read/);
  expect(requests.filter((path) => path.includes("recycle-bin"))).toEqual([]);
  expect(seen).toMatch(/complete = \[ \+ true, \+ true, \+ true,? \]/);
});
