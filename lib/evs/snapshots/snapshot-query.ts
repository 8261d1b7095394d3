import { InvalidQueryError } from "../errors";
import type { Query } from "../http/encode";

/** Which snapshots to list; the filters combine with AND. */
export interface SnapshotFilter {
  /** Exact name, at most 255 bytes. */
  readonly name?: string;
  readonly status?: string;
  /** ID of the disk. */
  readonly volumeId?: string;
}

/** A part of the list, in the server's order. */
export interface SnapshotWindow extends SnapshotFilter {
  /** Rows to skip. @default 0 */
  readonly offset?: number;
  /** Most rows to return, above 0. @default - the server's, 1000 */
  readonly limit?: number;
}

/**
 * The query parameters of the API page.
 *
 * @throws InvalidQueryError for what the page does not allow
 */
export function toSnapshotQuery({ name, status, volumeId, offset, limit }: SnapshotWindow): Query {
  checkName(name);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
    throw new InvalidQueryError("limit", `must be a whole number above 0, got ${limit}`);
  }
  if (offset !== undefined && !(Number.isSafeInteger(offset) && offset >= 0)) {
    throw new InvalidQueryError("offset", `must be a whole number of at least 0, got ${offset}`);
  }
  return { name, status, volume_id: volumeId, offset, limit };
}

/** @throws InvalidQueryError for a name of more than 255 bytes in UTF-8 */
export function checkName(name: string | undefined): void {
  const bytes = Buffer.byteLength(name ?? "");
  if (bytes > 255) throw new InvalidQueryError("name", `may have at most 255 bytes in UTF-8, got ${bytes}`);
}
