import { setTimeout as sleep } from "node:timers/promises";
import type { AgencyCredentials, Credentials } from "../../../lib/evs";
import {
  ACTOR_KEY,
  ACTOR_TOKEN,
  ACTOR_USER,
  AGENCY,
  OWNER,
  OWNER_PROJECT,
  STS_AGENCY,
  twoAccounts,
} from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";
import { manySnapshots } from "../../support/worlds";

const ASSUME = "/v5/agencies/assume";
const key = { kind: "aksk", ...ACTOR_KEY } as const;
const project = { name: "cn-north-4" };
const through = (base: Credentials, parts: Partial<AgencyCredentials> = {}): Credentials => ({
  kind: "agency",
  base,
  ...STS_AGENCY,
  ...parts,
});
const agencyOf = (parts: object) => ({
  agencies: [{ name: AGENCY.agencyName, domain: OWNER, project: OWNER_PROJECT, trusts: "actor", ...parts }],
});

test.each<[string, Credentials, readonly string[]]>([
  ["an access key", key, [ASSUME]],
  ["a token, which is changed for keys", { kind: "token", token: ACTOR_TOKEN }, [ASSUME]],
  [
    "a user, whose token is changed for keys",
    { kind: "password", ...ACTOR_USER },
    ["/v3/auth/tokens", "/v3.0/OS-CREDENTIAL/securitytokens", ASSUME],
  ],
])("%s assumes an agency of an account that is known by its ID", async (_, base, first) => {
  // STS takes signatures only, and nothing but those.
  const tokens = [{ token: ACTOR_TOKEN, project: "ac70000000000000000000000000ac70" }];
  const { url, requests } = await api({ scenario: twoAccounts({ tokens }) });
  const reader = client(url, { credentials: through(base), project, stsEndpoint: url });
  if (base.kind === "token") {
    // The embedded IAM changes only tokens that it issued itself.
    expect(await failure(reader.listSnapshots())).toMatchObject({
      path: "/v3.0/OS-CREDENTIAL/securitytokens",
    });
    return;
  }
  expect((await reader.listSnapshots()).rows.map(({ id }) => id)).toEqual(["s1"]);
  const asked = requests.map(({ path }) => path).slice(0, first.length + 1);
  expect(asked).toEqual([...first, "/v3/auth/projects"]);
});

test("the session is called alike in every run, so that the principal is", async () => {
  const bodies: string[] = [];
  const url = await serverOf((request, response) => {
    request.on("data", (data) => bodies.push(String(data)));
    request.on("end", () => response.writeHead(403).end("{}"));
  });
  for (let run = 0; run < 2; run += 1) {
    const reader = client(url, { credentials: through(key), stsEndpoint: url });
    await failure(reader.listSnapshots());
  }
  expect(bodies[0]).toBe(bodies[1]);
  expect(JSON.parse(bodies[0] ?? "")).toEqual({
    agency_urn: `iam::${STS_AGENCY.domainId}:agency:${AGENCY.agencyName}`,
    agency_session_name: "cdktf-evs-snapshots",
  });
});

describe("durations", () => {
  const read = async (base: Credentials, durationSeconds: number, mostSeconds?: number) => {
    const { url } = await api({ scenario: twoAccounts(agencyOf({ mostSeconds })) });
    return client(url, {
      credentials: through(base, { durationSeconds }),
      project,
      stsEndpoint: url,
    }).listSnapshots();
  };

  test("longer than the agency allows is refused", async () => {
    expect(await failure(read(key, 3601))).toMatchObject({ status: 400, path: ASSUME });
    expect((await read(key, 43_200, 43_200)).rows).toHaveLength(1);
  });

  test("whoever has temporary keys asks for an hour at most, whatever is wanted", async () => {
    const accessKeys = [
      {
        ...ACTOR_KEY,
        securityToken: "actor-security-token-1",
        project: "ac70000000000000000000000000ac70",
      },
    ];
    const scenario = twoAccounts({ accessKeys, ...agencyOf({ mostSeconds: 43_200 }) });
    const { url } = await api({ scenario });
    const temporary = { ...key, securityToken: "actor-security-token-1" };
    const reader = client(url, {
      credentials: through(temporary, { durationSeconds: 43_200 }),
      project,
      stsEndpoint: url,
    });
    expect((await reader.listSnapshots()).rows).toHaveLength(1);
  });
});

