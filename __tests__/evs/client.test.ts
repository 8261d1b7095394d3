import { inspect } from "node:util";
import { demoScenario } from "../../lib/embedded";
import { type EvsClientOptions, InvalidQueryError } from "../../lib/evs";
import { api, client, failure, serverOf } from "../support/client";
import { tcpServer } from "../support/proxies";
import { manySnapshots, PROJECT, scenarioOf, snapshotRow, volumeRow } from "../support/worlds";

describe("listing", () => {
  test("every field of the API page is read, and null stays null", async () => {
    const row = snapshotRow("s1", { name: null, metadata: { __system__enableActive: "", days: 30 } });
    const { url } = await api({ scenario: scenarioOf({ snapshots: [row] }) });
    expect((await client(url).listSnapshots()).rows).toEqual([
      {
        id: "s1",
        name: null,
        description: null,
        status: "available",
        size: 10,
        volumeId: "s1-disk",
        createdAt: "2024-01-02T03:04:05.000000Z",
        updatedAt: null,
        metadata: { __system__enableActive: "", days: "30" },
        projectId: PROJECT,
        progress: "100%",
        backupGenerated: true,
        kind: "legacy",
        category: null,
        retentionAt: null,
        problem: null,
        unreadable: [],
      },
    ]);
  });

  test("a row with nothing but an ID is read", async () => {
    const url = await serverOf((request, response) =>
      response.end(
        request.url?.includes("offset=0") ? '{"snapshots":[{"id":"s1","new_key":[1]}]}' : '{"snapshots":[]}',
      ),
    );
    const page = await client(url).getSnapshotWindow({ offset: 0 });
    expect(page.snapshots[0]).toMatchObject({
      id: "s1",
      name: null,
      size: null,
      metadata: {},
      projectId: null,
    });
    expect(page.links).toEqual([]);
  });

  test.each([1, 7, 50, 1000])("every row is read once with pages of %i", async (pageSize) => {
    const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(103) }) });
    const ids = (await client(url, { pageSize }).listSnapshots()).rows.map(({ id }) => id);
    expect(ids).toEqual(
      manySnapshots(103)
        .map(({ id }) => id)
        .reverse(),
    );
  });

  test.each([2, 3, 10])("a server that quietly gives no more than %i rows loses none", async (maxLimit) => {
    const scenario = scenarioOf({ snapshots: manySnapshots(33) });
    const { url } = await api({ scenario, habits: { maxLimit, overLimit: "clamp" } });
    expect((await client(url).listSnapshots()).rows).toHaveLength(33);
  });

  test("filters are sent encoded and match exactly", async () => {
    const name = 'a&b=c d/e?#"中文%20+';
    const snapshots = [snapshotRow("s1", { name }), snapshotRow("s2", { name: "a" })];
    const { url } = await api({ scenario: scenarioOf({ snapshots }) });
    expect((await client(url).listSnapshots({ name })).rows.map(({ id }) => id)).toEqual(["s1"]);
  });

  test("a window comes in the server's order, with the server's links", async () => {
    const { url } = await api({
      scenario: scenarioOf({ snapshots: manySnapshots(30) }),
      habits: { order: "asc" },
    });
    const page = await client(url).getSnapshotWindow({ offset: 11, limit: 10 });
    expect(page.snapshots.map(({ id }) => id)).toEqual(
      manySnapshots(21)
        .slice(11)
        .map(({ id }) => id),
    );
    expect(page.links).toEqual([{ rel: "next", href: expect.stringContaining("marker=snap-00020") }]);
  });

  test.each([
    [{ limit: 0 }, "limit"],
    [{ limit: 1.5 }, "limit"],
    [{ offset: -1 }, "offset"],
    [{ name: "中".repeat(86) }, "name"],
  ])("%j is refused before anything is sent", async (window, parameter) => {
    const { url, requests } = await api();
    await expect(client(url).getSnapshotWindow(window)).rejects.toMatchObject({ parameter });
    await expect(client(url).getSnapshotWindow(window)).rejects.toBeInstanceOf(InvalidQueryError);
    expect(requests).toHaveLength(0);
  });
});

