import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type RequiredProvider, updateLockFile } from "./lock-file";
import { getProviderPackage, type PackageFile, PROVIDER_SOURCE } from "./provider-package";

/** Where a shell launcher works: the same files are laid for each, so that another machine may plan. */
const SHELL_PLATFORMS = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"];

/**
 * Lays the provider and its lock-file entry into a Terraform working directory, where `terraform init` finds
 * them as an implied local mirror: no registry, no CLI configuration. Files that are already right are left alone; an executable that
 * lost its permission on the way, as in archives of CI jobs, gets it back.
 *
 * @param workingDirectory the folder Terraform runs in
 * @param others what the configuration requires besides
 * @returns the version to require
 * @throws on a platform that has no launcher, and when the provider bundle has not been built
 */
export function placeProvider(workingDirectory: string, others: readonly RequiredProvider[] = []): string {
  const { version, files, h1 } = getProviderPackage();
  const versions = join(workingDirectory, "terraform.d", "plugins", ...PROVIDER_SOURCE.split("/"));
  const platforms = new Set([...SHELL_PLATFORMS, platform()]);
  mkdirSync(versions, { recursive: true });
  for (const stale of readdirSync(versions)) {
    if (stale !== version) rmSync(join(versions, stale), { recursive: true, force: true });
  }
  for (const name of platforms) {
    for (const file of files) writeIfChanged(join(versions, version, name), file);
  }

  const lockFile = join(workingDirectory, ".terraform.lock.hcl");
  const entry = { address: PROVIDER_SOURCE, version, hashes: [h1] };
  const lock = updateLockFile(readIfThere(lockFile)?.toString("utf8") ?? "", entry, others);
  writeIfChanged(workingDirectory, {
    name: ".terraform.lock.hcl",
    content: Buffer.from(lock),
    executable: false,
  });
  return version;
}

/** Terraform's name of this machine's platform, for example `linux_amd64`. */
function platform(): string {
  const architecture = { x64: "amd64", ia32: "386" }[process.arch as string] ?? process.arch;
  if (process.platform === "win32") {
    throw new Error("The evs provider starts through a shell script, which Windows cannot run. Use WSL.");
  }
  return `${process.platform}_${architecture}`;
}

function writeIfChanged(folder: string, { name, content, executable }: PackageFile): void {
  const path = join(folder, name);
  if (!readIfThere(path)?.equals(content)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  // Not by the mode of writing, from which the umask takes.
  if (executable && !isExecutable(path)) chmodSync(path, 0o755);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
