import { client, failure } from "../../support/client";
import { fileOf } from "../../support/configuration";
import {
  connectProxy,
  type Running,
  type SecureEvs,
  secureEvs,
  socksProxy,
  tcpServer,
} from "../../support/proxies";

const environment = { ...process.env };
const closing: Running[] = [];
let evs: SecureEvs;
beforeAll(async () => {
  evs = await secureEvs();
});
afterAll(() => evs.close());
afterEach(async () => {
  process.env = { ...environment };
  for (const running of closing.splice(0)) await running.close();
});

/** The list, read through the proxy that HTTPS_PROXY names. */
function readThrough(proxy: string, caCertificate: string | undefined = evs.certificate) {
  Object.assign(process.env, { HTTPS_PROXY: proxy, NO_PROXY: "" });
  const tls = caCertificate === undefined ? {} : { caCertificate };
  return client(evs.url, { tls, requestTimeoutMs: 2000 });
}

async function open<R extends Running>(running: Promise<R>): Promise<R> {
  closing.push(await running);
  return running;
}

describe("an endpoint behind a proxy", () => {
  test("is read through the tunnel, checked against cacert_file under its own name", async () => {
    const proxy = await open(connectProxy());
    const { rows } = await readThrough(`user:p%40ss@${proxy.address}`).listSnapshots();
    expect(rows).toHaveLength(1);
    expect(proxy.asked[0]?.url).toBe(evs.url.slice("https://".length));
    expect(proxy.asked[0]?.headers["proxy-authorization"]).toBe(
      `Basic ${Buffer.from("user:p@ss").toString("base64")}`,
    );
  });

  test("is read unchecked with insecure", async () => {
    const proxy = await open(connectProxy());
    process.env.HTTPS_PROXY = proxy.address;
    expect((await client(evs.url, { tls: { insecure: true } }).listSnapshots()).rows).toHaveLength(1);
  });

  test("is refused without its authority, and the error says which settings exist", async () => {
    const proxy = await open(connectProxy());
    process.env.HTTPS_PROXY = proxy.address;
    const error = await failure(client(evs.url).listSnapshots());
    expect(error.kind).toBe("network");
    expect(error.message).toMatch(
      /not trusted .*cacert_file, SSL_CERT_FILE, SSL_CERT_DIR or NODE_EXTRA_CA_CERTS/,
    );
  });
});

const json = (status: string, body: string) =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

describe("what a proxy says is never the endpoint's answer", () => {
  test.each([
    ["201 with a list", json("201 Created", '{"snapshots":[]}')],
    ["200 with a list behind it", json("200 OK", '{"snapshots":[]}')],
    ["404 itemNotFound", json("404 Not Found", '{"itemNotFound":{"code":404,"message":"gone"}}')],
    ["403 with ESC", json("403 Forbidden", "\u001b[2Jgone")],
    ["502", "HTTP/1.1 502 Bad Gateway\r\n\r\n"],
    ["101", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"],
    ["no HTTP", "nonsense\r\n\r\n"],
    ["nothing, and hangs up", ""],
  ])("%s", async (_, said) => {
    const proxy = await open(connectProxy((socket) => socket.end(said)));
    const reader = readThrough(`http://user:sesame@${proxy.address}`);
    for (const read of [() => reader.listSnapshots(), () => reader.tryGetVolume("d1")]) {
      const error = await failure(read());
      expect(error).toMatchObject({ kind: "proxy", status: undefined });
      expect(error.message).toContain(`the proxy ${proxy.address} (HTTPS_PROXY)`);
      expect(error.message).not.toMatch(/sesame|gone/);
    }
  });

  test("in the tunnel, in plain text, after 200", async () => {
    const proxy = await open(
      connectProxy((socket) => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.once("data", () => socket.end(json("200 OK", '{"snapshots":[]}')));
      }),
    );
    const error = await failure(readThrough(proxy.address).listSnapshots());
    expect(["network", "proxy"]).toContain(error.kind);
  });
});

