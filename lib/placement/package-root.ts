import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NAME = "cdktf-evs-snapshots";

/**
 * The folder of this package: above the running file, whether it is source or `dist`; else, where a bundler has put this
 * code into a file of the user's, what that file's folder or the current one has installed.
 *
 * @throws with the setting that helps, where a bundle runs without the package
 */
export function packageRoot(from: string = __dirname): string {
  const root = tryOwnFolder(from) ?? tryInstalled(from) ?? tryInstalled(process.cwd());
  if (root !== undefined) return root;
  throw new Error(
    `${NAME} is bundled into ${from} and not installed where that runs, so its provider cannot be found. ` +
      `Install it there, and exclude it from the bundle: esbuild --external:${NAME}.`,
  );
}

/** `dist` holds no package.json, so the nearest one is the package's own, unless the code has been moved. */
function tryOwnFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file)) return nameOf(file) === NAME ? folder : undefined;
    if (dirname(folder) === folder) return undefined;
  }
}

function tryInstalled(from: string): string | undefined {
  try {
    return dirname(createRequire(join(from, "_")).resolve(`${NAME}/package.json`));
  } catch {
    return undefined;
  }
}

function nameOf(file: string): unknown {
  return parse<{ readonly name?: unknown }>(file).name;
}

/** The parts of this package's package.json that are of use when it runs. */
export interface PackageJson {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** Reads this package's own package.json. */
export function readPackageJson(): PackageJson {
  return parse(join(packageRoot(), "package.json"));
}

function parse<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}
