import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import type { EmbeddedApiOptions } from "../../../lib/embedded";
import type { Credentials, IdToken } from "../../../lib/evs";
import { ACTOR_PROJECT, AGENCY, OWNER, OWNER_ID, OWNER_PROJECT, twoAccounts } from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";
import { fileOf } from "../../support/configuration";

const ID_TOKEN = "header.payload-0001.signature";
const scenario = twoAccounts({
  identityProviders: [{ id: "github", domain: OWNER, idTokens: [ID_TOKEN, "second.token-0002.signature"] }],
  agencies: [
    {
      name: AGENCY.agencyName,
      domain: OWNER,
      project: OWNER_PROJECT,
      trusts: OWNER,
      trustsProvider: "github",
    },
  ],
});

const role = { agencyName: AGENCY.agencyName, domainId: OWNER_ID };
const viaIam = (idToken: IdToken): Credentials => ({
  kind: "agency",
  api: "sts",
  ...role,
  base: { kind: "oidc", api: "iam", idpId: "github", idToken },
});
const viaSts = (idToken: IdToken): Credentials => ({
  kind: "oidc",
  api: "sts",
  ...role,
  idToken,
  providerUrn: `iam::${OWNER_ID}:oidcProvider:github`,
});

async function reading(credentials: Credentials, options: EmbeddedApiOptions = {}) {
  const { url, requests } = await api({ scenario, ...options });
  const reader = client(url, { credentials, project: { name: "cn-north-4" }, stsEndpoint: url });
  return { reader, requests };
}

const text: IdToken = { kind: "text", token: ID_TOKEN };

test.each([
  [
    "IAM, as the official provider does",
    viaIam(text),
    ["/v3.0/OS-AUTH/id-token/tokens", "/v3.0/OS-CREDENTIAL/securitytokens", "/v5/agencies/assume"],
  ],
  ["STS, without any key", viaSts(text), ["/v5/agencies/assume-with-oidc"]],
])("the token of an identity provider signs in through %s", async (_, credentials, asked) => {
  const { reader, requests } = await reading(credentials);
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
  expect(requests.slice(0, asked.length + 1).map(({ path }) => path)).toEqual([
    ...asked,
    "/v3/auth/projects",
  ]);
});

test.each([
  ["IAM", viaIam, 401, "/v3.0/OS-AUTH/id-token/tokens"],
  ["STS", viaSts, 403, "/v5/agencies/assume-with-oidc"],
] as const)(
  "a token that is not vouched for is refused by %s, and shown nowhere",
  async (_, via, status, path) => {
    const token = "nobodys.payload-0099.signature";
    const { reader } = await reading(via({ kind: "text", token }));
    const error = await failure(reader.listSnapshots());
    expect(error).toMatchObject({ status, path });
    expect(inspect(error)).not.toContain(token);
  },
);

test("a project of another account than the trust agency's is not read", async () => {
  const { url, requests } = await api({ scenario });
  const reader = client(url, { credentials: viaSts(text), project: { id: ACTOR_PROJECT }, stsEndpoint: url });
  expect(await failure(reader.listSnapshots())).toMatchObject({ kind: "project" });
  expect(requests.filter(({ path }) => path.startsWith("/v2/"))).toEqual([]);
});

test("a trust agency of another provider is refused", async () => {
  const { reader } = await reading(viaSts(text), {
    scenario: {
      ...scenario,
      agencies: (scenario.agencies ?? []).map(({ trustsProvider: _, ...rest }) => rest),
    },
  });
  expect(await failure(reader.listSnapshots())).toMatchObject({ status: 403 });
});

test("a file is read again whenever keys are renewed", async () => {
  const path = fileOf(ID_TOKEN);
  const { reader, requests } = await reading(viaSts({ kind: "file", path }), {
    habits: { temporaryKeySeconds: 2 },
  });
  await reader.listSnapshots();
  writeFileSync(path, "second.token-0002.signature\n");
  await sleep(1700);
  await reader.listSnapshots({}, { fresh: true });
  writeFileSync(path, "");
  await sleep(1700);
  const error = await failure(reader.listSnapshots({}, { fresh: true }));
  expect(error.problem).toBe("the identity token file does not contain a token");
  expect(requests.filter(({ path: asked }) => asked.endsWith("-with-oidc"))).toHaveLength(2);
});

describe("GitHub Actions", () => {
  const requestToken = "actions-request-token-01";

  async function actions(value: unknown) {
    const asked: unknown[] = [];
    const url = await serverOf(({ url: path, headers }, response) => {
      asked.push({ path, authorization: headers.authorization });
      response.end(JSON.stringify({ value }));
    });
    return { asked, idToken: { kind: "actions", url: `${url}/token?api-version=2`, requestToken } as const };
  }

  test("is asked for a token, with the audience that is named", async () => {
    const { asked, idToken } = await actions(ID_TOKEN);
    const { reader } = await reading(viaSts({ ...idToken, audience: "huawei cloud" }));
    expect((await reader.listSnapshots()).rows).toHaveLength(1);
    expect(asked).toEqual([
      { path: "/token?api-version=2&audience=huawei+cloud", authorization: `Bearer ${requestToken}` },
    ]);
  });

  test.each([undefined, 7, "", "with space"])("that answers %j instead gives none", async (value) => {
    const { idToken } = await actions(value);
    const { reader } = await reading(viaSts(idToken));
    const error = await failure(reader.listSnapshots());
    expect(error).toMatchObject({ kind: "shape", path: "/token" });
    expect(inspect(error)).not.toContain(requestToken);
  });
});
