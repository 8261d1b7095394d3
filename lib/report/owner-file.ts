import { shortHash } from "../audit/engine/short-hash";

/** The file of rows without an owner. */
export const NO_OWNER_FILE = "unknown";

/** Names that are files as they are, on every system. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** What the names of other owners' files end with. */
const HASHED = /-[0-9a-f]{8}$/;
/** Names that Windows has for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 40;

/**
 * The name of an owner's file, without an ending. Owners are foreign text: what is not plain becomes a hyphen, and a hash keeps
 * apart what would be one file, also where a system takes upper and lower case for the same.
 */
export function ownerFile(owner: string | null): string {
  if (owner === null) return NO_OWNER_FILE;
  const isReserved = [HASHED, DEVICE].some((form) => form.test(owner)) || owner === NO_OWNER_FILE;
  if (PLAIN.test(owner) && !isReserved) return owner;
  const readable = [...owner.replace(/[^\p{L}\p{N}]+/gu, "-")].slice(0, LONGEST).join("");
  return `${readable.replace(/^-|-$/g, "") || "owner"}-${shortHash([owner]).slice(0, 8)}`;
}
