import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Writes a file completely or not at all: to a file next to it, which is then renamed. If it is not a regular file, for
 * example a pipe, it is written directly.
 *
 * @throws an error with the file's name
 */
export function replaceFile(file: string, text: string): void {
  try {
    const known = statSync(file, { throwIfNoEntry: false });
    if (known !== undefined && !known.isFile()) writeFileSync(file, text);
    // A link is kept, and its target is replaced.
    else if (known !== undefined) replace(realpathSync(file), text, known.mode);
    else replace(file, text, undefined);
  } catch (cause) {
    throw new Error(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function replace(file: string, text: string, mode: number | undefined): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    // With an explicit encoding, Node.js writes the text without a copy.
    writeFileSync(beside, text, { flag: "wx", encoding: "utf8" });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
