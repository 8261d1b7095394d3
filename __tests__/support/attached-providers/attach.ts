import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROVIDER_SOURCE } from "../../../lib/placement";
import { HUAWEICLOUD_SOURCES } from "../huaweicloud-provider/address";
import { BARE_ENVIRONMENT, TERRAFORM } from "../terraform";
import { bundleOf } from "../test-provider";

const EVS_SERVICE = join(__dirname, "..", "..", "..", "dist", "provider", "service.cjs");

interface Attached {
  readonly process: ChildProcess;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** By their environments, for all tests of a file. */
const running = new Map<string, Promise<Attached>>();
afterAll(async () => {
  for (const { process, folder } of await Promise.all(running.values())) {
    process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The environment, and with it providers for Terraform to attach to. Without them Terraform starts each provider of a stack
 * anew for every walk over it, four times for one apply, which takes most of a test's time. For what a stack does, not for
 * what starts or ends a provider: `init` installs none of them then.
 */
export async function attached(
  environment: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const key = JSON.stringify(environment);
  const providers = running.get(key) ?? start(environment);
  running.set(key, providers);
  return { ...environment, ...(await providers).environment };
}

/**
 * Lets `evaluatePolicies` plan with attached providers in all tests of this file. It takes no attachments from its
 * environment, so the Terraform that it is told to run brings them.
 */
export function attachEvaluations(): void {
  let folder: string | undefined;
  beforeAll(async () => {
    const environment = await attached();
    folder = mkdtempSync(join(tmpdir(), "evs-attaching-"));
    const script = join(folder, "terraform");
    writeFileSync(
      script,
      `#!/bin/sh\nTF_REATTACH_PROVIDERS='${environment.TF_REATTACH_PROVIDERS}' exec '${TERRAFORM}' "$@"\n`,
      { mode: 0o755 },
    );
    process.env.TERRAFORM_BINARY_NAME = script;
  });
  afterAll(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
}

async function start(environment: Readonly<Record<string, string>>): Promise<Attached> {
  const folder = mkdtempSync(join(tmpdir(), "evs-attached-"));
  const [evs, huaweicloud] = [join(folder, "evs"), join(folder, "huaweicloud")];
  const child = spawn(
    process.execPath,
    [bundleOf(join(__dirname, "main.ts")), EVS_SERVICE, evs, huaweicloud],
    { env: { ...BARE_ENVIRONMENT, ...environment }, stdio: ["pipe", "pipe", "inherit"] },
  );
  await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("The attached providers did not start."))),
  ]);
  const sockets = [[PROVIDER_SOURCE, evs], ...HUAWEICLOUD_SOURCES.map((source) => [source, huaweicloud])];
  const attachments = sockets.map(([source, socket]) => [source, attachment(socket)]);
  const text = JSON.stringify(Object.fromEntries(attachments));
  return { process: child, folder, environment: { TF_REATTACH_PROVIDERS: text } };
}

/** As Terraform reads it. With `Test`, it leaves the process alone when it is done. */
const attachment = (socket = "") => ({
  Protocol: "grpc",
  ProtocolVersion: 6,
  Pid: process.pid,
  Test: true,
  Addr: { Network: "unix", String: socket },
});
