import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launcherScript } from "./launcher-script";
import { packageRoot, readPackageJson } from "./package-root";

/** The provider's address in `required_providers`. The host is no registry: nothing can be fetched under it. */
export const PROVIDER_SOURCE = "terraform.local/huaweicloud/evs";

/** One file of the provider's package folder. */
export interface PackageFile {
  readonly name: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

/** What Terraform installs: the files, the version they are installed as, and the lock file's checksum. */
export interface ProviderPackage {
  /**
   * The package's version with a hash of the files in its last part: Terraform refuses a known version with new
   * content, and takes a version with a suffix for a pre-release that `~> 0.1` or no constraint at all leaves out. The
   * same on every machine.
   */
  readonly version: string;
  readonly files: readonly PackageFile[];
  /** Terraform's `h1:` checksum of the package folder. */
  readonly h1: string;
}

let cached: ProviderPackage | undefined;

/**
 * Reads the bundled provider.
 *
 * @throws when the bundle has not been built
 */
export function getProviderPackage(): ProviderPackage {
  cached ??= readProviderPackage();
  return cached;
}

function readProviderPackage(): ProviderPackage {
  const { version, engines } = readPackageJson();
  const bundle = readBundle(join(packageRoot(), "dist", "provider", "terraform-provider-evs.cjs"));
  const launcher = Buffer.from(launcherScript(engines.node.replace(">=", "")));
  const fullVersion = withContentHash(version, sha256(Buffer.concat([bundle, launcher])));
  const files = [
    { name: "provider.cjs", content: bundle, executable: false },
    { name: `terraform-provider-evs_v${fullVersion}`, content: launcher, executable: true },
  ];
  return { version: fullVersion, files, h1: h1(files) };
}

/** 0.1.2 becomes 0.1.2xxxxxxxxxxxx, so that a later release stays the greater one. */
function withContentHash(version: string, hash: Buffer): string {
  const [major, minor, patch] = version.split(".");
  return `${major}.${minor}.${Number(patch) * 1e12 + (hash.readUIntBE(0, 6) % 1e12)}`;
}

function readBundle(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`The provider bundle is missing: ${path}. Run "npm run build" first.`, { cause });
  }
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest();

/** Terraform's package checksum, scheme 1: the hash of a list of file hashes, sorted by name. */
function h1(files: readonly PackageFile[]): string {
  const lines = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => `${sha256(content).toString("hex")}  ${name}\n`);
  return `h1:${sha256(Buffer.from(lines.join(""))).toString("base64")}`;
}
