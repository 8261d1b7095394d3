import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that it is never there in part: beside it first, then in its place. What is no regular file, such as
 * a pipe, is written to as it is.
 *
 * @throws an error that names the file
 */
export function replaceFile(file: string, text: string): void {
  try {
    const known = statSync(file, { throwIfNoEntry: false });
    if (known !== undefined && !known.isFile()) writeFileSync(file, text);
    // A link stays one: what it leads to is replaced.
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
    // With the encoding said, Node.js writes the text without a copy of it.
    writeFileSync(beside, text, { flag: "wx", encoding: "utf8" });
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
