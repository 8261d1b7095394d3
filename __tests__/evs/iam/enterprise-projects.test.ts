import { EvsClient } from "../../../lib/evs";
import { ClientShare } from "../../../lib/evs/client-share";
import { ACTOR_KEY, twoAccounts } from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";
import { scenarioOf } from "../../support/worlds";

const asked = (requests: readonly { readonly path: string }[]) =>
  requests.filter(({ path }) => path === "/v1.0/enterprise-projects").length;

test("every enterprise project of an account is listed, in one request", async () => {
  const enterpriseProjects = [
    { id: "a", name: "shop" },
    { id: "b", name: "of another account", domain: "other" },
  ];
  const { url, requests } = await api({ scenario: scenarioOf({ enterpriseProjects }) });
  const evs = client(url, { epsEndpoint: `${url}/` });
  const listing = { rows: [{ id: "0", name: "default" }, enterpriseProjects[0]], malformed: [] };
  expect(await evs.listEnterpriseProjects()).toMatchObject({
    rows: [
      { id: "0", name: "default" },
      { id: "a", name: "shop" },
    ],
    malformed: [],
  });
  expect((await evs.listEnterpriseProjects()).rows).toHaveLength(listing.rows.length);
  expect(asked(requests)).toBe(1);
});

test("a list of several pages is read to its end, rows without an ID are named", async () => {
  const url = await serverOf(({ url: path = "" }, response) => {
    const offset = Number(new URL(path, "http://x").searchParams.get("offset"));
    const rows = [{ id: "a", name: "A" }, { name: "none" }, { id: "c", name: null }];
    response.end(JSON.stringify({ enterprise_projects: rows.slice(offset, offset + 2), total_count: 3 }));
  });
  expect(await client(url, { epsEndpoint: url }).listEnterpriseProjects()).toEqual({
    rows: [
      { id: "a", name: "A" },
      { id: "c", name: null },
    ],
    malformed: [{ where: "enterprise_projects[1]", problem: "id is missing" }],
  });
});

test("clients of one account ask once, also where it is refused", async () => {
  const { url, requests } = await api({
    scenario: twoAccounts(),
    fault: ({ path }) => (path.endsWith("/enterprise-projects") ? { status: 403 } : undefined),
  });
  const share = new ClientShare({});
  const options = {
    ...{ evsEndpoint: url, iamEndpoint: url, epsEndpoint: url, maxRetries: 0 },
    credentials: { kind: "aksk", ...ACTOR_KEY } as const,
  };
  const clients = ["p1", "p2"].map((id) => new EvsClient({ ...options, project: { id } }, share));
  for (const one of clients) {
    expect(await failure(one.listEnterpriseProjects())).toMatchObject({ kind: "status", status: 403 });
  }
  expect(asked(requests)).toBe(1);
  share.close();
});

test("without an endpoint nothing is sent", async () => {
  const { url, requests } = await api({ scenario: scenarioOf({}) });
  expect(await failure(client(url).listEnterpriseProjects())).toMatchObject({
    kind: "endpoint",
    problem: "the EPS endpoint is unknown; set endpoints.eps",
  });
  expect(requests).toEqual([]);
});
