// What `npm test` runs, in this order: lint and types, generated code, build, then every test but those of a release.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { findTerraform } from "./terraform";

const root = join(__dirname, "..");

async function main(): Promise<void> {
  const terraform = await findTerraform();
  const env = { ...process.env, TERRAFORM_BINARY_NAME: terraform, CHECKPOINT_DISABLE: "1" };
  const npm = (...args: string[]) => run("npm", ["run", "--silent", ...args], env);
  npm("lint");
  npm("proto");
  npm("bindings");
  requireNoDiff(
    "lib/plugin/generated",
    "lib/bindings",
    "docs/data-sources",
    "docs/constructs.md",
    "docs/provider.md",
    "packages/provider-huaweicloud/src",
  );
  npm("build");
  run(process.execPath, [require.resolve("jest/bin/jest"), ...process.argv.slice(2)], env);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Generated code must equal the output of its command. */
function requireNoDiff(...folders: string[]): void {
  const changed = execFileSync("git", ["status", "--porcelain", ...folders], { cwd: root, encoding: "utf8" });
  if (changed !== "") {
    throw new Error(
      `Generated code was out of date; commit what "npm run proto" and "npm run bindings" make:\n${changed}`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
