import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";
import { unwrapped } from "../../support/terraform";
import { PROJECT } from "../../support/worlds";

let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi();
});
afterAll(() => api.close());

const ACCESS_KEY = "DEMOACCESSKEY0000001";
const SECRET_KEY = "demo-secret-key-0000000000000000000001";

/** Plans one read of the snapshots and returns what people see; it must fail in the way Terraform reports errors. */
async function planError(
  provider: string,
  query = "",
  environment: Record<string, string> = {},
): Promise<string> {
  const folder = await hclFolder(
    `provider "evs" {\n${provider}\n}\ndata "evs_snapshots" "all" {\n${query}\n}`,
    await attached(environment),
  );
  try {
    const { exitCode, text } = await folder.run(["plan", "-input=false"]);
    const seen = unwrapped(text);
    expect(exitCode).toBe(1);
    expect(seen.match(/Error: /g)).toHaveLength(1);
    expect(seen).not.toMatch(/Plugin|at .*\.(ts|cjs):\d+|undefined/);
    expect(seen).not.toContain(SECRET_KEY);
    return seen;
  } finally {
    folder.dispose();
  }
}

const endpoints = (url: string) => `endpoints = { evs = "${url}", iam = "${url}" }\nmax_retries = 0`;
const withToken = (url: string) => `${endpoints(url)}\nproject_id = "${PROJECT}"\ntoken = "demo-token"`;

