// Makes a release of what is built, in `release/<version>`: `npm run release [-- --platform linux_amd64]`.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PLATFORMS } from "../lib/placement";
import { version } from "../package.json";
import { fetchedRuntime } from "./release/bun";
import { release } from "./release/release";
import { requireUnreleased } from "./release/require-unreleased";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { platform: { type: "string", multiple: true } } });
  const { platform: wanted = PLATFORMS } = values;
  const platforms = PLATFORMS.filter((name) => wanted.includes(name));
  const root = join(__dirname, "..");
  requireUnreleased(version, root);
  const target = join(root, "release", version);
  const { archives } = await release(target, platforms, fetchedRuntime);
  const sizes = [...archives.map(({ file }) => file), ...listFiles(join(target, "npm"))];
  for (const file of sizes) console.log(`${(statSync(file).size / 1024 / 1024).toFixed(1)} MiB  ${file}`);
}

const listFiles = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
