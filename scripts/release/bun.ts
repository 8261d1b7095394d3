import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "../../lib/placement";
import { version } from "../../node_modules/bun/package.json";

const root = join(__dirname, "..", "..");
const CACHE = join(root, ".cache", "bun", version);

/** bun's packages by platform. The baseline package also runs on processors without AVX2. */
const RUNTIMES: Readonly<Record<Platform, string>> = {
  linux_amd64: "bun-linux-x64-baseline",
  linux_arm64: "bun-linux-aarch64",
  darwin_amd64: "bun-darwin-x64-baseline",
  darwin_arm64: "bun-darwin-aarch64",
  windows_amd64: "bun-windows-x64-baseline",
};

/** bun's name of a platform to compile for: its package's name, without the processor. */
const targetOf = (platform: Platform) => RUNTIMES[platform].replace("aarch64", "arm64");

/** The path of the runtime for a platform. */
export type RuntimeOf = (platform: Platform) => string;

/** The installed bun, at its packed path or at the path of its install script. @throws if it is not installed */
export function installedBun(): string {
  const cpu = process.arch.replace("arm64", "aarch64");
  const found = [join("@oven", `bun-${process.platform}-${cpu}`, "bin", "bun"), join("bun", "bin", "bun.exe")]
    .map((path) => join(root, "node_modules", path))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error("bun is not installed for this machine.");
  return found;
}

/** The runtime of the installed version, from npm's registry. It is downloaded once. */
export const fetchedRuntime: RuntimeOf = (platform) => {
  const folder = join(CACHE, platform);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const work = mkdtempSync(join(CACHE, "fetch-"));
    const npm = ["pack", "--silent", "--pack-destination", work, `@oven/${RUNTIMES[platform]}@${version}`];
    const file = execFileSync("npm", npm, { encoding: "utf8", cwd: work }).trim();
    execFileSync("tar", ["-xzf", join(work, file), "-C", work]);
    renameSync(join(work, "package"), folder);
    rmSync(work, { recursive: true });
  }
  return join(folder, "bin", platform.startsWith("windows") ? "bun.exe" : "bun");
};

/**
 * Compiles a bundle, with the bundles that it requires, into an executable. It uses bun, not Node.js's single
 * executables: bun compiles for other systems, signs those of macOS, and its executables start in a third of the time.
 * Files in the current folder have no effect on the executable.
 */
export function compileExecutable(
  bundle: string,
  platform: Platform,
  target: string,
  runtimeOf: RuntimeOf,
): void {
  const args = ["build", "--compile", "--minify", "--bytecode", "--format=cjs"];
  const noFiles = ["dotenv", "bunfig", "tsconfig", "package-json"].map(
    (name) => `--no-compile-autoload-${name}`,
  );
  execFileSync(
    installedBun(),
    [
      ...args,
      ...noFiles,
      `--target=${targetOf(platform)}`,
      `--compile-executable-path=${runtimeOf(platform)}`,
      bundle,
      `--outfile=${target}`,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
}
