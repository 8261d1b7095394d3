import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "node:tls";
import { buildSync } from "esbuild";
import { thisPlatform } from "../../lib/placement/platforms";
import { createCertificate } from "../../lib/plugin/certificate";
import { TerraformFolder, unwrapped } from "../support/terraform";

const folder = new TerraformFolder();
const bundle = join(folder.path, "toy.cjs");

beforeAll(async () => {
  buildSync({
    entryPoints: [join(__dirname, "..", "support", "toy-provider.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
  });
  const platform = thisPlatform();
  const target = join(folder.path, "terraform.d/plugins/terraform.local/test/toy/1.0.0", platform);
  mkdirSync(target, { recursive: true });
  const launcher = join(target, "terraform-provider-toy_v1.0.0");
  writeFileSync(launcher, `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`);
  chmodSync(launcher, 0o755);
  writeFileSync(
    join(folder.path, "main.tf"),
    `terraform {
  required_providers {
    toy = { source = "terraform.local/test/toy" }
  }
}
variable "behaviour" { default = "fine" }
variable "rows" { default = 2 }
variable "more" { default = 0 }
resource "terraform_data" "later" { input = "later" }
provider "toy" { endpoint = terraform_data.later.output }
data "toy_thing" "x" {
  behaviour = var.behaviour
  amount    = var.rows
}
data "toy_thing" "more" {
  count     = var.more
  behaviour = "long"
  amount    = 3000
}
output "last" { value = data.toy_thing.x.rows[var.rows - 1].text }
`,
  );
  await folder.mustRun(["init", "-input=false"]);
});
afterAll(() => folder.dispose());

const plan = (behaviour: string, ...args: string[]) =>
  folder.run(["plan", "-input=false", `-var=behaviour=${behaviour}`, ...args]);

test("a plan reads through the provider, and a value that is not known yet reaches it as such", async () => {
  const { exitCode, text } = await plan("fine");
  expect(exitCode).toBe(0);
  expect(text).toContain("row 1 of unknown");
});

test.each([
  ["throw", /Error: Unexpected provider error.*boom/],
  ["throw-text", /Error: Unexpected provider error.*no error object/],
  ["throw-later", /Error: Unexpected provider error.*outside of any call/],
  ["diagnostic", /Error: Told.*behaviour = var\.behaviour.*So\./],
  ["invalid", /Error: Invalid.*behaviour = var\.behaviour.*Not this one/],
])("%s becomes a diagnostic, never a plugin error", async (behaviour, message) => {
  const { exitCode, text } = await plan(behaviour);
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toMatch(message);
  expect(text).not.toMatch(/Plugin|stack trace|toy\.cjs/);
});

test("warnings are shown and the plan goes on", async () => {
  const { exitCode, text } = await plan("warn");
  expect(exitCode).toBe(0);
  expect(text).toContain("Warning: Careful");
});

test("a temporary folder that no socket fits into changes nothing", async () => {
  const { exitCode, text } = await folder.run(["plan", "-input=false"], { TMPDIR: deepFolder() });
  expect(exitCode).toBe(0);
  expect(text).toContain("row 1 of unknown");
});

test("a large answer passes", async () => {
  const { exitCode, text } = await plan("fine", "-var=rows=20000");
  expect(exitCode).toBe(0);
  expect(text).toContain("row 19999");
});

test("many answers of 3 MB at the same time pass", async () => {
  const { exitCode, text } = await plan("fine", "-var=more=40");
  expect(text).not.toContain("Plugin error");
  expect(exitCode).toBe(0);
});

test("Ctrl-C stops a read that would never end", async () => {
  const { terraform, output } = await startReading();
  const ended = new Promise((resolve) => terraform.once("close", resolve));
  process.kill(-Number(terraform.pid), "SIGINT");
  await ended;
  expect(output()).toContain("Error: Interrupted");
  await until(() => providers() === 0);
});

test("the provider ends when Terraform is killed", async () => {
  const { terraform } = await startReading();
  terraform.kill("SIGKILL");
  await until(() => providers() === 0);
});

describe("the process by itself", () => {
  const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

  test("started by hand it says what it is", () => {
    const run = () => execFileSync(process.execPath, [bundle], { env: {}, stdio: "pipe" });
    expect(run).toThrow(/This is the Terraform provider toy 1\.0\.0\. Terraform starts it/);
  });

  test.each(["SIGTERM", "SIGHUP", "SIGQUIT"] as const)(
    "%s leaves nothing in the temporary folder",
    async (signal) => {
      const temporary = mkdtempSync(join(folder.path, "tmp-"));
      const child = spawn(process.execPath, [bundle], {
        env: {
          TF_PLUGIN_MAGIC_COOKIE: cookie,
          PLUGIN_CLIENT_CERT: createCertificate().pem,
          TMPDIR: temporary,
        },
      });
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      child.kill(signal);
      await ended;
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  /** Runs the provider as Terraform would, until its first line or its end. */
  async function run(
    environment: Readonly<Record<string, string>>,
    user: { uid?: number; gid?: number } = {},
  ) {
    const child = spawn(process.execPath, [bundle], {
      env: { TF_PLUGIN_MAGIC_COOKIE: cookie, ...environment },
      ...user,
    });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].on("data", (chunk) => {
        printed[name] += String(chunk);
      });
    }
    await Promise.race([once(child.stdout, "data"), once(child, "close")]);
    return { child, printed, handshake: printed.stdout.trim().split("|") };
  }

  test.each([
    ["that is not there", () => join(folder.path, "nowhere")],
    ["that is a file", () => bundle],
    ["too deep for a socket", deepFolder],
    ["whose name would cut the handshake", () => mkdtempSync(join(folder.path, "a|b-"))],
  ])("with a temporary folder %s the provider listens on loopback", async (_, temporary) => {
    const TMPDIR = temporary();
    const { child, printed, handshake } = await run({ TMPDIR, PLUGIN_CLIENT_CERT: createCertificate().pem });
    child.kill();
    expect(handshake.slice(0, 5)).toEqual([
      "1",
      "6",
      "tcp",
      expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      "grpc",
    ]);
    expect(printed.stdout.split("\n")).toHaveLength(2);
    expect(existsSync(TMPDIR) && statSync(TMPDIR).isDirectory() ? readdirSync(TMPDIR) : []).toEqual([]);
  });

  test("with a temporary folder that its user may not write the provider listens on loopback", async () => {
    const TMPDIR = mkdtempSync(join(folder.path, "readonly-"));
    for (const [path, mode] of [[folder.path, 0o755] as const, [TMPDIR, 0o555] as const])
      chmodSync(path, mode);
    // Root may write everywhere.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { child, printed } = await run({ TMPDIR, PLUGIN_CLIENT_CERT: createCertificate().pem }, user);
    child.kill();
    expect(printed.stdout).toMatch(/^1\|6\|tcp\|127\.0\.0\.1:\d+\|grpc\|[^\n]*\n$/);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  test("only the handshake is printed on stdout, whatever else the process prints", async () => {
    const { child, printed } = await run({ PLUGIN_CLIENT_CERT: createCertificate().pem });
    child.kill();
    await once(child, "close");
    expect(printed.stdout).toMatch(/^1\|6\|[^\n]*\n$/);
    expect(printed.stderr).toContain("Loaded.");
  });

  test("what keeps it from starting ends it at once, with one line for Terraform and one for its log", async () => {
    const { child, printed } = await run({ PLUGIN_CLIENT_CERT: "no certificate" });
    if (child.exitCode === null) await once(child, "close");
    expect(child.exitCode).toBe(1);
    expect(printed.stdout).toMatch(/^The toy provider cannot start: .*PEM.*\n$/);
    expect(printed.stderr).toContain(printed.stdout);
  });

  test.each([
    ["a socket", "unix", {}],
    ["loopback", "tcp", { TMPDIR: "/nowhere" }],
  ])(
    "only the certificate of the Terraform that started it may connect over %s",
    async (_, way, environment) => {
      const terraform = createCertificate();
      const stranger = createCertificate();
      const { child, handshake } = await run({ ...environment, PLUGIN_CLIENT_CERT: terraform.pem });
      const [core, protocol, network, address = "", kind, certificate = ""] = handshake;
      expect([core, protocol, network, kind]).toEqual(["1", "6", way, "grpc"]);
      expect(certificate).not.toContain("=");
      // The handshake leaves the padding out, PEM needs it.
      const pem = Buffer.from(certificate, "base64").toString("base64");

      const attempt = (client?: { pem: string; privateKey: string }) =>
        new Promise<string>((resolve) => {
          const socket = connect({
            ...(way === "unix"
              ? { path: address }
              : { host: "127.0.0.1", port: Number(address.split(":")[1]) }),
            servername: "localhost",
            ca: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
            ALPNProtocols: ["h2"],
            ...(client === undefined ? {} : { cert: client.pem, key: client.privateKey }),
          });
          socket.once("error", () => resolve("refused"));
          socket.once("close", () => resolve("refused"));
          // A refusal comes after the handshake in TLS 1.3; the server's first frame proves that it let us in.
          socket.once("data", () => {
            resolve("let in");
            socket.destroy();
          });
          socket.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0");
        });
      expect(await attempt()).toBe("refused");
      expect(await attempt(stranger)).toBe("refused");
      expect(await attempt(terraform)).toBe("let in");
      child.kill();
    },
  );
});

/** A folder whose path is longer than that of a socket may be. */
function deepFolder(): string {
  const path = join(folder.path, "deep".repeat(30));
  mkdirSync(path, { recursive: true });
  return path;
}

/** A plan that has come to a read which does not end. */
async function startReading() {
  const terraform = folder.start(["plan", "-input=false", "-var=behaviour=hang"]);
  let text = "";
  const collect = (chunk: Buffer) => {
    text += chunk.toString("utf8");
  };
  terraform.stdout?.on("data", collect);
  terraform.stderr?.on("data", collect);
  await until(() => text.includes("Reading..."));
  return { terraform, output: () => text };
}

/** Processes of the toy provider that are alive. */
function providers(): number {
  const list = execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes(bundle) && !line.includes("sh -c")).length;
}

/** Waits for a condition, generously: how fast it comes true is the bench's concern. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
