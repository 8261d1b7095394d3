import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "..", "..");

/** A page of the documentation, by its path below the repository's root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface CodeBlock {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Every page that users or contributors read, in this repository or in a package that was installed. */
export function listPages(folder: string = root): Page[] {
  const docs = readdirSync(join(folder, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`);
  const others = readdirSync(folder).filter((file) => file.endsWith(".md"));
  return [...others.sort(), ...docs.sort()].map((path) => getPage(path, folder));
}

export const getPage = (path: string, folder: string = root): Page => ({
  path,
  text: readFileSync(join(folder, path), "utf8"),
});

/** Fenced blocks, in their order. */
export function codeBlocksOf({ path, text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = "", 2: code = "", index }) => ({
      page: path,
      line: text.slice(0, index).split("\n").length + 1,
      language,
      code,
    }),
  );
}
