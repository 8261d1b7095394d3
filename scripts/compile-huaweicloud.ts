import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile";

/** The folder of @cdktf/provider-huaweicloud. */
export const HUAWEICLOUD = join(__dirname, "..", "packages", "provider-huaweicloud");

/** Compiles @cdktf/provider-huaweicloud from its `src` to its `lib`. */
export function compileHuaweicloud(): void {
  rmSync(join(HUAWEICLOUD, "lib"), { recursive: true, force: true });
  compile(join(HUAWEICLOUD, "tsconfig.json"));
  makeLazy(join(HUAWEICLOUD, "lib", "index.js"));
}

/**
 * Makes the index load each resource on first use, not all of them at once. The generator's own lazy-index does the
 * same, but ES modules cannot import its names.
 */
function makeLazy(index: string): void {
  const eager = /^exports\.(\w+) = (require\(.+\));$/gm;
  // Not Object.defineProperty: if a line uses it with a getter, Node.js does not export the name to ES modules.
  const lazy = 'Reflect.defineProperty(exports, "$1", { enumerable: true, get: () => $2 });';
  writeFileSync(index, readFileSync(index, "utf8").replace(eager, lazy));
}
