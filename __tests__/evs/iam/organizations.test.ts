import { EvsClient } from "../../../lib/evs";
import { ACTOR_KEY, twoAccounts } from "../../support/accounts";
import { api, failure, serverOf } from "../../support/client";

const clientOf = (url: string) =>
  new EvsClient({
    evsEndpoint: url,
    iamEndpoint: url,
    organizationsEndpoint: url,
    maxRetries: 0,
    credentials: { kind: "aksk", ...ACTOR_KEY },
  });

test("every account of a large organization is listed once", async () => {
  const accounts = Array.from({ length: 450 }, (_, index) => `account-${index}`);
  const { url, requests } = await api({
    scenario: { ...twoAccounts(), organization: { management: "actor", accounts } },
  });
  const client = clientOf(url);
  expect((await client.listAccounts()).map(({ name }) => name)).toEqual(accounts);
  expect(requests).toHaveLength(3);
  await client.close();
});

test("a marker that leads nowhere is an error, and no short list", async () => {
  const url = await serverOf((_, response) => {
    response.end('{"accounts":[{"id":"a","name":"a"}],"page_info":{"next_marker":"a"}}');
  });
  const client = clientOf(url);
  expect(await failure(client.listAccounts())).toMatchObject({ kind: "shape" });
  await client.close();
});

test("without an endpoint nothing is sent", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const client = new EvsClient({
    evsEndpoint: url,
    iamEndpoint: url,
    credentials: { kind: "aksk", ...ACTOR_KEY },
  });
  expect(await failure(client.listAccounts())).toMatchObject({ kind: "endpoint" });
  expect(requests).toEqual([]);
  await client.close();
});
