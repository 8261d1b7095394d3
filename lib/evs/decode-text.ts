import { isUtf8 } from "node:buffer";

/**
 * A file's bytes as text, without a byte order mark. PowerShell's `>` writes UTF-16, so that is read too.
 *
 * @param name the file, for messages
 * @throws an error that names the encoding, if it is another one
 */
export function decodeText(bytes: Buffer, name: string): string {
  if (startsWith(bytes, UTF_32)) throw encodingError(name, "UTF-32");
  if (startsWith(bytes, UTF_16_LE)) return utf16(bytes.subarray(2), name).toString("utf16le");
  if (startsWith(bytes, UTF_16_BE)) {
    // A copy, because `swap16` changes the bytes in place.
    return Buffer.from(utf16(bytes.subarray(2), name))
      .swap16()
      .toString("utf16le");
  }
  if (bytes.subarray(0, 2).includes(0))
    throw encodingError(name, "UTF-16 or UTF-32 without a byte order mark");
  if (!isUtf8(bytes)) throw encodingError(name, "not UTF-8");
  return (startsWith(bytes, UTF_8) ? bytes.subarray(UTF_8.length) : bytes).toString("utf8");
}

const UTF_8 = [0xef, 0xbb, 0xbf];
const UTF_16_LE = [0xff, 0xfe];
const UTF_16_BE = [0xfe, 0xff];
/** Little-endian; the big-endian form begins with two zeros. */
const UTF_32 = [0xff, 0xfe, 0, 0];

const startsWith = (bytes: Buffer, mark: readonly number[]) =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);

function utf16(bytes: Buffer, name: string): Buffer {
  if (bytes.length % 2 === 1) throw encodingError(name, "UTF-16 that is cut: it has an odd number of bytes");
  return bytes;
}

const encodingError = (name: string, encoding: string) =>
  new Error(
    `${name} cannot be read: it is ${encoding}. Save it as UTF-8, or as UTF-16 with a byte order mark.`,
  );
