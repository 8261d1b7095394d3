import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** cdktf's command. Node.js runs it. */
export const CDKTF = require.resolve("cdktf-cli/bundle/bin/cdktf");

/**
 * Plans the cdktf app of a folder with cdktf's own command. If that cannot run, it does the same: it synthesizes the
 * app and plans each stack with Terraform.
 *
 * @param env with `TERRAFORM_BINARY_NAME`
 * @returns the exit code
 */
export async function planApp(folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  if (canRunCdktf()) return run(folder, [process.execPath, CDKTF, "plan"], env);
  console.error(
    `cdktf's command has no build for Node.js ${process.versions.node}: synthesizing, and calling Terraform, without it.`,
  );
  const { app } = JSON.parse(readFileSync(join(folder, "cdktf.json"), "utf8")) as { app: string };
  const output = "cdktf.out";
  const synthesized = await run(folder, ["sh", "-c", app], {
    ...env,
    CDKTF_OUTDIR: output,
    PATH: `${join(process.execPath, "..")}:${env.PATH}`,
  });
  if (synthesized !== 0) return synthesized;
  const terraform = env.TERRAFORM_BINARY_NAME || "terraform";
  const stacks = join(folder, output, "stacks");
  for (const stack of readdirSync(stacks)) {
    for (const args of [
      ["init", "-input=false"],
      ["plan", "-input=false"],
    ]) {
      const code = await run(join(stacks, stack), [terraform, ...args], env);
      if (code !== 0) return code;
    }
  }
  return 0;
}

/** Whether cdktf's command runs on this Node.js. It needs a terminal library that is built for some releases only. */
export function canRunCdktf(): boolean {
  const require = createRequire(CDKTF);
  const library = "@cdktf/node-pty-prebuilt-multiarch";
  const { ptyPath } = require(`${library}/lib/prebuild-file-path`) as { ptyPath: string | null };
  const built = join(require.resolve(`${library}/package.json`), "..", "build", "Release", "pty.node");
  return ptyPath !== null || existsSync(built);
}

function run(cwd: string, [command, ...args]: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command ?? "", args, { cwd, env, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
