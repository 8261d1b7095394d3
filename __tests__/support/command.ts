import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddedApi } from "../../lib/embedded";
import { bundleCommand } from "../../scripts/bundle-command";
import { PROJECT, TOKEN } from "./worlds";

/** Ignored by git, and not cleared by a build that runs beside the tests. */
const CACHE = join(__dirname, "..", "..", ".cache");

/** The command that `npm run build` makes, beside the provider that it installs. */
export const DIST_COMMAND = join(__dirname, "..", "..", "dist", "lib", "cli", "main.js");

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as it is published, built once for the tests of a file and removed after them. */
export function builtCommand(): { readonly path: () => string } {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "command-"));
  beforeAll(() => bundleCommand(join(folder, "main.js")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: () => join(folder, "main.js") };
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Sent Ctrl-C when this is settled. @default - nothing is */
  readonly interruptWhen?: Promise<unknown>;
  /** What is sent then. @default "SIGINT" */
  readonly signal?: "SIGINT" | "SIGTERM";
  /** What the standard input gives. @default - nothing */
  readonly input?: string | Buffer;
}

/** Runs the command in a pipe, with no other environment than is given. */
export function runCommand(
  path: string,
  args: readonly string[],
  { env = {}, interruptWhen, signal = "SIGINT", input = "" }: RunOptions = {},
): Promise<CommandRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path, ...args], { env: { HOME: "/nonexistent", ...env } });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
    });
    child.once("close", (code) => resolve({ code, ...said }));
    child.stdin.on("error", () => {}).end(input);
    void interruptWhen?.then(() => child.kill(signal));
  });
}

/** The environment that points the command at an API with the tests' own project and token. */
export const environmentOf = ({ url }: Pick<EmbeddedApi, "url">) => ({
  HW_REGION_NAME: "cn-north-4",
  HW_PROJECT_ID: PROJECT,
  HW_AUTH_TOKEN: TOKEN,
  HW_AUTH_URL: `${url}/v3`,
  HW_EVS_ENDPOINT: url,
});
