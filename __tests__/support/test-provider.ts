import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { thisPlatform } from "../../lib/placement/platforms";

/** A provider that is written for tests. */
export interface TestProvider {
  /** Its main file. */
  readonly entryPoint: string;
  /** Full address, for example `terraform.local/test/toy`. */
  readonly source: string;
  readonly version: string;
}

/** Ignored by git, and not cleared by a build that runs beside the tests. */
const BUNDLES = join(__dirname, "..", "..", ".cache", "test-providers");
const bundles = new Map<string, string>();

/** Lays a provider into the folder Terraform runs in, as an implied local mirror: init needs no network. */
export function placeTestProvider(workingDirectory: string, provider: TestProvider): void {
  const { entryPoint, source, version } = provider;
  const bundle = bundleOf(entryPoint);
  const target = join(
    workingDirectory,
    "terraform.d",
    "plugins",
    ...source.split("/"),
    version,
    thisPlatform(),
  );
  mkdirSync(target, { recursive: true });
  const launcher = join(target, `terraform-provider-${source.split("/").at(-1)}_v${version}`);
  writeFileSync(launcher, `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`, { mode: 0o755 });
}

/**
 * A program in one file, made of TypeScript.
 *
 * @returns the file, named after its content, so that one that is there is the right one
 */
export function bundleOf(entryPoint: string): string {
  const bundle = bundles.get(entryPoint) ?? writeBundle(entryPoint);
  bundles.set(entryPoint, bundle);
  return bundle;
}

function writeBundle(entryPoint: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    legalComments: "none",
    write: false,
  });
  const content = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const target = join(BUNDLES, `${basename(dirname(entryPoint))}-${hash}.cjs`);
  if (existsSync(target)) return target;
  mkdirSync(BUNDLES, { recursive: true });
  // Another test may be writing the same file: the rename is the moment at which it is there as a whole.
  const partial = `${target}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, target);
  return target;
}
