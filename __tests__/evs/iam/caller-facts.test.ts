import type { Credentials } from "../../../lib/evs";
import {
  ACTOR_KEY,
  ACTOR_TOKEN,
  ACTOR_USER,
  AGENCY,
  OWNER_ID,
  STS_AGENCY,
  twoAccounts,
} from "../../support/accounts";
import { api, client, serverOf } from "../../support/client";

const key = { kind: "aksk", ...ACTOR_KEY } as const;
const project = { name: "cn-north-4" };

describe("whose data is read", () => {
  test.each<[string, Credentials, object]>([
    [
      "a key, by STS",
      key,
      { accountId: expect.stringMatching(/^\w{32}$/), principal: expect.stringMatching(/:user:someone$/) },
    ],
    [
      "a role, by STS: the account that is read",
      { kind: "agency", base: key, ...STS_AGENCY },
      {
        accountId: OWNER_ID,
        principal: `sts::${OWNER_ID}:assumed-agency:${AGENCY.agencyName}/cdktf-evs-snapshots`,
      },
    ],
    [
      "a user, by the token",
      { kind: "password", ...ACTOR_USER },
      { accountName: "actor", principal: "someone" },
    ],
    ["a token, by itself", { kind: "token", token: ACTOR_TOKEN }, { accountName: "actor" }],
  ])("of %s", async (_, credentials, expected) => {
    const { url } = await api({ scenario: twoAccounts() });
    const reader = client(url, { credentials, project, stsEndpoint: url });
    expect(await reader.tryGetCaller()).toMatchObject(expected);
  });

  test("is asked for once", async () => {
    const { url, requests } = await api({ scenario: twoAccounts() });
    const reader = client(url, { credentials: key, project, stsEndpoint: url });
    await Promise.all([reader.tryGetCaller(), reader.tryGetCaller()]);
    await reader.tryGetCaller();
    expect(requests).toHaveLength(1);
  });

  test("is not asked for where it is not known where STS is", async () => {
    const { url, requests } = await api({ scenario: twoAccounts() });
    expect(await client(url, { credentials: key, project }).tryGetCaller()).toBeUndefined();
    expect(requests).toEqual([]);
  });

  test.each([500, 403, 404])("is unknown after %i, without a repetition", async (status) => {
    const { url, requests } = await api({
      scenario: twoAccounts(),
      fault: ({ path }) => (path === "/v5/caller-identity" ? { status } : undefined),
    });
    const reader = client(url, { credentials: key, project, stsEndpoint: url, maxRetries: 5 });
    expect(await reader.tryGetCaller()).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect((await reader.listVolumes()).rows).toEqual([]);
  });

  test("is unknown after three seconds, while lists are read", async () => {
    const sts = await serverOf(() => {});
    const { url } = await api({ scenario: twoAccounts() });
    const reader = client(url, { credentials: key, project, stsEndpoint: sts });
    const start = Date.now();
    const caller = reader.tryGetCaller();
    await reader.listVolumes();
    expect(Date.now() - start).toBeLessThan(2500);
    expect(await caller).toBeUndefined();
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
