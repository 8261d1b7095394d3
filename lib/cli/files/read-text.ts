import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { decodeText, fileFailureOf } from "../../evs";

/** What stands for the standard input and output, as in most commands. */
export const STANDARD_STREAM = "-";

/** What messages call the source of a text. */
export const sourceName = (file: string) => (file === STANDARD_STREAM ? "The standard input" : file);

/**
 * A text file, or the standard input for `-`.
 *
 * @throws an error that names the file, which that of Node.js does not where it is a folder
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
