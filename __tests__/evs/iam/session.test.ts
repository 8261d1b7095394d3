import { InvalidQueryError } from "../../../lib/evs";
import { ACTOR_USER, twoAccounts } from "../../support/accounts";
import { api, client, failure, serverOf } from "../../support/client";
import { PROJECT, scenarioOf } from "../../support/worlds";

const user = { name: "someone", password: "password-00001", domain: "account" };
const credentials = {
  kind: "password",
  userName: user.name,
  password: user.password,
  domainName: user.domain,
} as const;
const scenario = scenarioOf({ users: [user] });
const isRead = ({ path }: { readonly path: string }) => path.startsWith("/v2/");

describe("a token that has ended is fetched once more", () => {
  test.each([
    ["401 of the gateway's", 401, { error_code: "APIGW.0307", error_msg: "The token must be updated." }],
    [
      "400 Common.0013",
      400,
      { badRequest: { code: "Common.0013", message: "Invalid token in the header." } },
    ],
    ["400 EVS.0002", 400, { error: { code: "EVS.0002", message: "invalid token!" } }],
    ["any other 401", 401, { unauthorized: { code: 401, message: "no" } }],
  ])("after %s", async (_, status, body) => {
    let ended = false;
    const { url, requests } = await api({
      scenario,
      fault: (request) => {
        if (!isRead(request) || ended) return undefined;
        ended = true;
        return { status, body: JSON.stringify(body) };
      },
    });
    expect((await client(url, { credentials }).listSnapshots()).rows).toEqual([]);
    expect(requests.filter(({ path }) => path === "/v3/auth/tokens")).toHaveLength(2);
  });

  test("but not after a 400 that is about something else", async () => {
    const body = '{"badRequest":{"code":"EVS.5400","message":"no"}}';
    const { url, requests } = await api({
      scenario,
      fault: (request) => (isRead(request) ? { status: 400, body } : undefined),
    });
    expect(await failure(client(url, { credentials }).listSnapshots())).toMatchObject({ code: "EVS.5400" });
    expect(requests.filter(({ path }) => path === "/v3/auth/tokens")).toHaveLength(1);
  });

  test("and not where the token was given", async () => {
    const { url, requests } = await api({ scenario, habits: { badTokenStatus: 400 } });
    const given = client(url, { credentials: { kind: "token", token: "ended-token-01" } });
    expect(await failure(given.listSnapshots())).toMatchObject({ code: "Common.0013" });
    expect(requests).toHaveLength(1);
  });
});

test("a user is known by ID as well, without an account", async () => {
  const { url } = await api({ scenario: twoAccounts() });
  const byId = client(url, {
    credentials: { kind: "password", ...ACTOR_USER },
    project: { name: "cn-north-4" },
  });
  expect(await byId.getProjectId()).toMatch(/^ac7/);
});

describe("who stops waiting takes nothing from the others", () => {
  test.each([
    ["a project's ID", { project: { name: "cn-north-4" } }],
    ["a token", { credentials }],
  ])("while %s is fetched", async (_, options) => {
    const { url, requests } = await api({ scenario, latencyMs: 50 });
    const reader = client(url, options);
    const first = new AbortController();
    const stopped = reader.listSnapshots({}, { signal: first.signal });
    const others = [reader.listVolumes(), reader.listRecycleBinVolumes()];
    setTimeout(() => first.abort(new Error("stopped by its caller")), 10);
    await expect(stopped).rejects.toThrow("stopped by its caller");
    expect(await Promise.all(others)).toEqual([EMPTY, EMPTY]);
    expect(
      requests.filter(({ path }) => path.startsWith("/v3/auth") || path === "/v3/projects"),
    ).toHaveLength(1);
  });

  test("what nobody waits for any more is given up, and begun anew for the next", async () => {
    const { url, requests } = await api({ scenario, latencyMs: 50 });
    const reader = client(url, { project: { name: "cn-north-4" } });
    await expect(reader.getProjectId({ signal: AbortSignal.timeout(10) })).rejects.toThrow();
    expect(await reader.getProjectId()).toBe(PROJECT);
    expect(requests.length).toBeLessThanOrEqual(2);
  });
});

const EMPTY = { rows: [], malformed: [] };

test.each(["a b", "ä", "p\r\nx-evil: 1", ""])(
  "a project ID such as %j is refused before anything is sent",
  async (projectId) => {
    const { url, requests } = await api({ scenario });
    await expect(client(url).tryGetVolume("v", { projectId })).rejects.toBeInstanceOf(InvalidQueryError);
    expect(requests).toHaveLength(0);
  },
);

describe("a token as IAM issues it", () => {
  async function signedIn(token: string) {
    const tokens: unknown[] = [];
    const url = await serverOf(
      ({ method, headers }, response) => {
        if (method === "POST") return response.writeHead(201, { "x-subject-token": token }).end("{}");
        tokens.push(headers["x-auth-token"]);
        return response
          .writeHead(403)
          .end(JSON.stringify({ error: { code: "403", message: `no: ${token}` } }));
      },
      { maxHeaderSize: 64 * 1024 },
    );
    return { error: await failure(client(url, { credentials }).listSnapshots()), tokens };
  }

  test("may have 32,768 characters, and appears in no error", async () => {
    const token = `MIIT${"k".repeat(32_764)}`;
    const { error, tokens } = await signedIn(token);
    expect(tokens).toEqual([token]);
    expect(error).toMatchObject({ status: 403, said: "no: ***" });
  });
});
