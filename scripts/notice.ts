import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = `\n\n${"-".repeat(100)}\n\n`;

interface Package {
  /** Folder, relative to the project's. */
  readonly folder: string;
  /** Its files in the bundle, relative to the project's folder. */
  readonly files: readonly string[];
}

/**
 * Names the packages of a bundle with their licences: their licence files, otherwise the comments at the head of their
 * sources.
 *
 * @param inputs files of the bundle, relative to the project's folder, as in esbuild's metafile
 * @param more notices of other parts of the program
 * @throws for a package without a licence text
 */
export function noticeOf(inputs: readonly string[], ...more: readonly string[]): string {
  const entries = packagesOf(inputs).map(describe);
  return [
    "This program has parts of the packages below. Where a package refers to the Apache License, its text is at the end.",
    ...entries,
    readFileSync(join(root, "LICENSE"), "utf8").trim(),
    ...more,
  ].join(RULE);
}

function packagesOf(inputs: readonly string[]): readonly Package[] {
  const files = new Map<string, string[]>();
  for (const input of inputs) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder !== undefined) files.set(folder, [...(files.get(folder) ?? []), input]);
  }
  return [...files].sort().map(([folder, inside]) => ({ folder, files: inside }));
}

function describe({ folder, files }: Package): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const own = readdirSync(join(root, folder)).filter((file) => LICENCE_FILE.test(file));
  const texts =
    own.length > 0
      ? own.map((file) => readFileSync(join(root, folder, file), "utf8").trim())
      : [...new Set(files.flatMap(headOf))];
  if (texts.length === 0) throw new Error(`${folder} does not say what its licence is.`);
  return [`${name} ${version}: ${license ?? "see below"}`, ...texts].join("\n\n");
}

/** The comment at the head of a source file, if it is about the licence. */
function headOf(file: string): readonly string[] {
  const lines = readFileSync(join(root, file), "utf8")
    .replace(/^"use strict";\n/, "")
    .split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const head = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ""));
  return head.some((line) => /copyright/i.test(line)) ? [head.join("\n").trim()] : [];
}
