import { shortHash } from "../audit/engine/short-hash";

/** The file of rows without an owner. */
export const NO_OWNER_FILE = "unknown";

/** Names that are valid file names on every system. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** The end of the file names of all other owners. */
const HASHED = /-[0-9a-f]{8}$/;
/** Names that Windows reserves for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 40;

/**
 * The name of an owner's file, without an extension. Owners are foreign text: other characters become hyphens, and a
 * hash keeps files apart, also on a system that ignores case.
 */
export function ownerFile(owner: string | null): string {
  if (owner === null) return NO_OWNER_FILE;
  const isReserved = [HASHED, DEVICE].some((form) => form.test(owner)) || owner === NO_OWNER_FILE;
  if (PLAIN.test(owner) && !isReserved) return owner;
  const readable = [...owner.replace(/[^\p{L}\p{N}]+/gu, "-")].slice(0, LONGEST).join("");
  return `${readable.replace(/^-|-$/g, "") || "owner"}-${shortHash([owner]).slice(0, 8)}`;
}
