import { createHash } from "node:crypto";

/** The ID of an account. */
export const accountId = (domain: string) => createHash("sha256").update(domain).digest("hex").slice(0, 32);
