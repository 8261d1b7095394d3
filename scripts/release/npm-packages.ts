import { execFileSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "../../lib/placement";
import {
  type ExecutableHashes,
  executableFileOf,
  executablePackageOf,
} from "../../lib/placement/executables";
import { npmPlatformOf } from "../../lib/placement/platforms";

const root = join(__dirname, "..", "..");

interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly [field: string]: unknown;
}

const own = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageJson;

/** Packs the provider's executable for one platform. npm installs the package only there. */
export function packExecutable(target: string, platform: Platform, executable: string): void {
  const { version, license, repository } = own();
  const { os, cpu } = npmPlatformOf(platform);
  inFolder(target, (folder) => {
    writeJson(join(folder, "package.json"), {
      name: executablePackageOf(platform),
      version,
      description: `The Terraform provider evs of cdktf-evs-snapshots, as an executable for ${platform}`,
      license,
      repository,
      os: [os],
      cpu: [cpu],
      ...(os === "linux" ? { libc: ["glibc"] } : {}),
      preferUnplugged: true,
    });
    linkSync(executable, join(folder, executableFileOf(platform)));
    copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
    copyFileSync(join(root, "dist", "provider", "NOTICE"), join(folder, "NOTICE"));
    packForAll(folder, target);
  });
}

/**
 * Packs this package without the parts that only a clone needs.
 *
 * @param hashes executables of a release: the package then installs the right one, and its provider has its version
 * @returns the file's name
 */
export function packMain(target: string, hashes?: ExecutableHashes): string {
  return inFolder(target, (work) => {
    const file = pack(root, work);
    execFileSync("tar", ["-xzf", join(work, file), "-C", work]);
    const folder = join(work, "package");
    const { version, scripts, workspaces, devDependencies, ...rest } = own();
    if (hashes === undefined) writeJson(join(folder, "package.json"), { version, ...rest });
    else {
      writeJson(join(folder, "dist", "provider", "executables.json"), hashes);
      const names = (Object.keys(hashes) as Platform[]).map(executablePackageOf);
      const optionalDependencies = Object.fromEntries(names.map((name) => [name, version]));
      writeJson(join(folder, "package.json"), { version, ...rest, optionalDependencies });
    }
    return packForAll(folder, target);
  });
}

/** Packs with permissions that do not depend on the user's umask. @returns the file's name */
function packForAll(folder: string, target: string): string {
  execFileSync("chmod", ["-R", "u=rwX,go=rX", folder]);
  return pack(folder, target);
}

/** Without scripts, because the build exists already. @returns the file's name */
function pack(folder: string, target: string): string {
  const args = ["pack", "--silent", "--ignore-scripts", "--pack-destination", target];
  return execFileSync("npm", args, { cwd: folder, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
}

function inFolder<Result>(target: string, work: (folder: string) => Result): Result {
  mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(target, "work-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const writeJson = (file: string, content: object) =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
