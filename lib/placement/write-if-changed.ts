import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { PackageFile } from "./provider-package";

/**
 * Writes a file, unless it already exists with this content and with the permission to be executed, if it needs that.
 */
export function writeIfChanged(folder: string, file: PackageFile): void {
  const path = join(folder, file.name);
  if ("copyOf" in file) linkOrCopy(file.copyOf, path);
  else if (!tryReadFile(path)?.equals(file.content)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  // The mode of writing is not enough, because the umask reduces it.
  if (file.isExecutable && !isExecutable(path)) chmodSync(path, 0o755);
}

/** A link saves a copy of a hundred megabytes for each stack, on file systems that support links. */
function linkOrCopy(source: string, path: string): void {
  const [wanted, there] = [statSync(source), statSync(path, { throwIfNoEntry: false })];
  const isSame = there?.ino === wanted.ino && there.dev === wanted.dev;
  if (isSame || (there?.size === wanted.size && readFileSync(path).equals(readFileSync(source)))) return;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  try {
    linkSync(source, path);
  } catch {
    copyFileSync(source, path);
  }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function tryReadFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
