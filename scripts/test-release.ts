// What `npm run test:release` runs: builds, then tests what only a release needs. Package managers install this package, and
// the executables and mirrors of a release are used as others use them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findTerraform } from "./terraform";

const root = join(__dirname, "..");

async function main(): Promise<void> {
  const env = { ...process.env, TERRAFORM_BINARY_NAME: await findTerraform(), CHECKPOINT_DISABLE: "1" };
  run("npm", ["run", "--silent", "build"], env);
  const jest = require.resolve("jest/bin/jest");
  run(process.execPath, [jest, "--config", "jest.release.config.js", ...process.argv.slice(2)], env);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
