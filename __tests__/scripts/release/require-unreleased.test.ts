import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireUnreleased } from "../../../scripts/release/require-unreleased";

const folder = mkdtempSync(join(tmpdir(), "evs-tags-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  const settings = ["user.name=a", "user.email=a@example.com", "tag.gpgSign=false", "commit.gpgSign=false"];
  execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...args], {
    cwd: folder,
    stdio: "ignore",
  });
}

test("a version is released from the commit of its tag, unchanged, and from no other", () => {
  const check = () => requireUnreleased("0.1.0", folder);
  const message = "Version 0.1.0 is already released: the tag v0.1.0 is on another commit";
  expect(check).not.toThrow();
  git("init");
  git("commit", "--allow-empty", "--message", "one");
  expect(check).not.toThrow();
  git("tag", "--annotate", "--message", "one", "v0.1.0");
  expect(check).not.toThrow();
  writeFileSync(join(folder, "changed"), "");
  expect(check).toThrow(message);
  git("add", "--all");
  git("commit", "--message", "two");
  expect(check).toThrow(message);
  expect(() => requireUnreleased("0.1.1", folder)).not.toThrow();
});
