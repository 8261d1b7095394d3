import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Files in which tfenv, tenv, asdf, mise and similar programs find the Terraform version, and the content that has it.
 */
const PINS: Readonly<Record<string, RegExp>> = {
  ".terraform-version": /\S/,
  ".opentofu-version": /\S/,
  ".tool-versions": /^[ \t]*(?:terraform|opentofu)\s/m,
};

/** Copies the version files of one folder, or of a folder above it, to another folder. */
export function copyVersionPins(from: string, to: string): void {
  for (const [name, content] of Object.entries(PINS)) {
    const file = foldersUpwards(from)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path) && content.test(readFileSync(path, "utf8")));
    if (file !== undefined) copyFileSync(file, join(to, name));
  }
}

function foldersUpwards(from: string): string[] {
  const above = dirname(from);
  return above === from ? [from] : [from, ...foldersUpwards(above)];
}
