import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import * as yauzl from "yauzl";
import { isExecutable } from "../lib/placement/write-if-changed";
import { download } from "./download";

/** The release to download if no Terraform is installed. */
export const PINNED_VERSION = "1.11.4";

export interface TerraformLookup {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of downloaded releases. */
  readonly cacheFolder: string;
  readonly log: (line: string) => void;
}

/**
 * The Terraform (or OpenTofu) to run: `TERRAFORM_BINARY_NAME` as in cdktf, otherwise `terraform` on the PATH, otherwise
 * the pinned release. That one is downloaded once, through the proxies of the environment, and checked against the
 * release's published SHA256SUMS.
 *
 * @throws with the manual step, if no Terraform is installed and the download fails
 */
export async function getTerraform({ environment, cacheFolder, log }: TerraformLookup): Promise<string> {
  const wanted = environment.TERRAFORM_BINARY_NAME || "terraform";
  const found = findOnPath(wanted, environment.PATH ?? "");
  if (found !== undefined) return found;
  if (environment.TERRAFORM_BINARY_NAME) {
    throw new Error(`TERRAFORM_BINARY_NAME names ${wanted}, which is not an executable on the PATH.`);
  }
  const target = join(cacheFolder, PINNED_VERSION, "terraform");
  if (existsSync(target)) return target;
  const site = (environment.TERRAFORM_RELEASES_URL || "https://releases.hashicorp.com").replace(/\/$/, "");
  log(`No terraform on the PATH: fetching release ${PINNED_VERSION} from ${site} …`);
  try {
    install(target, await fetchBinary(`${site}/terraform/${PINNED_VERSION}`, environment));
  } catch (cause) {
    throw new Error(
      `Terraform ${PINNED_VERSION} could not be fetched from ${site}: ${cause instanceof Error ? cause.message : cause}. Install Terraform 1.5 or ` +
        "newer (or OpenTofu 1.6 or newer, with TERRAFORM_BINARY_NAME=tofu) so that it is on the PATH.",
      { cause },
    );
  }
  return target;
}

function findOnPath(name: string, path: string): string | undefined {
  const candidates = name.includes("/") ? [name] : path.split(delimiter).map((folder) => join(folder, name));
  return candidates.find(isExecutable);
}

async function fetchBinary(release: string, environment: TerraformLookup["environment"]): Promise<Buffer> {
  const architecture = process.arch === "x64" ? "amd64" : process.arch;
  const archive = `terraform_${PINNED_VERSION}_${process.platform}_${architecture}.zip`;
  const [sums, zip] = await Promise.all([
    download(`${release}/terraform_${PINNED_VERSION}_SHA256SUMS`, environment),
    download(`${release}/${archive}`, environment),
  ]);
  const expected = sums
    .toString("utf8")
    .split("\n")
    .map((line) => line.split(/\s+/))
    .find(([, name]) => name === archive)?.[0];
  const actual = createHash("sha256").update(zip).digest("hex");
  if (expected === undefined) throw new Error(`SHA256SUMS does not list ${archive}`);
  if (expected !== actual) throw new Error(`${archive} has the checksum ${actual}, expected ${expected}`);
  return unzip(zip, "terraform");
}

async function unzip(archive: Buffer, entryName: string): Promise<Buffer> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await open(archive, { lazyEntries: true });
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => reject(new Error(`the archive holds no ${entryName}`)));
    zip.on("entry", (entry: yauzl.Entry) => {
      if (entry.fileName !== entryName) return zip.readEntry();
      return zip.openReadStream(entry, (error, stream) =>
        error ? reject(error) : buffer(stream).then(resolve, reject),
      );
    });
    zip.readEntry();
  });
}

/** It is written next to the target and then renamed, so an interrupted installation leaves no incomplete file. */
function install(target: string, binary: Buffer): void {
  mkdirSync(join(target, ".."), { recursive: true });
  const partial = `${target}.${process.pid}`;
  writeFileSync(partial, binary, { mode: 0o755 });
  renameSync(partial, target);
}

/** The Terraform for this repository's own scripts and tests. */
export function findTerraform(): Promise<string> {
  return getTerraform({
    environment: process.env,
    cacheFolder: join(__dirname, "..", ".cache", "terraform"),
    log: console.error,
  });
}
