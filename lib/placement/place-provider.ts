import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type RequiredProvider, updateLockFile } from "./lock-file";
import { SHELL_PLATFORMS, thisPlatform } from "./platforms";
import { getProviderPackage, PROVIDER_SOURCE } from "./provider-package";
import { tryReadFile, writeIfChanged } from "./write-if-changed";

export interface PlacementOptions {
  /** Other required providers of the configuration. @default - none */
  readonly others?: readonly RequiredProvider[];
  /** Platforms to install it for, by Terraform's names. @default - this machine, and all platforms of the shell launcher */
  readonly platforms?: readonly string[];
}

/**
 * Installs the provider and its lock-file entry in a Terraform working directory, where `terraform init` finds them as
 * an implied local mirror: no registry, no CLI configuration. Files that are already right stay unchanged. An
 * executable that lost its permission, for example in an archive of a CI job, gets it back.
 *
 * @param workingDirectory the folder in which Terraform runs
 * @returns the version to require
 * @throws for a platform without files, and if the provider bundle was not built
 */
export function placeProvider(workingDirectory: string, options: PlacementOptions = {}): string {
  const { others, platforms = [...new Set([...SHELL_PLATFORMS, thisPlatform()])] } = options;
  const { version, hashes, filesFor } = getProviderPackage();
  const chosen = platforms.map((platform) => [platform, filesFor(platform) ?? refuse(platform)] as const);
  const versions = join(workingDirectory, "terraform.d", "plugins", ...PROVIDER_SOURCE.split("/"));
  keepOnly(versions, [version]);
  keepOnly(join(versions, version), platforms);
  for (const [platform, files] of chosen) {
    const folder = join(versions, version, platform);
    // Terraform includes every file of the folder in its checksum.
    keepOnly(
      folder,
      files.map(({ name }) => name),
    );
    for (const file of files) writeIfChanged(folder, file);
  }

  const lockFile = join(workingDirectory, ".terraform.lock.hcl");
  const current = tryReadFile(lockFile)?.toString("utf8") ?? "";
  const lock = updateLockFile(current, { address: PROVIDER_SOURCE, version, hashes }, others);
  writeIfChanged(workingDirectory, {
    name: ".terraform.lock.hcl",
    content: Buffer.from(lock),
    isExecutable: false,
  });
  return version;
}

function keepOnly(folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!names.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function refuse(platform: string): never {
  throw new Error(
    `There is no evs provider for ${platform} here: on Windows its executable is required because it otherwise starts ` +
      "through a shell script. Install that package, or use WSL.",
  );
}
