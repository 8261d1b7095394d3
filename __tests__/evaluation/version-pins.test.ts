import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyVersionPins } from "../../lib/evaluation/version-pins";

const folder = mkdtempSync(join(tmpdir(), "evs-pins-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a folder is left with, that was given the pins of a folder with these files, and of the one above it. */
function copied(name: string, own: string, above: string): string | undefined {
  const outer = mkdtempSync(join(folder, "project-"));
  const inner = join(outer, "inner");
  const target = join(outer, "target");
  for (const path of [inner, target]) mkdirSync(path);
  if (own !== "") writeFileSync(join(inner, name), own);
  if (above !== "") writeFileSync(join(outer, name), above);
  copyVersionPins(inner, target);
  const file = join(target, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

test.each([
  { name: ".terraform-version", own: "1.5.7\n", above: "1.9.0\n", expected: "1.5.7\n" },
  { name: ".terraform-version", own: "", above: "1.9.0\n", expected: "1.9.0\n" },
  { name: ".terraform-version", own: "\n", above: "1.9.0\n", expected: "1.9.0\n" },
  { name: ".opentofu-version", own: "1.8.0\n", above: "", expected: "1.8.0\n" },
  { name: ".tool-versions", own: "terraform 1.5.7\n", above: "", expected: "terraform 1.5.7\n" },
  { name: ".tool-versions", own: "nodejs 20\n", above: "terraform 1.9.0\n", expected: "terraform 1.9.0\n" },
  { name: ".tool-versions", own: "nodejs 20\n", above: "terraform-docs 1\n", expected: undefined },
  { name: "terraform.tfvars", own: "a = 1\n", above: "", expected: undefined },
])("$name with $own below $above pins $expected", ({ name, own, above, expected }) => {
  expect(copied(name, own, above)).toBe(expected);
});
