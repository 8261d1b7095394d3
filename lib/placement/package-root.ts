import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this package, whether it runs from source or from `dist`. */
export function packageRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    // `dist` holds no package.json, so the nearest one is the package's own.
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) throw new Error(`No package.json above ${from}`);
  }
}
