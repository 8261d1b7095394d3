import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * The path of a file from the root of its repository, with slashes. Without a repository, the path is from the working
 * directory. Undefined for a file outside of them, and for no file.
 */
export function repositoryPath(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const workingDirectory = realpathSync(".");
  const path = relative(rootOf(workingDirectory) ?? workingDirectory, realpathSync(file));
  return path === "" || path.startsWith("..") || isAbsolute(path) ? undefined : path.split(sep).join("/");
}

/** The nearest parent folder with `.git`, which is a file in a worktree or a submodule. */
function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}
