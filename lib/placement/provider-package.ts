import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tryFindExecutable, tryReadExecutableHashes } from "./executables";
import { launcherScript } from "./launcher-script";
import { h1, sha256 } from "./package-hash";
import { packageRoot, readPackageJson } from "./package-root";

/** The provider's address in `required_providers`. Its host is not a registry, so nothing can be downloaded from it. */
export const PROVIDER_SOURCE = "terraform.local/huaweicloud/evs";

/** The files of the provider for Node.js: the start file, the file that it loads, and packages that this loads if needed. */
const BUNDLES = ["provider.cjs", "service.cjs", "cel-js.cjs", "re2js.cjs", "socks.cjs"];
/** The licence of this package, and those of the packages in the bundles and executables. */
const LICENSE = "LICENSE";
const NOTICE = "NOTICE";

/** One file of the provider's package folder: its content, or the path of a large file to copy. */
export type PackageFile = { readonly name: string; readonly isExecutable: boolean } & (
  | { readonly content: Buffer }
  | { readonly copyOf: string }
);

/** The package that Terraform installs: its files, its version, and the checksums of the lock file. */
export interface ProviderPackage {
  /**
   * The version of this package, if it is a release. Otherwise its last part contains a hash of the files, for two
   * reasons. Terraform refuses new content under a known version. It also treats a version with a suffix as a
   * pre-release, which `~> 0.1` and an empty constraint exclude. It is the same on every machine.
   */
  readonly version: string;
  /** Terraform's checksums of the package folder, in each of its forms. They are the same on every machine. */
  readonly hashes: readonly string[];
  /**
   * The files for a platform: those for Node.js, and the executable if it is installed. Undefined if neither runs on
   * the platform.
   */
  filesFor(platform: string): readonly PackageFile[] | undefined;
}

let cached: ProviderPackage | undefined;

/**
 * Reads the provider's bundles.
 *
 * @throws if the bundles were not built
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
 * @param options `isRelease`: whether it has the version of the package; `npm run release` uses a version for one
 * content only
 * @throws if the bundles were not built
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

/** A package folder with an executable. The launcher starts the executable if it runs. Windows needs no launcher. */
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
