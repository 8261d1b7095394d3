import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NAME = "cdktf-evs-snapshots";

/**
 * The folder of this package. It is above the running file, in `lib` or in `dist`. If a bundler has copied this code to
 * a file of the user, it is the package that is installed for that file's folder or the current one.
 *
 * @throws with a remedy, if a bundle runs without the package
 */
export function packageRoot(from: string = __dirname): string {
  const root = tryOwnFolder(from) ?? tryInstalled(from) ?? tryInstalled(process.cwd());
  if (root !== undefined) return root;
  throw new Error(
    `${NAME} is bundled into ${from} and not installed where that runs, so its provider cannot be found. ` +
      `Install it there, and exclude it from the bundle: esbuild --external:${NAME}.`,
  );
}

/** `dist` has no package.json, so the nearest one belongs to this package, unless the code was moved. */
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

/** Fields of this package's package.json that are needed at run time. */
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