test("a proxy that wants credentials is asked once", async () => {
  const proxy = await open(connectProxy((socket) => socket.end("HTTP/1.1 407 No\r\n\r\n")));
  process.env.HTTPS_PROXY = proxy.address;
  const error = await failure(client(evs.url, { maxRetries: 3 }).listSnapshots());
  expect(error).toMatchObject({ kind: "proxy", proxyStatus: 407, attempts: 1 });
  expect(error.message).toContain("rejects the credentials");
});

test("nobody listening at the proxy's address is the proxy's fault", async () => {
  const error = await failure(readThrough("127.0.0.1:9").listSnapshots());
  expect(error).toMatchObject({ kind: "proxy" });
  expect(error.message).toContain("nothing listens on 127.0.0.1:9");
});

test.each(["::::", "ftp://proxy"])(
  "HTTPS_PROXY=%s is an error that names the variable; nobody tries again",
  async (proxy) => {
    process.env.HTTPS_PROXY = proxy;
    const error = await failure(client(evs.url, { maxRetries: 3 }).listSnapshots());
    expect(error).toMatchObject({ kind: "configuration", attempts: 1 });
    expect(error.message).toContain("HTTPS_PROXY is not a proxy address");
  },
);

test("an endpoint is read through a SOCKS 5 proxy, which is told name and password", async () => {
  const proxy = await open(socksProxy());
  const { rows } = await readThrough(`socks5://user:p%40ss@${proxy.address}`).listSnapshots();
  expect(rows).toHaveLength(1);
  expect(proxy.signedIn[0]).toMatch(/user.p@ss/s);
});

describe("a proxy that is spoken to over TLS", () => {
  const secureProxy = async () => {
    const proxy = await open(connectProxy(undefined, evs));
    return `https://localhost:${proxy.address.split(":")[1]}`;
  };

  test("is checked against cacert_file, as the endpoint is", async () => {
    const { rows } = await readThrough(await secureProxy(), evs.certificate).listSnapshots();
    expect(rows).toHaveLength(1);
  });

  test("is checked against the system's authorities", async () => {
    process.env.SSL_CERT_FILE = fileOf(evs.certificate);
    const { rows } = await readThrough(await secureProxy(), "").listSnapshots();
    expect(rows).toHaveLength(1);
  });

  test("is not used where nobody vouches for it", async () => {
    const error = await failure(readThrough(await secureProxy(), "").listSnapshots());
    expect(error).toMatchObject({ kind: "proxy" });
    expect(error.message).toMatch(/the certificate of localhost:\d+ is not trusted/);
  });
});

test("a SOCKS 5 proxy is spoken to in SOCKS, and told the host's name", async () => {
  const seen: Buffer[] = [];
  const proxy = await open(
    tcpServer((socket) => {
      socket.once("data", () => {
        socket.write(Buffer.from([5, 0]));
        socket.once("data", (wanted) => {
          seen.push(wanted);
          socket.end(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])); // Not allowed.
        });
      });
    }),
  );
  const error = await failure(readThrough(`socks5://${proxy.address}`).listSnapshots());
  expect(seen[0]?.toString("latin1")).toContain("localhost.");
  expect(error).toMatchObject({ kind: "proxy" });
  expect(error.message).toContain(`the proxy ${proxy.address} (HTTPS_PROXY)`);
});

describe("request_timeout ends the wait for", () => {
  test.each([
    ["a proxy that never answers CONNECT", () => {}],
    [
      "an endpoint that is silent in the tunnel",
      (socket: { write(text: string): unknown }) => socket.write("HTTP/1.1 200 OK\r\n\r\n"),
    ],
  ])("%s", async (_, answer) => {
    const proxy = await open(connectProxy(answer));
    process.env.HTTPS_PROXY = proxy.address;
    const error = await failure(client(evs.url, { requestTimeoutMs: 100 }).listSnapshots());
    expect(["timeout", "proxy"]).toContain(error.kind);
  });
});

test("an abort ends the wait for a silent proxy at once", async () => {
  const proxy = await open(connectProxy(() => {}));
  const stop = new AbortController();
  const work = readThrough(proxy.address).listSnapshots({}, { signal: stop.signal });
  stop.abort(new Error("stopped"));
  await expect(work).rejects.toThrow("stopped");
});