describe("single rows", () => {
  test("a disk that EVS does not know is undefined", async () => {
    const { url } = await api({ scenario: scenarioOf({ volumes: [volumeRow("v1")] }) });
    expect(await client(url).tryGetVolume("v1")).toMatchObject({ id: "v1", status: "in-use" });
    expect(await client(url).tryGetVolume("v2")).toBeUndefined();
    expect(await client(url).tryGetSnapshot("s2")).toBeUndefined();
  });

  test("a 404 of the gateway's is an error: it says nothing about the disk", async () => {
    const body = '{"error_msg":"no such API","error_code":"APIGW.0101"}';
    const { url } = await api({ fault: () => ({ status: 404, body }) });
    expect(await failure(client(url).tryGetVolume("v1"))).toMatchObject({ status: 404, code: "APIGW.0101" });
  });
});

describe("answers that are not what the page describes", () => {
  test.each([
    ["HTML with 200", "<html>login</html>", "malformed", /HTML/],
    ["cut JSON", '{"snapshots":[{"id":"s1"', "malformed", /cut off/],
    ["nothing", "", "malformed", /empty/],
    ["a list instead of an object", "[]", "shape", /not a JSON object/],
    ["snapshots that are no list", '{"snapshots":{}}', "shape", /snapshots is an object, not a list/],
    ["no snapshots at all", "{}", "shape", /snapshots is nothing, not a list/],
    ["links that are no list", '{"snapshots":[],"snapshots_links":{}}', "shape", /_links is an object/],
    ["a link that is a text", '{"snapshots":[],"snapshots_links":["x"]}', "shape", /_links\[0\] is a string/],
    [
      "a link without href",
      '{"snapshots":[],"snapshots_links":[{"rel":"next"}]}',
      "shape",
      /href is nothing/,
    ],
    [
      "a rel that is no text",
      '{"snapshots":[],"snapshots_links":[{"href":"x","rel":1}]}',
      "shape",
      /rel is a/,
    ],
    [
      "a count that is no number",
      '{"snapshots":[],"count":"many"}',
      "shape",
      /count is not a non-negative integer/,
    ],
    ["a negative count", '{"snapshots":[],"count":-1}', "shape", /count is not a non-negative integer/],
    ["rows counted, but none came", '{"snapshots":[],"count":7}', "short", /counts 7 rows but returned 0/],
  ])("%s is an error that says so", async (_, body, kind, message) => {
    const url = await serverOf((_request, response) => response.end(body));
    const error = await failure(client(url).listSnapshots());
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
  });

  test.each([
    ["error", { code: "EVS.5400", message: "a shard is missing" }],
    ["error_msg", "a shard is missing"],
    ["serviceUnavailable", { code: 503, message: "a shard is missing" }],
    ["errors", [{ message: "a shard is missing" }]],
  ])("rows with %s beside them are an error", async (key, said) => {
    const body = JSON.stringify({ snapshots: [{ id: "s1" }], [key]: said });
    const url = await serverOf((_request, response) => response.end(body));
    const error = await failure(client(url).listSnapshots());
    expect(error).toMatchObject({ kind: "shape", status: 200 });
    expect(error.message).toMatch(/200, but the response contains an error/);
  });

  test.each([201, 202, 203, 204, 206])("%i is no list; one that comes later is read", async (status) => {
    let asked = 0;
    const url = await serverOf((_request, response) => {
      asked += 1;
      response
        .writeHead(asked === 1 ? status : 200)
        .end(asked <= 2 ? '{"snapshots":[{"id":"s1"}]}' : '{"snapshots":[]}');
    });
    expect(await failure(client(url).listSnapshots())).toMatchObject({ kind: "malformed", status });
    asked = 0;
    expect(await client(url, { maxRetries: 1 }).getSnapshotWindow({ limit: 1 })).toMatchObject({
      snapshots: [{ id: "s1" }],
    });
  });

  test("a server that sends the same page for ever ends in an error", async () => {
    const url = await serverOf((_request, response) => response.end('{"snapshots":[{"id":"a"},{"id":"b"}]}'));
    expect(await failure(client(url).listSnapshots())).toMatchObject({ kind: "unstable" });
  });
});

