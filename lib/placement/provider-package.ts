import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tryFindExecutable, tryReadExecutableHashes } from "./executables";
import { launcherScript } from "./launcher-script";
import { h1, sha256 } from "./package-hash";
import { packageRoot, readPackageJson } from "./package-root";

/** The provider's address in `required_providers`. The host is no registry: nothing can be fetched under it. */
export const PROVIDER_SOURCE = "terraform.local/huaweicloud/evs";

/** What the build made of the provider, for Node.js: the file that it is started with, and the one that this loads. */
const BUNDLES = ["provider.cjs", "service.cjs"];
/** The licence of this package, and those of what the bundles and the executables have in them. */
const LICENSE = "LICENSE";
const NOTICE = "NOTICE";

/** One file of the provider's package folder: its content, or the large file that it is a copy of. */
export type PackageFile = { readonly name: string; readonly isExecutable: boolean } & (
  | { readonly content: Buffer }
  | { readonly copyOf: string }
);

/** What Terraform installs: the files, the version they are installed as, and the lock file's checksums. */
export interface ProviderPackage {
  /**
   * That of the package, if it is a release. Otherwise it has a hash of the files in its last part: Terraform refuses a known
   * version with new content, and takes a version with a suffix for a pre-release that `~> 0.1` or no constraint at all
   * leaves out. The same on every machine.
   */
  readonly version: string;
  /** Terraform's checksums of the package folder, in every form that it may have. The same on every machine. */
  readonly hashes: readonly string[];
  /**
   * What a platform's folder holds: the executable where it is installed, beside the form for Node.js; the latter alone
   * elsewhere. Undefined where neither runs.
   */
  filesFor(platform: string): readonly PackageFile[] | undefined;
}

let cached: ProviderPackage | undefined;

/**
 * Reads the bundled provider.
 *
 * @throws when the bundles have not been built
 */
export function getProviderPackage(): ProviderPackage {
  cached ??= readProviderPackage();
  return cached;
}

function readProviderPackage(): ProviderPackage {
  const released = tryReadExecutableHashes();
  const executables = released ?? {};
  const { version, files } = readNodeForm({ isRelease: released !== undefined });
  return {
    version,
    hashes: [h1(files.map(hashed)), ...Object.values(executables).sort()],
    filesFor(platform) {
      const executable = platform in executables ? tryFindExecutable(platform) : undefined;
      if (executable !== undefined) return filesWith(executable, platform, version, files);
      return isWindows(platform) ? undefined : files;
    },
  };
}

interface NodeForm {
  readonly version: string;
  readonly files: readonly (PackageFile & { readonly content: Buffer })[];
}

/**
 * The provider as Node.js runs it: its bundles, the launcher that Terraform starts, and the licences.
 *
 * @param options `isRelease`: whether its version is that of the package, which `npm run release` gives to one content only
 * @throws when the bundles have not been built
 */
export function readNodeForm({ isRelease }: { readonly isRelease: boolean }): NodeForm {
  const { version, engines } = readPackageJson();
  const folder = join(packageRoot(), "dist", "provider");
  const files = [
    ...BUNDLES.map((name) => plainFile(name, readBundle(join(folder, name)))),
    plainFile(LICENSE, readFileSync(join(packageRoot(), LICENSE))),
    plainFile(NOTICE, readBundle(join(folder, NOTICE))),
  ];
  const launcher = Buffer.from(launcherScript(engines.node.replace(">=", "")));
  const contents = [...files.map(({ content }) => content), launcher];
  const ownVersion = isRelease ? version : withContentHash(version, sha256(Buffer.concat(contents)));
  return {
    version: ownVersion,
    files: [
      ...files,
      { name: `terraform-provider-evs_v${ownVersion}`, content: launcher, isExecutable: true },
    ],
  };
}

const plainFile = (name: string, content: Buffer) => ({ name, content, isExecutable: false });

/** A package folder with an executable in it: the launcher starts that one where it runs. Windows has no use of a launcher. */
export function filesWith(
  executable: string,
  platform: string,
  version: string,
  nodeForm: readonly PackageFile[],
): readonly PackageFile[] {
  const isExecutable = true;
  if (isWindows(platform)) {
    const licences = nodeForm.filter(({ name }) => [LICENSE, NOTICE].includes(name));
    return [
      ...licences,
      { name: `terraform-provider-evs_v${version}.exe`, copyOf: executable, isExecutable },
    ];
  }
  return [...nodeForm, { name: "provider", copyOf: executable, isExecutable }];
}

const isWindows = (platform: string) => platform.startsWith("windows");

const hashed = ({ name, content }: NodeForm["files"][number]) => ({ name, sha256: sha256(content) });

/** 0.1.2 becomes 0.1.2xxxxxxxxxxxx, which is greater than every later 0.1.x and less than 0.2.0. */
function withContentHash(version: string, hash: string): string {
  const [major, minor, patch] = version.split(".");
  return `${major}.${minor}.${Number(patch) * 1e12 + (Number.parseInt(hash.slice(0, 12), 16) % 1e12)}`;
}

function readBundle(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`The provider bundle is missing: ${path}. Run "npm run build" first.`, { cause });
  }
}
