import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileFailureOf } from "./file-failure";
import { shownText } from "./shown-text";

/** Maximum size of a file. Certificates and profiles have some kilobytes. */
const LARGEST_BYTES = 1024 * 1024;

/** A file that cannot be read. The message has the file and the reason, never its content. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/**
 * The text of a regular file of at most 1 MiB. Devices and pipes, which may have no end, are refused.
 *
 * @param path `~` is the user's home
 * @throws FileError
 */
export function readSmallFile(path: string): string {
  const target = expandHome(path);
  try {
    // Without O_NONBLOCK, opening a pipe waits for its writer.
    const file = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(file).isFile()) throw new FileError(`${shownText(target)} is not a regular file`);
      return readText(file, target);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${shownText(target)}: ${fileFailureOf(error)}`);
  }
}

/** The size is not used, because some files report none. */
function readText(file: number, target: string): string {
  const buffer = Buffer.alloc(LARGEST_BYTES + 1);
  let length = 0;
  for (;;) {
    const bytes = readSync(file, buffer, length, buffer.length - length, null);
    if (bytes === 0) return buffer.toString("utf8", 0, length).replace(/^\uFEFF/, "");
    length += bytes;
    if (length > LARGEST_BYTES) throw new FileError(`${shownText(target)} has more than 1 MiB`);
  }
}

const expandHome = (path: string) => (/^~(\/|$)/.test(path) ? join(homedir(), path.slice(1)) : path);
