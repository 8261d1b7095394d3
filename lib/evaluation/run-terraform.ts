import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { terraformEnvironment } from "./terraform-environment";
import { copyVersionPins } from "./version-pins";

/** A Terraform command that failed. */
export class TerraformFailure extends Error {
  constructor(
    command: string,
    /** Its output. */
    readonly stdout: string,
    stderr: string,
  ) {
    super(`Command failed: ${command}\n${stderr}`);
  }
}

/**
 * Runs Terraform in the folder, with the version of the folder in which the test runs. The signal ends Terraform and
 * its providers.
 *
 * @returns runs a command and returns its output
 */
export function terraformIn(
  folder: string,
  signal: AbortSignal,
): (args: readonly string[]) => Promise<string> {
  const ownFolder = process.cwd();
  const name = process.env.TERRAFORM_BINARY_NAME || "terraform";
  const binary = name.includes("/") ? resolve(ownFolder, name) : name;
  copyVersionPins(ownFolder, folder);
  const env = terraformEnvironment(folder, process.env, ownFolder);
  return async (args) => {
    signal.throwIfAborted();
    // A process group, so the provider processes end too.
    const child = spawn(binary, args, {
      cwd: folder,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => endGroup(child);
    signal.addEventListener("abort", end);
    try {
      const [stdout, stderr, [exitCode]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close"),
      ]);
      signal.throwIfAborted();
      if (exitCode !== 0) throw new TerraformFailure([binary, ...args].join(" "), stdout, stderr);
      return stdout;
    } finally {
      signal.removeEventListener("abort", end);
    }
  };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It may have ended already.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
