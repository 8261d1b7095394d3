import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { createCertificate } from "../../lib/plugin/certificate";
import { getTerraform, PINNED_VERSION } from "../../scripts/terraform";
import { connectProxy } from "../support/proxies";

const folder = mkdtempSync(join(tmpdir(), "evs-fetch-"));
const archive = `terraform_${PINNED_VERSION}_${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}.zip`;
let server: Server;
let files: Record<string, Buffer>;
let requests: string[];

beforeEach(async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from("licence"), "LICENSE.txt");
  zip.addBuffer(Buffer.from("#!/bin/sh\necho fetched\n"), "terraform");
  zip.end();
  const content = await buffer(zip.outputStream);
  const sum = createHash("sha256").update(content).digest("hex");
  files = {
    [archive]: content,
    [`terraform_${PINNED_VERSION}_SHA256SUMS`]: Buffer.from(
      `${"0".repeat(64)}  other.zip\n${sum}  ${archive}\n`,
    ),
  };
  requests = [];
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.close();
  rmSync(join(folder, "cache"), { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serve: RequestListener = ({ url = "" }, response) => {
  requests.push(url);
  const moved = /^\/moved(\/.*)/.exec(url)?.[1];
  const file = files[url.split("/").at(-1) ?? ""];
  if (moved !== undefined) response.writeHead(302, { location: moved }).end();
  else response.writeHead(file === undefined ? 404 : 200).end(file);
};

const lookUp = (environment: Record<string, string>) =>
  getTerraform({
    environment: {
      TERRAFORM_RELEASES_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      ...environment,
    },
    cacheFolder: join(folder, "cache"),
    log: () => {},
  });

test("the one on the PATH is taken, and nothing is fetched", async () => {
  writeFileSync(join(folder, "terraform"), "", { mode: 0o755 });
  expect(await lookUp({ PATH: folder })).toBe(join(folder, "terraform"));
  expect(requests).toEqual([]);
});

test("TERRAFORM_BINARY_NAME is respected, also when it names another program", async () => {
  writeFileSync(join(folder, "tofu"), "", { mode: 0o755 });
  expect(await lookUp({ PATH: folder, TERRAFORM_BINARY_NAME: "tofu" })).toBe(join(folder, "tofu"));
  await expect(lookUp({ PATH: folder, TERRAFORM_BINARY_NAME: "nope" })).rejects.toThrow(
    "TERRAFORM_BINARY_NAME names nope",
  );
});

test("without one, the pinned release is fetched once, checked and made executable", async () => {
  const terraform = await lookUp({ PATH: "" });
  expect(execFileSync(terraform, { encoding: "utf8" })).toBe("fetched\n");
  const fetched = requests.length;
  expect(await lookUp({ PATH: "" })).toBe(terraform);
  expect(requests).toHaveLength(fetched);
});

test("a wrong checksum is refused with the manual step", async () => {
  files[archive] = Buffer.from("something else");
  await expect(lookUp({ PATH: "" })).rejects.toThrow(/has the checksum .* Install Terraform 1\.5 or newer/);
});

test("no network is one clear error with the manual step", async () => {
  await expect(lookUp({ PATH: "", TERRAFORM_RELEASES_URL: "http://127.0.0.1:1" })).rejects.toThrow(
    /could not be fetched from http:\/\/127\.0\.0\.1:1: .*\. Install Terraform 1\.5 or newer/,
  );
});

test("a site that moved is followed", async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/moved`;
  const terraform = await lookUp({ PATH: "", TERRAFORM_RELEASES_URL: url });
  expect(execFileSync(terraform, { encoding: "utf8" })).toBe("fetched\n");
});

test("the download goes through the proxy that HTTPS_PROXY names", async () => {
  const { pem, privateKey } = createCertificate();
  const site = https.createServer({ cert: pem, key: privateKey }, serve);
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const proxy = await connectProxy();
  const authority = join(folder, "authority.pem");
  writeFileSync(authority, pem);
  // Proxies are asked for this name of the machine, unlike for `localhost`.
  const host = `localhost.:${(site.address() as AddressInfo).port}`;
  const environment = { PATH: "", TERRAFORM_RELEASES_URL: `https://${host}`, SSL_CERT_FILE: authority };
  await lookUp({ ...environment, HTTPS_PROXY: `http://${proxy.address}` });
  expect(new Set(proxy.asked.map(({ url }) => url))).toEqual(new Set([host]));
  await proxy.close();
  site.closeAllConnections();
  site.close();
});
