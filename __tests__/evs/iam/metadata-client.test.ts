import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import type { EmbeddedApiOptions } from "../../../lib/embedded";
import type { Credentials } from "../../../lib/evs";
import { describeEvsError } from "../../../lib/settings";
import { AGENCY, OWNER_PROJECT, twoAccounts } from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";

const TOKEN = "/meta-data/latest/api/token";
const KEY = "/openstack/latest/securitykey";
const credentials: Credentials = { kind: "ecs" };
const project = { name: "cn-north-4" };
const onEcs = twoAccounts({ ecs: { project: OWNER_PROJECT } });

async function ecs(options: EmbeddedApiOptions) {
  const { url, requests } = await api({ scenario: onEcs, ...options });
  return { requests, reader: client(url, { credentials, project, metadataEndpoint: url }) };
}

test.each([
  ["with a token", "required", [200, 200]],
  ["where none is known", "absent", [404, 200]],
] as const)("the agency's keys are fetched %s", async (_, metadataToken, statuses) => {
  const { reader, requests } = await ecs({ habits: { metadataToken } });
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
  expect(requests.slice(0, 3).map(({ method, path, status }) => ({ method, path, status }))).toEqual([
    { method: "PUT", path: TOKEN, status: statuses[0] },
    { method: "GET", path: KEY, status: statuses[1] },
    { method: "GET", path: "/v3/auth/projects", status: 200 },
  ]);
});

test.each([405, 503])("a service that answers %i to the wish for a token wants none", async (status) => {
  const { reader } = await ecs({
    habits: { metadataToken: "absent" },
    fault: ({ path }) => (path === TOKEN ? { status, body: "" } : undefined),
  });
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
});

test("a service that refuses once without saying why is asked with a new token", async () => {
  let refusals = 0;
  const { reader, requests } = await ecs({
    fault: ({ path }) =>
      path === KEY && refusals++ === 0 ? { status: 401, body: "Unauthorized" } : undefined,
  });
  await reader.listSnapshots();
  expect(requests.filter(({ path }) => path === TOKEN)).toHaveLength(2);
});

test("an ECS without an agency is one error that says what to do", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  const error = await failure(client(url, { credentials, project, metadataEndpoint: url }).listSnapshots());
  expect(error.problem).toBe("this ECS has no agency");
  expect(describeEvsError(error)).toEqual({
    summary: "The metadata service returned no keys",
    detail: expect.stringMatching(/Attach an agency/),
  });
});

test("where nobody answers it takes three seconds, and no repetition", async () => {
  const url = await serverOf(() => {});
  const start = Date.now();
  const reader = client(url, { credentials, project, metadataEndpoint: url, maxRetries: 5 });
  const error = await failure(reader.listSnapshots());
  expect(error).toMatchObject({ kind: "timeout", path: TOKEN });
  expect(Date.now() - start).toBeLessThan(5000);
  expect(describeEvsError(error).detail).toContain("work only on an ECS");
});

test("it is never reached through a proxy", async () => {
  const asked: string[] = [];
  const proxy = await serverOf((request, response) => {
    asked.push(String(request.url));
    response.writeHead(502).end();
  });
  const before = { ...process.env };
  process.env.HTTP_PROXY = proxy;
  try {
    const reader = client("https://evs.example.invalid", {
      credentials,
      project: { id: "p" },
      metadataEndpoint: "http://192.0.2.1",
    });
    const error = await failure(reader.listSnapshots({}, { signal: AbortSignal.timeout(10_000) }));
    expect(["timeout", "network"]).toContain(error.kind);
    expect(asked).toEqual([]);
  } finally {
    process.env = before;
  }
});

test("keys are renewed before their end", async () => {
  const { reader, requests } = await ecs({ habits: { temporaryKeySeconds: 2 } });
  await reader.listSnapshots();
  await sleep(1700);
  await reader.listSnapshots({}, { fresh: true });
  expect(requests.filter(({ path }) => path === KEY)).toHaveLength(2);
  expect(requests.filter(({ status }) => status === 401)).toEqual([]);
});

test("the ECS's agency may assume another one", async () => {
  const agencies = [{ name: AGENCY.agencyName, domain: "third", project: "3".repeat(32), trusts: "owner" }];
  const projects = [...onEcs.projects, { id: "3".repeat(32), name: "cn-north-4", domain: "third" }];
  const { url } = await api({ scenario: twoAccounts({ ...onEcs, agencies, projects }) });
  const chained = {
    kind: "agency",
    base: credentials,
    agencyName: AGENCY.agencyName,
    domainName: "third",
  } as const;
  const reader = client(url, { credentials: chained, project, metadataEndpoint: url });
  expect(await reader.getProjectId()).toBe("3".repeat(32));
});

test("what it hands out is in no error", async () => {
  const secrets = ["metadata-secret-000001", "metadata-token-000001", "metadata-security-0001"];
  const url = await serverOf(({ method, url: path, headers }, response) => {
    if (method === "PUT") return response.end(secrets[1]);
    if (path === KEY) {
      const credential = { access: "A", secret: secrets[0], securitytoken: secrets[2] };
      return response.end(JSON.stringify({ credential }));
    }
    const said = `${headers["x-security-token"]} ${secrets.join()}`;
    return response.writeHead(403).end(JSON.stringify({ error_code: "X", error_msg: said }));
  });
  const error = await failure(
    client(url, { credentials, project: { id: "p" }, metadataEndpoint: url }).listSnapshots(),
  );
  for (const secret of secrets) expect(inspect(error)).not.toContain(secret);
});