describe("faults", () => {
  test.each([500, 502, 503, 504, 429])("a passing %i is overcome", async (status) => {
    const scenario = scenarioOf({ snapshots: manySnapshots(3) });
    const { url, requests } = await api({
      scenario,
      fault: ({ index }) => (index === 0 ? { status } : undefined),
    });
    expect((await client(url, { maxRetries: 1 }).listSnapshots()).rows).toHaveLength(3);
    expect(requests[0]?.status).toBe(status);
  });

  test.each([{ reset: true }, { cutBody: 20 }] as const)("%j is overcome", async (fault) => {
    const scenario = scenarioOf({ snapshots: manySnapshots(3) });
    const { url } = await api({ scenario, fault: ({ index }) => (index === 0 ? fault : undefined) });
    expect((await client(url, { maxRetries: 1 }).listSnapshots()).rows).toHaveLength(3);
  });

  test("a lasting 500 ends after the retries, and says how many requests were made", async () => {
    const { url, requests } = await api({ fault: () => ({ status: 500 }) });
    const error = await failure(client(url, { maxRetries: 2 }).listSnapshots());
    expect(error).toMatchObject({ status: 500, attempts: 3 });
    expect(requests).toHaveLength(3);
  });

  test("a 403 is not repeated", async () => {
    const { url, requests } = await api({ fault: () => ({ status: 403 }) });
    expect(await failure(client(url, { maxRetries: 5 }).listSnapshots())).toMatchObject({ status: 403 });
    expect(requests).toHaveLength(1);
  });

  test("a server that never answers is a time-out", async () => {
    const { url } = await api({ fault: () => ({ hang: true }) });
    expect(await failure(client(url, { requestTimeoutMs: 100 }).listSnapshots())).toMatchObject({
      kind: "timeout",
    });
  });

  test("a body that never ends is cut off", async () => {
    const { url } = await api({ fault: () => ({ endlessBody: true }) });
    expect(await failure(client(url).listSnapshots())).toMatchObject({ kind: "too-large" });
  });

  test("nobody listening is said with the address", async () => {
    const error = await failure(client("http://127.0.0.1:1").listSnapshots());
    expect(error).toMatchObject({
      kind: "network",
      message: expect.stringContaining("nothing listens on 127.0.0.1:1"),
    });
  });

  test("a change of protocol is an error at once", async () => {
    const server = await tcpServer((socket) => {
      socket.end("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n");
    });
    try {
      const error = await failure(client(`http://${server.address}`).listSnapshots());
      expect(error).toMatchObject({ kind: "shape", message: expect.stringContaining("101") });
    } finally {
      await server.close();
    }
  });

  test("a redirect is not followed", async () => {
    const { url, requests } = await api();
    const elsewhere = await serverOf((_request, response) =>
      response.writeHead(302, { location: url }).end(),
    );
    expect(await failure(client(elsewhere).listSnapshots())).toMatchObject({ kind: "redirect" });
    expect(requests).toHaveLength(0);
  });

  test("an aborted read ends with the abort's reason, and no more is asked", async () => {
    const { url, requests } = await api({ fault: () => ({ hang: true }) });
    const abort = new AbortController();
    const reading = client(url).listSnapshots({}, { signal: abort.signal });
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort(new Error("stopped"));
    await expect(reading).rejects.toThrow("stopped");
    expect(requests).toHaveLength(1);
  });

  test("an abort ends the wait of a request that has not been sent yet", async () => {
    const { url, requests } = await api({ fault: () => ({ hang: true }) });
    const reader = client(url, { maxConcurrency: 1 });
    const first = reader.tryGetVolume("v1");
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const stop = new AbortController();
    const second = reader.tryGetVolume("v2", { signal: stop.signal });
    stop.abort(new Error("stopped"));
    await expect(Promise.race([first, second])).rejects.toThrow("stopped");
    expect(requests).toHaveLength(1);
    await reader.close();
    await expect(first).rejects.toThrow();
  });

  test("there are never more requests in flight than allowed", async () => {
    const embedded = await api({ latencyMs: 5 });
    const limited = client(embedded.url, {
      maxConcurrency: 3,
      credentials: { kind: "token", token: "demo-token" },
    });
    await Promise.all(Array.from({ length: 20 }, (_, index) => limited.tryGetVolume(`v${index}`)));
    expect(embedded.maxInFlight).toBe(3);
  });
});

