import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "../../lib/placement";
import { executableFileOf } from "../../lib/placement/executables";
import { h1, sha256 } from "../../lib/placement/package-hash";
import { filesWith, type PackageFile, readNodeForm } from "../../lib/placement/provider-package";
import { sha256OfFile, writeZip } from "./archives";
import { compileExecutable, type RuntimeOf } from "./bun";
import { checkExecutable } from "./check-executable";
import { type Archive, writeMirror, writeOciLayout, writeRegistryLayout } from "./layouts";
import { packExecutable, packMain } from "./npm-packages";
import { writeSbom } from "./sbom";

const dist = join(__dirname, "..", "..", "dist");

export interface Released {
  /** The version of the package and of the provider. */
  readonly version: string;
  readonly archives: readonly Archive[];
}

/**
 * Creates a release from the build: executables, packages for npm, and the provider for a registry, a mirror and an OCI
 * registry, with an SBOM. The bytes are the same for every user, in every folder.
 *
 * @param target a folder, which is emptied first
 */
export async function release(
  target: string,
  platforms: readonly Platform[],
  runtimeOf: RuntimeOf,
): Promise<Released> {
  rmSync(target, { recursive: true, force: true });
  const { version, files } = readNodeForm({ isRelease: true });
  const archives: Archive[] = [];
  for (const platform of platforms) {
    const executable = join(target, "executables", platform, executableFileOf(platform));
    mkdirSync(join(executable, ".."), { recursive: true });
    compileExecutable(join(dist, "provider", "provider.cjs"), platform, executable, runtimeOf);
    chmodSync(executable, 0o755);
    checkExecutable(executable, platform);
    packExecutable(join(target, "npm"), platform, executable);
    archives.push(await archive(target, platform, version, filesWith(executable, platform, version, files)));
  }
  packMain(
    join(target, "npm"),
    Object.fromEntries(archives.map(({ platform, h1: hash }) => [platform, hash])),
  );
  writeRegistryLayout(join(target, "registry"), version, archives);
  writeMirror(join(target, "mirror"), version, archives);
  writeOciLayout(join(target, "oci"), version, archives);
  writeSbom(target);
  return { version, archives };
}

async function archive(
  target: string,
  platform: Platform,
  version: string,
  files: readonly PackageFile[],
): Promise<Archive> {
  const name = `terraform-provider-evs_${version}_${platform}.zip`;
  const folder = join(target, "archives");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  await writeZip(file, files);
  const hashed = await Promise.all(
    files.map(async (one) => ({
      name: one.name,
      sha256: "copyOf" in one ? await sha256OfFile(one.copyOf) : sha256(one.content),
    })),
  );
  return { platform, file, name, sha256: await sha256OfFile(file), h1: h1(hashed) };
}
