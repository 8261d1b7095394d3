// Makes `npm test` and `npm run demo` work as the first command after a clone: installs what the lockfile says
// when it is not there yet, then runs the given script of this folder.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

const installed = join(root, "node_modules", ".package-lock.json");
const lockfile = join(root, "package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) {
  console.error("Installing dependencies (npm ci) …");
  // npm ci prints nothing useful if it succeeds, and explains an error.
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
}
run(process.execPath, ["--import", "tsx", join(root, "scripts", script), ...args]);

function run(command, commandArgs) {
  // tsx would keep a cache outside of the project.
  const env = { ...process.env, TSX_DISABLE_CACHE: "1" };
  const { status, signal, error } = spawnSync(command, commandArgs, { cwd: root, env, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
}
