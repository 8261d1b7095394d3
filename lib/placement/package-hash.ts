import { createHash } from "node:crypto";

/** A file of a package folder and the SHA-256 of its content, in hexadecimal. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

export const sha256 = (content: Buffer | string) => createHash("sha256").update(content).digest("hex");

/** Terraform's package checksum, scheme 1: the hash of a list of file hashes, sorted by name. */
export function h1(files: readonly HashedFile[]): string {
  const lines = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256: hash }) => `${hash}  ${name}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}
