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
 * Has the index load a resource when it is first asked for, not all of them at once. The generator's own lazy-index
 * does so too, but ES modules could not import its names.
 */
function makeLazy(index: string): void {
  const eager = /^exports\.(\w+) = (require\(.+\));$/gm;
  // Not Object.defineProperty: Node does not offer a name to ES modules once it has read such a line with a getter.
  const lazy = 'Reflect.defineProperty(exports, "$1", { enumerable: true, get: () => $2 });';
  writeFileSync(index, readFileSync(index, "utf8").replace(eager, lazy));
}
