import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { PackageFile } from "../../lib/placement/provider-package";

/** The same time in every file, so the same content gives the same bytes. ZIP has no earlier time. */
const WRITTEN = new Date(1980, 0, 1);

/** Writes a package folder as an archive for Terraform. */
export async function writeZip(target: string, files: readonly PackageFile[]): Promise<void> {
  const zip = new ZipFile();
  for (const file of files) {
    const options = {
      mtime: WRITTEN,
      mode: file.isExecutable ? 0o100755 : 0o100644,
      forceDosTimestamp: true,
    };
    if ("copyOf" in file) zip.addFile(file.copyOf, file.name, options);
    else zip.addBuffer(file.content, file.name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}

/** SHA-256 of a large file, in hexadecimal. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
