import { createHash } from "node:crypto";

/** 64 bits of a hash of some parts, in 16 hexadecimal digits: the same over runs and machines. */
export const shortHash = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
