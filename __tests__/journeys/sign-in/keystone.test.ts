import type { EvsClientOptions } from "../../../lib/evs";
import { describeEvsError } from "../../../lib/settings";
import { ACTOR_PROJECT, ACTOR_USER, twoAccounts } from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";

const habits = { keystone: true, recycleBin: false, standardSnapshots: false } as const;
const scenario = twoAccounts();
const user = {
  kind: "password",
  userName: "someone",
  password: ACTOR_USER.password,
  domainName: "actor",
} as const;
const named = { name: "cn-north-4", domainName: "actor" };

/** A client that knows IAM only. */
async function found(options: Partial<EvsClientOptions>) {
  const { url, requests } = await api({ scenario, habits });
  const { evsEndpoint: _, ...rest } = {
    evsEndpoint: undefined,
    credentials: user,
    project: named,
    ...options,
  };
  const reader = client(url, { ...rest, evsEndpoint: undefined as never });
  return { reader, requests, url };
}

test("a project's name goes along with its account, and the token says the project's ID", async () => {
  const { url, requests } = await api({ scenario, habits });
  const reader = client(url, { credentials: user, project: named });
  expect((await reader.listSnapshots()).rows).toHaveLength(1);
  expect(await reader.getProjectId()).toBe(ACTOR_PROJECT);
  expect(requests.map(({ path }) => path).slice(0, 2)).toEqual([
    "/v3/auth/tokens",
    `/v2/${ACTOR_PROJECT}/snapshots/detail`,
  ]);
});

test("without its account a project's name is refused, in words that say what is missing", async () => {
  const { url } = await api({ scenario, habits });
  const error = await failure(
    client(url, { credentials: user, project: { name: "cn-north-4" } }).listSnapshots(),
  );
  expect(describeEvsError(error)).toEqual({
    summary: "IAM refused the request",
    detail: expect.stringMatching(
      /400: Expecting to find domain in project.*\n(.*\n)?A project name requires its account/,
    ),
  });
});

test("a project's account by its ID, and an unknown project", async () => {
  const { url } = await api({ scenario, habits });
  const wrong = client(url, { credentials: user, project: { ...named, domainName: "owner" } });
  const error = await failure(wrong.listSnapshots());
  expect(error).toMatchObject({ status: 401 });
  expect(describeEvsError(error).detail).toMatch(/account \(domain_name\), and the project and its account/);
});

describe("block storage by the token's catalogue", () => {
  test.each(["RegionOne", undefined])("in the region %j", async (region) => {
    const { reader, requests } = await found(region === undefined ? {} : { region });
    expect((await reader.listSnapshots()).rows).toHaveLength(1);
    expect(requests[0]).toMatchObject({ path: "/v3/auth/tokens", query: {} });
    expect(requests[1]?.path).toBe(`/v2/${ACTOR_PROJECT}/snapshots/detail`);
  });

  test("for a token that was given", async () => {
    const { reader } = await found({
      credentials: { kind: "token", token: "actor-token-0000001" },
      project: { name: "cn-north-4" },
    });
    expect((await reader.listSnapshots()).rows).toHaveLength(1);
  });

  test("a region that is not in it is an error, not another one", async () => {
    const { reader } = await found({ region: "RegionTwo" });
    const error = await failure(reader.listSnapshots());
    expect(error).toMatchObject({ kind: "endpoint" });
    expect(error.problem).toContain("no block storage in the region RegionTwo");
  });
});

test("a token of another project is said to be that", async () => {
  const { url } = await api({ scenario, habits });
  const reader = client(url, { credentials: user, project: named });
  const error = await failure(reader.listSnapshots({}, { projectId: "b".repeat(32) }));
  expect(describeEvsError(error).detail).toMatch(
    /Malformed request url[\s\S]*token belongs to another project/,
  );
});

test("a route that is not there says so at the top", async () => {
  const body = { message: "The resource could not be found.", code: "404 Not Found", title: "Not Found" };
  const url = await serverOf((_, response) => response.writeHead(404).end(JSON.stringify(body)));
  expect(await failure(client(url).listSnapshots())).toMatchObject({
    status: 404,
    said: "The resource could not be found.",
  });
});

test("a second factor that Keystone wants is named", async () => {
  const body = {
    receipt: { methods: ["password"], user: { id: "u" } },
    required_auth_methods: [["password", "totp"]],
  };
  const url = await serverOf((_, response) =>
    response.writeHead(401, { "openstack-auth-receipt": "receipt-0001" }).end(JSON.stringify(body)),
  );
  const error = await failure(client(url, { credentials: user }).listSnapshots());
  expect(describeEvsError(error).detail).toMatch(
    /requires more than one method\nRequired: password and totp\nA password is not enough/,
  );
});
