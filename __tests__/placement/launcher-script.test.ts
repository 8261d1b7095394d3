import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { launcherScript } from "../../lib/placement/launcher-script";

const folder = mkdtempSync(join(tmpdir(), "evs launcher's-"));
const launcher = join(folder, "terraform-provider-evs");
const nothing = join(folder, "empty");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  mkdirSync(nothing);
  writeFileSync(join(folder, "provider.cjs"), "require('fs').writeSync(1, '1|6|handshake')");
  writeFileSync(launcher, launcherScript("20.9"), { mode: 0o755 });
});

/** Starts the launcher in the empty folder, with this environment and no other. */
function launch(environment: Readonly<Record<string, string>>): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile(launcher, { cwd: nothing, env: environment }, (error, stdout) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout }),
    );
  });
}

function file(name: string, content: string, mode = 0o644): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

const withNode = { PATH: [dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter) };

test.each([
  ["a file to require that is not there", { NODE_OPTIONS: "--require ./tracing.cjs" }],
  ["a flag that this Node.js does not know", { NODE_OPTIONS: "--no-such-flag" }],
  [
    "a preload that prints",
    { NODE_OPTIONS: `--require "${file("prints.cjs", "console.log('preloaded')")}"` },
  ],
  ["a channel to a parent that is not ours", { NODE_CHANNEL_FD: "9" }],
  ["a broken configuration of OpenSSL", { OPENSSL_CONF: file("broken.cnf", "broken [[[") }],
])("%s neither breaks the provider nor speaks for it", async (_, environment) => {
  expect(await launch({ ...withNode, ...environment })).toEqual({ code: 0, stdout: "1|6|handshake" });
});

test("the provider still learns of certificates and proxies", async () => {
  const names = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "HTTPS_PROXY"];
  file("echo/provider.cjs", `console.log(${JSON.stringify(names)}.map((name) => process.env[name]).join())`);
  const path = file("echo/terraform-provider-evs", launcherScript("20.9"), 0o755);
  const stdout = await new Promise((resolve) =>
    execFile(
      path,
      { env: { ...withNode, NODE_EXTRA_CA_CERTS: "/a", SSL_CERT_FILE: "/b", HTTPS_PROXY: "c" } },
      (_, text) => resolve(text),
    ),
  );
  expect(stdout).toBe("/a,/b,c\n");
});

test.each([
  ["the one that EVS_PROVIDER_NODE names", () => ({ PATH: nothing, EVS_PROVIDER_NODE: process.execPath })],
  ["nodejs, as Debian had it", () => ({ PATH: linked("nodejs") })],
  ["the one that npm runs on", () => ({ PATH: nothing, npm_node_execpath: process.execPath })],
  ["the one of Volta", () => ({ PATH: nothing, HOME: join(linked(".volta/bin/node"), "..", "..") })],
])("Node.js is found where the plan runs: %s", async (_, environment) => {
  expect(await launch(environment())).toEqual({ code: 0, stdout: "1|6|handshake" });
});

/** @returns the folder in which Node.js goes by this name */
function linked(name: string): string {
  const path = join(mkdtempSync(join(folder, "bin-")), name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(process.execPath, path);
  return dirname(path);
}

test.each([
  [
    "nowhere",
    {},
    /^The evs provider needs Node\.js 20\.9 or newer, .* Install it .* or set EVS_PROVIDER_NODE /,
  ],
  ["not where it is said to be", { EVS_PROVIDER_NODE: "/nowhere/node" }, /EVS_PROVIDER_NODE is not an exec/],
  ["a folder", { EVS_PROVIDER_NODE: "/tmp" }, /EVS_PROVIDER_NODE is not an executable/],
])(
  "where Node.js is %s, one sentence says what is missing and the ways out",
  async (_, environment, text) => {
    const { code, stdout } = await launch({ PATH: nothing, ...environment });
    expect(code).toBe(1);
    expect(stdout).toMatch(text);
    expect(stdout.trim().split("\n")).toHaveLength(1);
  },
);

describe("beside an executable", () => {
  const own = join(folder, "beside");
  const path = join(own, "terraform-provider-evs");
  const executable = join(own, "provider");
  beforeAll(() => {
    file("beside/provider.cjs", "require('fs').writeSync(1, 'by Node.js')");
    file("beside/terraform-provider-evs", launcherScript("20.9"), 0o755);
    file("beside/provider", "#!/bin/sh\necho by itself", 0o644);
  });
  const start = (environment: Readonly<Record<string, string>>) =>
    new Promise((resolve) => execFile(path, { env: environment }, (_, stdout) => resolve(stdout.trim())));

  test("that has lost its permission, the launcher names it and the command where there is no Node.js", async () => {
    expect(await start({ PATH: nothing })).toBe(
      `The evs provider cannot start: ${executable} is here, but not executable: run chmod -R +x terraform.d in the ` +
        "folder of the stack. Without it, the provider needs Node.js 20.9 or newer.",
    );
    expect(await start(withNode)).toBe("by Node.js");
    chmodSync(executable, 0o755);
    expect(await start({ PATH: nothing })).toBe("by itself");
  });
});