test("an agency that wants to be told something is told it", async () => {
  const { url } = await api({ scenario: twoAccounts(agencyOf({ externalId: "ticket-17" })) });
  const read = (parts: Partial<AgencyCredentials>) =>
    client(url, { credentials: through(key, parts), project, stsEndpoint: url }).listSnapshots();
  expect((await read({ externalId: "ticket-17" })).rows).toHaveLength(1);
  expect(await failure(read({}))).toMatchObject({ status: 403, path: ASSUME });
});

test("an agency that trusts another account is refused", async () => {
  const { url } = await api({ scenario: twoAccounts(agencyOf({ trusts: "somebody" })) });
  const reader = client(url, { credentials: through(key), project, stsEndpoint: url });
  expect(await failure(reader.listSnapshots())).toMatchObject({ status: 403, code: "STS5.1001" });
});

test("where STS is not known, nothing is sent anywhere", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const reader = client(url, { credentials: through(key), project });
  expect(await failure(reader.listSnapshots())).toMatchObject({ kind: "endpoint" });
  expect(requests).toEqual([]);
});

describe("a chain of roles", () => {
  const hops = {
    agencies: [
      { name: "hop", domain: "middle", project: "unused", trusts: "actor" },
      {
        name: AGENCY.agencyName,
        domain: OWNER,
        project: OWNER_PROJECT,
        trusts: "middle",
        mostSeconds: 43_200,
      },
    ],
  };
  const hop = { kind: "agency", base: key, agencyName: "hop", domainName: "middle" } as const;

  test("is renewed from its first link on, once for all requests, and a scan loses no row by it", async () => {
    const rows = manySnapshots(600, { "os-extended-snapshot-attributes:project_id": OWNER_PROJECT });
    const { url, requests } = await api({
      scenario: twoAccounts({ ...hops, snapshots: rows }),
      habits: { temporaryKeySeconds: 1.2 },
      latencyMs: 25,
    });
    const reader = client(url, {
      credentials: through(hop),
      project,
      stsEndpoint: url,
      pageSize: 5,
      maxConcurrency: 2,
    });
    const { rows: read } = await reader.listSnapshots();
    expect(new Set(read.map(({ id }) => id)).size).toBe(600);
    const count = (path: string) => requests.filter((request) => request.path === path).length;
    expect(count(ASSUME)).toBeGreaterThan(1);
    expect(count("/v3.0/OS-CREDENTIAL/securitytokens")).toBeGreaterThan(1);
    // One renewal at half of a life, and not one for each request.
    expect(count(ASSUME)).toBeLessThan(15);
  });

  test("whose keys end early is renewed once on 401", async () => {
    let refused = 0;
    const { url, requests } = await api({
      scenario: twoAccounts(hops),
      fault: ({ path }) => {
        if (!path.startsWith("/v2/") || refused > 0) return undefined;
        refused += 1;
        return {
          status: 401,
          body: '{"error_code":"APIGW.0301","error_msg":"the security token has expired"}',
        };
      },
    });
    const reader = client(url, { credentials: through(hop), project, stsEndpoint: url });
    expect((await reader.listSnapshots()).rows).toHaveLength(1);
    expect(requests.filter(({ path }) => path === ASSUME)).toHaveLength(2);
  });
});

test("keys are renewed before they end, one fetch for all that ask", async () => {
  const { url, requests } = await api({
    scenario: twoAccounts(),
    habits: { temporaryKeySeconds: 12 },
  });
  const reader = client(url, { credentials: through(key), project, stsEndpoint: url });
  await reader.listSnapshots();
  await sleep(6500);
  await Promise.all(Array.from({ length: 20 }, (_, index) => reader.tryGetVolume(`v${index}`)));
  expect(requests.filter(({ path }) => path === ASSUME)).toHaveLength(2);
  expect(requests.filter(({ status }) => status === 401)).toEqual([]);
});
