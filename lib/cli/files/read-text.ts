import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { decodeText, fileFailureOf } from "../../evs";

/** The name of the standard input and output, as in most commands. */
export const STANDARD_STREAM = "-";

/** The name of a source in messages. */
export const sourceName = (file: string) => (file === STANDARD_STREAM ? "The standard input" : file);

/**
 * A text file, or the standard input for `-`.
 *
 * @throws an error with the file's name; the error of Node.js for a folder does not have it
 */
export async function readText(file: string): Promise<string> {
  if (file === STANDARD_STREAM) return decodeText(await buffer(process.stdin), sourceName(file));
  return decodeText(bytesOf(file), file);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`${file}: ${fileFailureOf(cause)}`, { cause });
  }
}
