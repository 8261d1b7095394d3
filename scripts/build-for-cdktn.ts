import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const dist = join(__dirname, "..", "dist");
const target = join(dist, "cdktn");

/** Files that refer to the framework. All others are shared. */
const FRAMEWORK_BOUND = [
  "lib/index.js",
  "lib/index.d.ts",
  "lib/bindings",
  "lib/constructs",
  "lib/evaluation",
  "provider-huaweicloud",
];

/**
 * Builds the same for cdktn, the CDK Terrain, in `dist/cdktn`: a copy of the compiled files that refer to cdktf. Both
 * have the same API, but neither can replace the other at run time.
 */
export function buildForCdktn(): void {
  for (const path of FRAMEWORK_BOUND) cpSync(join(dist, path), join(target, path), { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: "utf8" })) {
    if (/\.(?:js|d\.ts)$/.test(name)) relink(name);
  }
}

function relink(name: string): void {
  const file = join(target, name);
  const text = readFileSync(file, "utf8");
  const relinked = text
    .replaceAll(/(["'])cdktf(\/[\w/-]+)?\1/g, (_, quote, path = "") => `${quote}cdktn${path}${quote}`)
    .replaceAll(/(["'])(\.\.?\/[\w./-]+)\1/g, (_, quote, path) => `${quote}${linkOf(name, path)}${quote}`);
  writeFileSync(file, relinked);
}

/** The path from a copied file to another file: a copy, or the shared one. */
function linkOf(name: string, path: string): string {
  const place = join(dirname(name), path).replaceAll(sep, "/");
  const isCopied = FRAMEWORK_BOUND.some((copied) => `${place}/`.startsWith(`${copied}/`));
  if (isCopied) return path;
  return relative(dirname(join(target, name)), join(dist, place)).replaceAll(sep, "/");
}
