import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * A file's path from the root of the repository that a command runs in, with slashes; where there is no repository, from
 * the working directory. Undefined for a file outside, or none.
 */
export function repositoryPath(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const workingDirectory = realpathSync(".");
  const path = relative(rootOf(workingDirectory) ?? workingDirectory, realpathSync(file));
  return path === "" || path.startsWith("..") || isAbsolute(path) ? undefined : path.split(sep).join("/");
}

/** The nearest folder upwards with Git's own; that of a worktree or a submodule is a file. */
function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootOf(parent);
}
