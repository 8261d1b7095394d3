import type { Row } from "../row";

/**
 * Something that was done in the cloud, as CTS records it. Null where the server says null or nothing, and where it says
 * something that cannot be read.
 *
 * @see CTS API reference, "Querying the Trace List", response parameters
 */
export interface Trace {
  readonly id: string;
  /** What was done, for example `deleteVolume`: `trace_name`. */
  readonly name: string | null;
  /** What it was done to: `resource_id`. */
  readonly resourceId: string | null;
  /** When, RFC 3339 in UTC: `time`, or `record_time` where that is not known. */
  readonly createdAt: string | null;
  /** Who did it: the name in `user`. */
  readonly userName: string | null;
  /** Whether it was done: from `trace_rating`, which is `normal` then, or from the HTTP status in `code`. */
  readonly isDone: boolean;
}

export function parseTrace(row: Row, id: string): Trace {
  return {
    id,
    name: row.text("trace_name"),
    resourceId: row.id("resource_id"),
    createdAt: row.instant("time") ?? row.instant("record_time"),
    userName: row.inner("user").text("name"),
    isDone: isDone(row.text("trace_rating"), row.text("code")),
  };
}

function isDone(rating: string | null, code: string | null): boolean {
  if (rating !== null) return rating === "normal";
  return code === null || /^2\d\d$/.test(code);
}