async function serverOf(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe("each mistake in the provider block is one clear error", () => {
  test.each([
    ["no credentials", () => `region = "cn-north-4"`, /No credentials.*HW_ACCESS_KEY and HW_SECRET_KEY/],
    [
      "half a key",
      () => `region = "cn-north-4"\naccess_key = "AK"`,
      /Incomplete credentials.*access_key is set, but secret_key is not.*HW_SECRET_KEY/,
    ],
    ["no region", () => `token = "t"`, /No region.*HW_REGION_NAME/],
    ["no project", () => `token = "t"\nendpoints = { evs = "${api.url}" }`, /No project.*HW_PROJECT_ID/],
    [
      "an unknown endpoint key",
      () => `endpoints = { evs_v2 = "x" }`,
      /Unknown endpoint name.*"evs_v2".*Allowed keys: evs, iam/,
    ],
    ["an endpoint that is no URL", () => `endpoints = { evs = "http://" }`, /Invalid endpoint/],
    ["page_size 0", () => "page_size = 0", /page_size must be an integer from 1 to 1000, got 0/],
    ["max_retries below 0", () => "max_retries = -1", /max_retries must be an integer from 0/],
    [
      "a missing shared file",
      () => `shared_config_file = "/nowhere/config.json"`,
      /Shared configuration file cannot be read.*ENOENT/,
    ],
    [
      "a missing CA file",
      () => `${withToken(api.url)}\ncacert_file = "/nowhere/ca.pem"`,
      /CA certificate cannot be read.*ENOENT/,
    ],
  ])("%s", async (_, provider, message) => {
    expect(await planError(provider())).toMatch(message);
  });
});

describe("each refusal of the server's is one clear error", () => {
  test.each([
    [
      "wrong key",
      () =>
        `${endpoints(api.url)}\nproject_id = "${PROJECT}"\naccess_key = "${ACCESS_KEY}"\nsecret_key = "wrong-${SECRET_KEY}"`,
      /401 APIGW.0301.*Check access_key, secret_key/,
    ],
    [
      "wrong token",
      () => withToken(api.url).replace("demo-token", "nobodys-token"),
      /401 APIGW.0307.*token has expired or is invalid/,
    ],
    [
      "foreign project",
      () => withToken(api.url).replace(PROJECT, "7be2c1d09f3a4f5e9d8c7b6a5f4e3d2c"),
      /400 Common.0018.*another project/,
    ],
    [
      "unknown project name",
      () => `${endpoints(api.url)}\nproject_name = "nowhere"\ntoken = "demo-token"`,
      /Project not found.*no project is named "nowhere"/,
    ],
    [
      "nobody listening",
      () => withToken("http://127.0.0.1:1"),
      /EVS cannot be reached.*nothing listens on 127.0.0.1:1/,
    ],
  ])("%s", async (_, provider, message) => {
    expect(await planError(provider())).toMatch(message);
  });

  test.each([
    ["HTML with 502", 502, "<html>Bad Gateway</html>", /502, not JSON: Bad Gateway/],
    ["cut JSON", 200, '{"snapshots":[', /cut off/],
    ["a wrong shape", 200, '{"snapshots":{}}', /snapshots is an object, not a list/],
  ])("%s", async (_, status, body, message) => {
    const server = await serverOf((_request, response) => response.writeHead(status).end(body));
    expect(await planError(withToken(server.url))).toMatch(message);
    server.close();
  });

  test("whatever its code says to the terminal, in a line of plain text without the token", async () => {
    const code = "\u001b[2J\u202E\u200Bdemo-token\r\nforged";
    const body = JSON.stringify({ error: { code, message: code } });
    const server = await serverOf((_request, response) =>
      response.writeHead(400, { "x-request-id": "demo-token" }).end(body),
    );
    const text = await planError(withToken(server.url));
    expect(text).toContain("[2J");
    for (const hidden of ["\u001b", "\u202E", "\u200B", "demo-token"]) expect(text).not.toContain(hidden);
    server.close();
  });

  test("a proxy's variable that is no address is an error that names it", async () => {
    const provider = `${withToken("https://evs.example.invalid")}\nrequest_timeout = 5`;
    expect(await planError(provider, "", { HTTPS_PROXY: "::::", NO_PROXY: "" })).toMatch(
      /The request cannot be sent.*HTTPS_PROXY is not a proxy address; set host:port/,
    );
  });

  test("a SOCKS proxy that is not there is an error that names it", async () => {
    const provider = withToken("https://evs.example.invalid");
    expect(await planError(provider, "", { HTTPS_PROXY: "socks5://127.0.0.1:9", NO_PROXY: "" })).toMatch(
      /the proxy 127\.0\.0\.1:9 \(HTTPS_PROXY\) cannot be used/,
    );
  });

  test("a server that never answers", async () => {
    const server = await serverOf(() => {});
    expect(await planError(`${withToken(server.url)}\nrequest_timeout = 1`)).toMatch(
      /no complete response within 1 s/,
    );
    server.close();
  });
});

describe("each mistake in a query is found at validate, at the user's own line", () => {
  test.each([
    ["limit = 0", /limit must be an integer of at least 1, got 0/],
    ["limit = 1.5", /limit must be an integer of at least 1, got 1.5/],
    ["offset = -1", /offset must be an integer of at least 0, got -1/],
    [`name = "${"中".repeat(86)}"`, /name must have at most 255 bytes in UTF-8, got 258/],
  ])("%s", async (query, message) => {
    const folder = await hclFolder(`data "evs_snapshots" "all" {\n${query}\n}`, await attached());
    const { exitCode, text } = await folder.run(["validate"]);
    folder.dispose();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toMatch(message);
    expect(unwrapped(text)).toContain(`${query.split(" ")[0]} =`);
  });
});

test("null where there must be a value is found at validate, all of it", async () => {
  const folder = await hclFolder(
    `
data "evs_stale_snapshots" "a" { older_than = null }
data "evs_orphaned_snapshots" "a" { exemptions = [null, { id = "s", reason = null, expires = "2020-01-01" }] }
data "evs_missing_metadata" "a" { keys = ["owner", null] }
`,
    await attached(),
  );
  const { exitCode, text } = await folder.run(["validate"]);
  folder.dispose();
  expect(exitCode).toBe(1);
  const seen = unwrapped(text);
  expect(seen.match(/Error: Value is missing/g)).toHaveLength(4);
  for (const argument of ["older_than", "exemptions[0]", "exemptions[1].reason", "keys[1]"]) {
    expect(seen).toContain(`${argument} must have a value, but is null.`);
  }
});

test("mistakes in the provider block are found at validate, all of them, at the user's own lines", async () => {
  const lines = [
    'auth_url = "https://:pw@iam.test"',
    'endpoints = { evs = "ftp://evs.test" }',
    'cacert_file = "main.tf"',
    'token = "two\\nlines"',
    "page_size = 0",
  ];
  const folder = await hclFolder(
    `provider "evs" {\n${lines.join("\n")}\n}\ndata "evs_snapshots" "all" {}`,
    await attached(),
  );
  const { exitCode, text } = await folder.run(["validate"]);
  folder.dispose();
  expect(exitCode).toBe(1);
  const seen = unwrapped(text);
  expect(seen.match(/Error: /g)).toHaveLength(lines.length);
  for (const line of lines) expect(seen).toContain(`: ${line.split("=")[0]}=`);
});

test("no permission to list projects is an error that says what to set", async () => {
  const body = '{"error":{"code":403,"message":"You are not authorized.","title":"Forbidden"}}';
  const server = await serverOf((_request, response) => response.writeHead(403).end(body));
  const provider = `${endpoints(server.url)}\nproject_name = "cn-north-4"\ntoken = "demo-token"`;
  expect(await planError(provider)).toMatch(
    /403: You are not.*Set project_id, or .*iam:projects:listProjects/,
  );
  server.close();
});

test("validate passes with an empty provider block and no credentials", async () => {
  const folder = await hclFolder('provider "evs" {}\ndata "evs_snapshot_audit" "audit" {}');
  expect((await folder.run(["validate"])).exitCode).toBe(0);
  folder.dispose();
});
