import { type RequestListener, request } from "node:http";
import { api, client, failure, serverOf } from "../../support/client";
import { manySnapshots, scenarioOf } from "../../support/worlds";

describe("HTTP_PROXY and NO_PROXY", () => {
  const environment = { ...process.env };
  afterEach(() => {
    process.env = { ...environment };
  });

  test("the one that HTTP_PROXY names forwards what is for other machines; loopback and NO_PROXY are reached directly", async () => {
    const { url } = await api({ scenario: scenarioOf({ snapshots: manySnapshots(3) }) });
    const passed: string[] = [];
    process.env.HTTP_PROXY = await serverOf(forward(passed, url));
    process.env.NO_PROXY = "";
    expect((await client(url).listSnapshots()).rows).toHaveLength(3);
    expect(passed).toEqual([]);

    const elsewhere = "http://evs.example.invalid";
    expect((await client(elsewhere).listSnapshots()).rows).toHaveLength(3);
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.every((target) => target.startsWith(elsewhere))).toBe(true);

    process.env.NO_PROXY = "example.invalid";
    const before = passed.length;
    expect(await failure(client(elsewhere).listSnapshots())).toMatchObject({ kind: "network" });
    expect(passed).toHaveLength(before);
  });

  test("a proxy that wants credentials is not taken for the endpoint", async () => {
    process.env.HTTP_PROXY = await serverOf((_, answer) => answer.writeHead(407).end("no"));
    const error = await failure(client("http://evs.example.invalid").listSnapshots());
    expect(error).toMatchObject({ kind: "proxy", proxyStatus: 407 });
  });

  test("nobody listening at the proxy's address is the proxy's fault, not the endpoint's", async () => {
    process.env.HTTP_PROXY = "127.0.0.1:9";
    const error = await failure(client("http://evs.example.invalid").listSnapshots());
    expect(error).toMatchObject({ kind: "proxy" });
    expect(error.message).toContain("the proxy 127.0.0.1:9 (HTTP_PROXY) cannot be used: nothing listens");
  });

  /** A forward proxy for plain HTTP. */
  function forward(passed: string[], to: string): RequestListener {
    return (incoming, outgoing) => {
      const target = String(incoming.url);
      passed.push(target);
      request(new URL(target.replace(/^http:..[^/]*/, to)), { headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }).end();
    };
  }
});
