// `npm run test:mutation -- paging` (or http, judge): how much of what decides may be wrong without a test that fails.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const [part = "", ...args] = process.argv.slice(2);

function run(command: string, commandArgs: readonly string[], cwd: string): void {
  const env = { ...process.env, MUTATED_PART: part, REPLAYS: "150" };
  const { status, error } = spawnSync(command, commandArgs, { cwd, env, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], __dirname);
run(
  join(__dirname, "node_modules", ".bin", "stryker"),
  ["run", join(__dirname, "stryker.config.mjs"), ...args],
  root,
);
