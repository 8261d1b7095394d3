import type { EmbeddedApi, EmbeddedApiOptions } from "../../../lib/embedded";
import { startEmbeddedApi } from "../../../lib/embedded";
import {
  ACTOR_KEY,
  ACTOR_USER,
  AGENCY,
  OWNER,
  OWNER_ID,
  OWNER_PROJECT,
  twoAccounts,
} from "../../support/accounts";
import { schemaProblems } from "../../support/audit-schema";
import { serverOf } from "../../support/client";
import { builtCommand, runCommand } from "../../support/command";
import { fileOf, profileFile } from "../../support/configuration";
import { volumeRow } from "../../support/worlds";

const command = builtCommand();
const apis: EmbeddedApi[] = [];
afterEach(async () => {
  for (const api of apis.splice(0)) await api.close();
});

const ID_TOKEN = "header.payload-0001.signature";
const world = twoAccounts({
  ecs: { project: OWNER_PROJECT },
  users: [{ id: ACTOR_USER.userId, name: "someone", password: ACTOR_USER.password, domain: OWNER }],
  identityProviders: [{ id: "gitlab", domain: OWNER, idTokens: [ID_TOKEN] }],
  agencies: [{ name: AGENCY.agencyName, domain: OWNER, project: OWNER_PROJECT, trustsProvider: "gitlab" }],
  volumes: [volumeRow("s1-disk")],
});

async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  options: EmbeddedApiOptions = {},
) {
  const api = await startEmbeddedApi({ scenario: world, ...options });
  apis.push(api);
  const { url } = api;
  const at = ["evs", "iam", "sts", "metadata"].flatMap((key) => ["--endpoint", `${key}=${url}`]);
  const flags = ["--region", "cn-north-4", "--max-retries", "0"];
  // The one snapshot is stale, which is not what this is about.
  if (args[0] === "audit") flags.push("--fail-on", "orphaned,leaving");
  const result = await runCommand(command.path(), [...args, ...flags, ...at], { env: environment });
  return { ...result, requests: api.requests };
}

const key = { HW_ACCESS_KEY: ACTOR_KEY.accessKey, HW_SECRET_KEY: ACTOR_KEY.secretKey };
const role = { HW_ASSUME_ROLE_AGENCY_NAME: AGENCY.agencyName, HW_ASSUME_ROLE_DOMAIN_ID: OWNER_ID };
const assumed = `sts::${OWNER_ID}:assumed-agency:${AGENCY.agencyName}/cdktf-evs-snapshots`;
const profile = profileFile({
  mode: "AKSK",
  accessKeyId: ACTOR_KEY.accessKey,
  secretAccessKey: ACTOR_KEY.secretKey,
  agencyName: AGENCY.agencyName,
  agencyDomainId: OWNER_ID,
});
const roleProfile = fileOf(
  JSON.stringify({
    current: "role",
    profiles: [
      { name: "base", mode: "AKSK", accessKeyId: ACTOR_KEY.accessKey, secretAccessKey: ACTOR_KEY.secretKey },
      {
        name: "role",
        mode: "AssumeRole",
        sourceProfile: "base",
        agencyName: AGENCY.agencyName,
        agencyDomainId: OWNER_ID,
      },
    ],
  }),
);
const oidc = { HW_ASSUME_ROLE_IDP_ID: "gitlab", HW_ASSUME_ROLE_ID_TOKEN_FILE: fileOf(ID_TOKEN) };

