import { chmodSync, mkdirSync, readFileSync, rmSync } from "node:fs";
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

const dist = join(__dirname, "..", "..", "dist");

export interface Released {
  /** The provider's version. */
  readonly version: string;
  readonly archives: readonly Archive[];
}

/**
 * Makes everything that a release consists of, from what is built: executables, packages for npm, and the provider as a
 * registry, a mirror and an OCI registry take it. Twice the same bytes.
 *
 * @param target a folder, emptied first
 */
export async function release(
  target: string,
  platforms: readonly Platform[],
  runtimeOf: RuntimeOf,
): Promise<Released> {
  rmSync(target, { recursive: true, force: true });
  const { version, files } = readNodeForm();
  const archives: Archive[] = [];
  const notice = `${readFileSync(join(dist, "provider", "NOTICE"), "utf8")}\n${RUNTIME_NOTICE}`;
  for (const platform of platforms) {
    const executable = join(target, "executables", platform, executableFileOf(platform));
    mkdirSync(join(executable, ".."), { recursive: true });
    compileExecutable(join(dist, "provider", "provider.cjs"), platform, executable, runtimeOf);
    chmodSync(executable, 0o755);
    checkExecutable(executable, platform);
    packExecutable(join(target, "npm"), platform, executable, notice);
    archives.push(await archive(target, platform, version, filesWith(executable, platform, version, files)));
  }
  packMain(
    join(target, "npm"),
    Object.fromEntries(archives.map(({ platform, h1: hash }) => [platform, hash])),
  );
  writeRegistryLayout(join(target, "registry"), version, archives);
  writeMirror(join(target, "mirror"), version, archives);
  writeOciLayout(join(target, "oci"), version, archives);
  return { version, archives };
}

const RUNTIME_NOTICE = `The executables have the runtime bun in them, which is under the MIT licence and has parts under others, JavaScriptCore
under the LGPL-2.1 among them: https://bun.com/docs/project/licensing has them all, and how to link it anew.
`;

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
