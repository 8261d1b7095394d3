import { comparableId } from "../comparable-id";
import { InvalidQueryError } from "../errors";
import { fits, toFilterText, toNameFilter } from "../filter-text";
import type { Query } from "../http/encode";
import type { Snapshot } from "./snapshot";

/** Which snapshots to list; the filters combine with AND, and an empty string does not filter. */
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
  /** Maximum number of rows, at least 1. @default - the server's, 1000 */
  readonly limit?: number;
}

/**
 * The query parameters of the API page.
 *
 * @throws InvalidQueryError for a value that the page does not allow
 */
export function toSnapshotQuery({ name, status, volumeId, offset, limit }: SnapshotWindow): Query {
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
    throw new InvalidQueryError("limit", `must be a positive integer, got ${limit}`);
  }
  if (offset !== undefined && !(Number.isSafeInteger(offset) && offset >= 0)) {
    throw new InvalidQueryError("offset", `must be an integer of at least 0, got ${offset}`);
  }
  return {
    name: toNameFilter(name),
    status: toFilterText("status", status),
    volume_id: toFilterText("volume_id", volumeId),
    offset,
    limit,
  };
}

/** Whether a snapshot matches a filter; see `fits`. */
export function matchesSnapshot({ name, status, volumeId }: SnapshotFilter, snapshot: Snapshot): boolean {
  return (
    fits(name, snapshot.name, snapshot) &&
    fits(status, snapshot.status, snapshot) &&
    fits(volumeId, snapshot.volumeId, snapshot, comparableId)
  );
}
