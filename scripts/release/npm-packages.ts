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

/**
 * Packs the provider's executable for one platform; npm installs it there and nowhere else.
 *
 * @param notice licences of what is in it
 */
export function packExecutable(target: string, platform: Platform, executable: string, notice: string): void {
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
    writeFileSync(join(folder, "NOTICE"), notice);
    pack(folder, target);
  });
}

/** Packs this package as it is published: it knows the executables of its release, and has npm bring the right one. */
export function packMain(target: string, hashes: ExecutableHashes): void {
  inFolder(target, (work) => {
    const file = pack(root, work);
    execFileSync("tar", ["-xzf", join(work, file), "-C", work]);
    const folder = join(work, "package");
    writeJson(join(folder, "dist", "provider", "executables.json"), hashes);
    // What serves in a clone is nothing to those who install it.
    const { version, scripts, workspaces, devDependencies, ...rest } = own();
    const names = (Object.keys(hashes) as Platform[]).map(executablePackageOf);
    const optionalDependencies = Object.fromEntries(names.map((name) => [name, version]));
    writeJson(join(folder, "package.json"), { version, ...rest, optionalDependencies });
    pack(folder, target);
  });
}

/** Without scripts: what is packed is built. @returns the file's name */
function pack(folder: string, target: string): string {
  const args = ["pack", "--silent", "--ignore-scripts", "--pack-destination", target];
  return execFileSync("npm", args, { cwd: folder, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
}

function inFolder(target: string, work: (folder: string) => void): void {
  mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(target, "work-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const writeJson = (file: string, content: object) =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
