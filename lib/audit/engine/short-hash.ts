import { createHash } from "node:crypto";

/** 64 bits of a hash of some parts, as 16 hexadecimal digits: the same in every run and on every machine. */
export const shortHash = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
