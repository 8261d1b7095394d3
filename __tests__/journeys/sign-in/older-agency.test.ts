import type { Credentials } from "../../../lib/evs";
import {
  ACTOR_KEY,
  ACTOR_PROJECT,
  ACTOR_TOKEN,
  ACTOR_USER,
  AGENCY,
  OWNER_PROJECT,
  twoAccounts,
} from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";

const project = { name: "cn-north-4" };
const older = (base: Credentials): Credentials => ({ kind: "agency-token", base: base as never, ...AGENCY });

test.each<[string, Credentials]>([
  ["an access key", { kind: "aksk", ...ACTOR_KEY }],
  ["a token", { kind: "token", token: ACTOR_TOKEN }],
  ["a user", { kind: "password", ...ACTOR_USER }],
])("%s gets a token of the agency for its account's project", async (_, base) => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const reader = client(url, { credentials: older(base), project });
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
  expect(await reader.getProjectId()).toBe(OWNER_PROJECT);
  const tokens = requests.filter(({ path }) => path === "/v3/auth/tokens");
  expect(tokens).toHaveLength(base.kind === "password" ? 2 : 1);
  expect(requests.map(({ path }) => path)).not.toContain("/v3/auth/projects");
});

test("the agency is asked for as the official provider asks", async () => {
  const bodies: string[] = [];
  const url = await serverOf((request, response) => {
    request.on("data", (data) => bodies.push(String(data)));
    request.on("end", () => response.writeHead(403).end("{}"));
  });
  const key: Credentials = { kind: "aksk", ...ACTOR_KEY };
  await failure(client(url, { credentials: older(key), project }).listSnapshots());
  expect(JSON.parse(bodies[0] ?? "")).toEqual({
    auth: {
      identity: {
        methods: ["assume_role"],
        assume_role: { domain_name: AGENCY.domainName, xrole_name: AGENCY.agencyName },
      },
      scope: { project: { name: "cn-north-4", domain: { name: AGENCY.domainName } } },
    },
  });
});

test("a project that is not of the agency's account is not read", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const key: Credentials = { kind: "aksk", ...ACTOR_KEY };
  const reader = client(url, { credentials: older(key), project });
  const error = await failure(reader.listSnapshots({}, { projectId: ACTOR_PROJECT }));
  expect(error).toMatchObject({ kind: "project" });
  expect(requests.map(({ path }) => path)).toEqual(["/v3/auth/tokens"]);
});
