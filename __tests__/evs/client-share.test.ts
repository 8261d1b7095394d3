import { ClientShare, EvsClient } from "../../lib/evs";
import { ACTOR_KEY, AGENCY, OWNER_PROJECT, twoAccounts } from "../support/accounts";
import { api } from "../support/client";

const credentials = { kind: "agency", base: { kind: "aksk", ...ACTOR_KEY }, ...AGENCY } as const;

test("clients that share sign in once, and look up projects once", async () => {
  const { url, requests } = await api({ scenario: twoAccounts() });
  const share = new ClientShare({});
  const read = async () => {
    const client = new EvsClient(
      { evsEndpoint: url, iamEndpoint: url, credentials, project: { id: OWNER_PROJECT } },
      share,
    );
    const { rows } = await client.listSnapshots();
    await client.close();
    return rows.length;
  };
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  const count = (end: string) => requests.filter(({ path }) => path.endsWith(end)).length;
  expect([count("/securitytokens"), count("/v3/auth/projects")]).toEqual([1, 1]);
  share.close();
});

test("a client that was closed leaves the others their connections", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  const share = new ClientShare({});
  const options = { evsEndpoint: url, iamEndpoint: url, credentials, project: { id: OWNER_PROJECT } };
  await new EvsClient(options, share).close();
  expect((await new EvsClient(options, share).listSnapshots()).rows).toHaveLength(1);
  share.close();
});
