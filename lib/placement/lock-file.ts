import { satisfies } from "./version-constraint";

/** The entry of a provider in `.terraform.lock.hcl`. */
export interface LockEntry {
  /** Full address, for example `registry.terraform.io/hashicorp/random`. */
  readonly address: string;
  readonly version: string;
  /** Checksums of its package. */
  readonly hashes: readonly string[];
}

/** A provider in the `required_providers` of a configuration. */
export interface RequiredProvider {
  /** Full address. */
  readonly address: string;
  /** @default - any version */
  readonly version?: string;
}

const HEADER = [
  '# This file is maintained automatically by "terraform init".',
  "# Manual edits may be lost in future updates.",
  "",
].join("\n");

// Only Terraform writes the file, and always in this form: a block opens and closes at the start of a line.
const BLOCK = /^provider "([^"]+)" \{\n[\s\S]*?^\}\n?/gm;

/**
 * The lock file with one entry set. Entries of other providers that no longer match the requirements are removed, so
 * Terraform selects a new version, as with `-upgrade`. All other entries stay unchanged.
 *
 * @param others other required providers of the configuration
 */
export function updateLockFile(
  current: string,
  entry: LockEntry,
  others: readonly RequiredProvider[] = [],
): string {
  const required = new Map(others.map(({ address, version }) => [address, version]));
  const blocks = new Map<string, string>();
  for (const [block, address = ""] of current.replaceAll("\r\n", "\n").matchAll(BLOCK)) {
    const constraint = required.get(address);
    const isOutdated = constraint !== undefined && !satisfies(versionOf(block), constraint);
    if (!isOutdated) blocks.set(address, block.trimEnd());
  }
  blocks.set(entry.address, renderBlock(entry));
  const sorted = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => `${block}\n`);
  return [HEADER, ...sorted, ...(others.length === 0 ? [] : [renderOthers([...required.keys()])])].join("\n");
}

const versionOf = (block: string) => /^ *version *= *"([^"]*)"/m.exec(block)?.[1] ?? "";

function renderBlock({ address, version, hashes }: LockEntry): string {
  return [
    `provider "${address}" {`,
    `  version     = "${version}"`,
    `  constraints = "${version}"`,
    "  hashes = [",
    ...hashes.map((hash) => `    "${hash}",`),
    "  ]",
    "}",
  ].join("\n");
}

/**
 * cdktf runs `terraform providers lock` unless the file has every required provider, with a constraint that the
 * required version meets. That command asks registries only, and no registry has our provider. cdktf reads the lines of
 * comments too; Terraform ignores comments, and still locks what it installs.
 */
function renderOthers(addresses: readonly string[]): string {
  return [
    "/* For cdktf, so that it leaves locking to terraform init:",
    ...[...addresses]
      .sort()
      .flatMap((address) => [`  provider "${address}" {`, '    constraints = ">= 0"', "  }"]),
    "*/",
    "",
  ].join("\n");
}
