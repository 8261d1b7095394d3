/** A provider block of `.terraform.lock.hcl`. */
export interface LockEntry {
  /** Full address, for example `registry.terraform.io/hashicorp/random`. */
  readonly address: string;
  readonly version: string;
  /** Checksums; empty lets `terraform init` fill them in. */
  readonly hashes: readonly string[];
}

const HEADER = [
  '# This file is maintained automatically by "terraform init".',
  "# Manual edits may be lost in future updates.",
  "",
].join("\n");

// The file is written by Terraform in this fixed shape only: a block opens and closes at a line's start.
const BLOCK = /^provider "([^"]+)" \{\n[\s\S]*?^\}\n?/gm;

/**
 * The lock file with `entries` set and every other block kept as it is. A block that already locks the same
 * version keeps the checksums that `terraform init` added, unless the entry brings its own.
 */
export function updateLockFile(current: string, entries: readonly LockEntry[]): string {
  const blocks = new Map<string, string>();
  for (const [block, address] of current.replaceAll("\r\n", "\n").matchAll(BLOCK)) {
    if (address !== undefined) blocks.set(address, block.trimEnd());
  }
  for (const entry of entries) {
    const known = blocks.get(entry.address);
    if (known !== undefined && entry.hashes.length === 0 && locksExactly(known, entry.version)) continue;
    blocks.set(entry.address, renderBlock(entry));
  }
  const sorted = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => `${block}\n`);
  return [HEADER, ...sorted].join("\n");
}

function locksExactly(block: string, version: string): boolean {
  const textOf = (name: string) => new RegExp(`^\\s*${name}\\s*=\\s*"([^"]*)"`, "m").exec(block)?.[1];
  return textOf("version") === version && textOf("constraints") === version;
}

function renderBlock({ address, version, hashes }: LockEntry): string {
  return [
    `provider "${address}" {`,
    `  version     = "${version}"`,
    `  constraints = "${version}"`,
    ...(hashes.length === 0 ? [] : ["  hashes = [", ...hashes.map((hash) => `    "${hash}",`), "  ]"]),
    "}",
  ].join("\n");
}
