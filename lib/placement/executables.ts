import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot, readPackageJson } from "./package-root";
import { npmPlatformOf, PLATFORMS, type Platform } from "./platforms";

/** The hashes of a release: for each platform, Terraform's checksum of the package folder with an executable. */
export type ExecutableHashes = { readonly [Name in Platform]?: string };

/** The npm package with the provider's executable for one platform. npm installs the package of the machine. */
export function executablePackageOf(platform: Platform): string {
  const { os, cpu } = npmPlatformOf(platform);
  return `@cdktf-evs-snapshots/provider-${os}-${cpu}`;
}

/** The executable's name in its package. */
export const executableFileOf = (platform: Platform) =>
  platform.startsWith("windows") ? "provider.exe" : "provider";

/** The hashes of this release. @returns undefined outside of a release, for example in a clone */
export function tryReadExecutableHashes(): ExecutableHashes | undefined {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), "dist", "provider", "executables.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Path of the installed executable for a platform, if it belongs to this release. */
export function tryFindExecutable(platform: string): string | undefined {
  const known = PLATFORMS.find((name) => name === platform);
  if (known === undefined) return undefined;
  try {
    const { resolve } = createRequire(join(packageRoot(), "package.json"));
    const file = resolve(`${executablePackageOf(known)}/package.json`);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
    return version === readPackageJson().version ? join(file, "..", executableFileOf(known)) : undefined;
  } catch {
    return undefined;
  }
}
