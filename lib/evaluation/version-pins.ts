import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files by which tfenv, tenv, asdf, mise and their like choose a Terraform, and what they must hold to do so. */
const PINS: Readonly<Record<string, RegExp>> = {
  ".terraform-version": /\S/,
  ".opentofu-version": /\S/,
  ".tool-versions": /^[ \t]*(?:terraform|opentofu)\s/m,
};

/** Lets the pins that hold in one folder, its own or one of a folder above, hold in another. */
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