test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  ["a role by the account's ID", [], { ...key, ...role }, assumed],
  ["a profile's role by the account's ID", ["--shared-config-file", profile], {}, assumed],
  ["the token of an identity provider", [], { ...oidc, ...role }, assumed],
  [
    "the token of an identity provider that is named by its URN, through STS",
    [],
    { ...oidc, ...role, HW_ASSUME_ROLE_IDP_ID: `iam::${OWNER_ID}:oidcProvider:gitlab` },
    assumed,
  ],
  ["a profile's role, with the keys of its source", ["--shared-config-file", roleProfile], {}, assumed],
  ["the ECS's agency", ["--ecs-agency"], {}, `sts::${OWNER_ID}:assumed-agency:ecs/i-1`],
  [
    "the ECS's agency of a profile",
    ["--shared-config-file", profileFile({ mode: "ecsAgency" })],
    {},
    `sts::${OWNER_ID}:assumed-agency:ecs/i-1`,
  ],
  ["a user", [], { HW_USER_ID: ACTOR_USER.userId, HW_USER_PASSWORD: ACTOR_USER.password }, "someone"],
  [
    "an agency in the older form",
    [],
    { ...key, OS_AGENCY_NAME: AGENCY.agencyName, OS_AGENCY_DOMAIN_NAME: OWNER },
    `${OWNER}/${AGENCY.agencyName}`,
  ],
])("%s reads the account's project, and says whose it is", async (_, flags, environment, principal) => {
  const { code, stdout, stderr } = await run(["audit", "--format", "json", ...flags], environment);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const document = JSON.parse(stdout);
  expect(document.cells).toMatchObject([
    { project_id: OWNER_PROJECT, identity: { account_id: OWNER_ID, principal }, snapshots_scanned: 1 },
  ]);
  expect(schemaProblems(document)).toEqual([]);
  expect(stdout).not.toMatch(/secret-[0-9a-f]{8}|security-token-|actor-secret|payload-0001|TEMPORARY/);
});

test("a job of GitHub Actions signs in with the token that GitHub gives it", async () => {
  const github = await serverOf((_, response) => response.end(JSON.stringify({ value: ID_TOKEN })));
  const { code, stdout, stderr } = await run(["audit", "--format", "json"], {
    ...role,
    HW_ASSUME_ROLE_IDP_ID: "gitlab",
    ACTIONS_ID_TOKEN_REQUEST_URL: `${github}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "actions-request-token-01",
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout).cells).toMatchObject([{ identity: { principal: assumed } }]);
  expect(stdout).not.toMatch(/payload-0001|actions-request-token/);
});

test("text and explanation say whose data it is, and that it is unknown where that could not be had", async () => {
  const environment = { ...key, ...role };
  const unknown = {
    fault: ({ path }: { readonly path: string }) =>
      path === "/v5/caller-identity" ? { status: 500 as const } : undefined,
  };
  const text = await run(["audit"], environment);
  expect(text.stdout).toContain(`Account ${OWNER_ID}, read by ${assumed}`);
  expect((await run(["audit"], environment, unknown)).stdout).toContain("Identity: unknown");
  const explained = await run(["explain", "s1"], environment);
  expect(explained.stdout).toContain(`Account ${OWNER_ID}, read by ${assumed}`);
  const { stdout, code } = await run(["audit", "--format", "json"], environment, unknown);
  expect({ code, identity: JSON.parse(stdout).cells[0].identity }).toEqual({ code: 0, identity: "unknown" });
  expect((await run(["audit", "--format", "html"], environment)).stdout).toMatch(/^<!doctype html>/i);
});

test("a project that is not of the role's account is an error of the look-up, and nothing is read", async () => {
  const { code, stderr, requests } = await run(["audit", "--project", "ac70000000000000000000000000ac70"], {
    ...key,
    ...role,
  });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error: Project not found: .*does not belong to the account of the assumed role/);
  expect(requests.filter(({ path }) => path.startsWith("/v2/"))).toEqual([]);
});

describe("a region without a recycle bin", () => {
  const habits = { recycleBin: false };
  const lost = twoAccounts({ volumes: [volumeRow("other")] });

  test("ends a pack with 2 for ever, with advice that helps", async () => {
    const { code, stdout } = await run(["audit"], { ...key, ...role }, { scenario: lost, habits });
    expect(code).toBe(2);
    expect(stdout).toContain("--no-recycle-bin");
  });

  test("that is said to have none is asked for none, and everything is decided", async () => {
    const { code, stdout, requests } = await run(
      ["audit", "--no-recycle-bin", "--format", "json"],
      { ...key, ...role },
      { scenario: lost, habits },
    );
    expect(code).toBe(1);
    expect(requests.filter(({ path }) => path.includes("recycle-bin"))).toEqual([]);
    const { policies } = JSON.parse(stdout);
    expect(policies.filter(({ complete }: { complete: boolean }) => !complete)).toEqual([]);
  });
});

test("a clock that is wrong is corrected, and said where people look", async () => {
  const { code, stderr, stdout } = await run(
    ["audit", "--format", "json"],
    { ...key, ...role },
    { habits: { clockAheadMs: 3_600_000 } },
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^This machine's clock is 3\d{3} s behind the server's clock; requests are signed with the server's time\.\n$/,
  );
  expect(JSON.parse(stdout).cells).toHaveLength(1);
});
