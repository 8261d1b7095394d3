import { readFileSync } from "node:fs";

/** @throws an error that names the file, which that of Node.js does not where it is a folder */
export function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
