import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import type { Credentials, Listing, Snapshot } from "../../../lib/evs";
import {
  ACTOR_KEY,
  ACTOR_PROJECT,
  ACTOR_TOKEN,
  ACTOR_USER,
  AGENCY,
  OWNER_ID,
  OWNER_PROJECT,
  twoAccounts,
} from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";

const KEYS = "/v3.0/OS-CREDENTIAL/securitytokens";
const key = { kind: "aksk", ...ACTOR_KEY } as const;
const project = { name: "cn-north-4" };
const agency = (base: Credentials): Credentials => ({ kind: "agency", base, ...AGENCY });
const ids = ({ rows }: Listing<Snapshot>) => rows.map(({ id }) => id);

test.each<[string, Credentials]>([
  ["an access key", key],
  ["a token", { kind: "token", token: ACTOR_TOKEN }],
  ["a user", { kind: "password", ...ACTOR_USER }],
])("%s that assumes a role reads the other account's project of the same name", async (_, base) => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const reader = client(url, { credentials: agency(base), project });
  expect(await reader.getProjectId()).toBe(OWNER_PROJECT);
  expect(ids(await reader.listSnapshots())).toEqual(["s1"]);
  expect(requests.filter(({ path }) => path === KEYS)).toHaveLength(1);
});

test("without the role, the same key knows its own project", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  expect(await client(url, { credentials: key, project }).getProjectId()).toBe(ACTOR_PROJECT);
});

test("a project of the account that acts is refused before it is read, for the client and for a call", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const reader = client(url, { credentials: agency(key), project: { id: ACTOR_PROJECT } });
  for (const read of [reader.listSnapshots(), reader.listVolumes({}, { projectId: ACTOR_PROJECT })]) {
    const error = await failure(read);
    expect(error).toMatchObject({ kind: "project" });
    expect(error.problem).toContain(`its projects: ${OWNER_PROJECT}`);
  }
  expect(requests.map(({ path }) => path)).toEqual([KEYS, "/v3/auth/projects"]);
});

test("an account is known by its ID as well, by IAM too", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const credentials = {
    kind: "agency",
    base: key,
    agencyName: AGENCY.agencyName,
    domainId: OWNER_ID,
  } as const;
  expect(ids(await client(url, { credentials, project }).listSnapshots())).toEqual(["s1"]);
  expect(requests[0]?.path).toBe(KEYS);
});

test("a user who assumes a role signs in for the account, whatever the project to read is called", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  const credentials = agency({ kind: "password", ...ACTOR_USER });
  const reader = client(url, { credentials, project: { id: OWNER_PROJECT } });
  expect(ids(await reader.listSnapshots())).toEqual(["s1"]);
});

test("roles are assumed one after the other", async () => {
  const scenario = twoAccounts({
    agencies: [
      { name: "hop", domain: "middle", project: "unused", trusts: "actor" },
      { name: AGENCY.agencyName, domain: AGENCY.domainName, project: OWNER_PROJECT, trusts: "middle" },
    ],
  });
  const { url } = await api({ scenario });
  const hop = { kind: "agency", base: key, agencyName: "hop", domainName: "middle" } as const;
  expect(ids(await client(url, { credentials: agency(hop), project }).listSnapshots())).toEqual(["s1"]);
  const direct = client(url, { credentials: agency(key), project });
  expect(await failure(direct.listSnapshots())).toMatchObject({ status: 403, path: KEYS });
});

test("keys are fetched anew before they end", async () => {
  const { url, requests } = await api({ scenario: twoAccounts(), habits: { temporaryKeySeconds: 2 } });
  const reader = client(url, { credentials: agency(key), project });
  await reader.listSnapshots();
  await sleep(1600);
  await reader.listSnapshots({}, { fresh: true });
  expect(requests.filter(({ path }) => path === KEYS)).toHaveLength(2);
  expect(requests.filter(({ status }) => status === 401)).toEqual([]);
});

test("keys are asked for as long as wanted", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  const of = (durationSeconds: number) =>
    client(url, {
      credentials: { kind: "agency", base: key, ...AGENCY, durationSeconds },
      project: { id: OWNER_PROJECT },
    });
  expect((await of(900).listSnapshots()).rows).toHaveLength(1);
  expect(await failure(of(899).listSnapshots())).toMatchObject({ status: 400, path: KEYS });
});

test("keys that are refused for ever are not fetched again for each request", async () => {
  const body = '{"error_code":"APIGW.0301","error_msg":"no"}';
  const { url, requests } = await api({
    scenario: twoAccounts(),
    fault: ({ path }) => (path.startsWith("/v2/") ? { status: 401, body } : undefined),
  });
  const reader = client(url, { credentials: agency(key), project: { id: OWNER_PROJECT } });
  for (let read = 0; read < 5; read += 1) await failure(reader.tryGetVolume("v"));
  expect(requests.filter(({ path }) => path === KEYS)).toHaveLength(2);
});

test("an answer without keys is an error that shows none of it", async () => {
  const secret = "half-a-credential-0001";
  const url = await serverOf((_, response) =>
    response.writeHead(201).end(`{"credential":{"access":"A","secret":"${secret}\\n"}}`),
  );
  const error = await failure(client(url, { credentials: agency(key) }).listSnapshots());
  expect(error).toMatchObject({ kind: "shape", path: KEYS });
  expect(inspect(error)).not.toContain(secret);
});

test("keys that IAM handed out are in no error, though the gateway repeats them", async () => {
  const handedOut: string[] = [];
  const url = await serverOf((request, response) => {
    if (request.method === "POST") {
      const credential = {
        access: "A",
        secret: "handed-out-secret-01",
        securitytoken: "handed-out-token-01",
      };
      handedOut.push(credential.secret, credential.securitytoken);
      response.writeHead(201).end(JSON.stringify({ credential }));
    } else {
      const said = `token ${request.headers["x-security-token"]}, key ${handedOut[0]}`;
      response.writeHead(403).end(JSON.stringify({ error_code: "APIGW.0302", error_msg: said }));
    }
  });
  const error = await failure(client(url, { credentials: agency(key) }).listSnapshots());
  expect(error.message).toContain("token ***, key ***");
  for (const secret of handedOut) expect(inspect(error)).not.toContain(secret);
});
