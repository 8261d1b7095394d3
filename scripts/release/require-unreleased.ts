import { execFileSync } from "node:child_process";

/**
 * Checks that no other content was released under a version: Terraform refuses changed content under a version that a lock
 * file or a plugin cache knows.
 *
 * @param folder the repository
 * @throws when the version's tag is on another commit, or files were changed since
 */
export function requireUnreleased(version: string, folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  const tag = `v${version}`;
  const released = tryRun(() => git("rev-parse", "--verify", `refs/tags/${tag}^{commit}`));
  if (released === undefined) return;
  if (released === git("rev-parse", "HEAD") && git("status", "--porcelain") === "") return;
  throw new Error(
    `Version ${version} is already released: the tag ${tag} is on another commit, or files were changed since. Set a new ` +
      `version in package.json, or check out ${tag}.`,
  );
}

/** Undefined if there is no such tag, or no repository. */
function tryRun(work: () => string): string | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