describe("signing in", () => {
  const demo = (url: string, credentials: EvsClientOptions["credentials"]) => client(url, { credentials });

  test("with an access key", async () => {
    const { url } = await api();
    const credentials = {
      kind: "aksk",
      accessKey: "DEMOACCESSKEY0000001",
      secretKey: "demo-secret-key-0000000000000000000001",
    } as const;
    expect((await demo(url, credentials).listSnapshots({ name: 'a&b "中文"' })).rows).toEqual([]);
    expect((await demo(url, credentials).listSnapshots()).rows).not.toHaveLength(0);
  });

  test("with a temporary access key and its security token", async () => {
    const { url } = await api();
    const key = { accessKey: "DEMOTEMPORARYKEY0001", secretKey: "demo-secret-key-0000000000000000000002" };
    const credentials = { kind: "aksk", ...key, securityToken: "demo-security-token" } as const;
    expect((await demo(url, credentials).listSnapshots()).rows).not.toHaveLength(0);
    expect(await failure(demo(url, { kind: "aksk", ...key }).listSnapshots())).toMatchObject({ status: 401 });
  });

  test("with user and password, for which one token is fetched", async () => {
    const { url, requests } = await api();
    const credentials = {
      kind: "password",
      userName: "demo-user",
      password: "demo-password",
      domainName: "demo-account",
    } as const;
    const signedIn = demo(url, credentials);
    await Promise.all([signedIn.listSnapshots(), signedIn.listVolumes()]);
    expect(requests.filter(({ path }) => path === "/v3/auth/tokens")).toHaveLength(1);
    const wrong = demo(url, { ...credentials, password: "wrong-password-1" });
    expect(await failure(wrong.listSnapshots())).toMatchObject({ status: 401, method: "POST" });
  });

  test("no secret is in an error, however it is printed", async () => {
    const { url } = await api();
    const secrets = ["wrong-secret-000000000000001", "wrong-security-token-1", "wrong-token-0000001"];
    const errors = await Promise.all([
      failure(demo(url, { kind: "token", token: secrets[2] ?? "" }).listSnapshots()),
      failure(
        demo(url, {
          kind: "aksk",
          accessKey: "DEMOACCESSKEY0000001",
          secretKey: secrets[0] ?? "",
          securityToken: secrets[1] ?? "",
        }).listSnapshots(),
      ),
    ]);
    for (const error of errors) {
      const printed = [
        String(error),
        JSON.stringify(error),
        inspect(error, { depth: 9, showHidden: true }),
      ].join();
      expect(error.status).toBe(401);
      for (const secret of secrets) expect(printed).not.toContain(secret);
      expect(printed).not.toMatch(/[0-9a-f]{64}/);
    }
  });
});

describe("finding the project by its name", () => {
  const projects = (names: string[]) => names.map((name, index) => ({ id: `project-${index}`, name }));

  test("it is looked up once, for all that ask", async () => {
    const { url, requests } = await api();
    const named = client(url, {
      project: { name: "cn-north-4" },
      credentials: { kind: "token", token: "demo-token" },
    });
    await Promise.all([named.listSnapshots(), named.listVolumes(), named.getProjectId()]);
    expect(requests.filter(({ path }) => path === "/v3/auth/projects")).toHaveLength(1);
  });

  test("a plain key asks what it always asked", async () => {
    const { url, requests } = await api();
    const key = {
      accessKey: "DEMOACCESSKEY0000001",
      secretKey: "demo-secret-key-0000000000000000000001",
    };
    const named = client(url, { project: { name: "cn-north-4" }, credentials: { kind: "aksk", ...key } });
    await named.listRecycleBinVolumes();
    await named.tryGetCaller();
    const id = await named.getProjectId();
    const beside = requests.filter(({ path }) => !path.startsWith(`/v3/${id}/`));
    expect(beside.map(({ method, path, query }) => ({ method, path, query }))).toEqual([
      { method: "GET", path: "/v3/projects", query: { name: "cn-north-4" } },
    ]);
    expect(requests[0]).toBe(beside[0]);
  });

  test("a key that may not list projects finds those that it can read in", async () => {
    const { url, requests } = await api({ habits: { mayListProjects: false } });
    const key = {
      accessKey: "DEMOACCESSKEY0000001",
      secretKey: "demo-secret-key-0000000000000000000001",
    };
    const named = client(url, { project: { name: "cn-north-4" }, credentials: { kind: "aksk", ...key } });
    expect(await named.getProjectId()).toBe(demoScenario().projects[0]?.id);
    expect(requests.map(({ path }) => path)).toEqual(["/v3/projects", "/v3/auth/projects"]);
  });

  test.each([
    ["none", [], /no project is named "cn-north-4"/],
    [
      "several",
      ["cn-north-4", "cn-north-4"],
      /several projects are named "cn-north-4": project-0 .*project-1/,
    ],
  ])("%s found is an error that lists what was", async (_, names, message) => {
    const scenario = scenarioOf({ projects: projects(names) });
    const { url } = await api({ scenario });
    const error = await failure(client(url, { project: { name: "cn-north-4" } }).getProjectId());
    expect(error).toMatchObject({ kind: "project", message: expect.stringMatching(message) });
  });
});
