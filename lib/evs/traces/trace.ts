import type { Row } from "../row";

/**
 * An action in the cloud, as CTS records it. A field is null if the server omits it or returns null, or if its value
 * cannot be read.
 *
 * @see CTS API reference, "Querying the Trace List", response parameters
 */
export interface Trace {
  readonly id: string;
  /** The action, for example `deleteVolume`: `trace_name`. */
  readonly name: string | null;
  /** The resource: `resource_id`. */
  readonly resourceId: string | null;
  /** When, RFC 3339 in UTC: `time`, or `record_time` if that is unknown. */
  readonly createdAt: string | null;
  /** The user: the name in `user`. */
  readonly userName: string | null;
  /** Whether it succeeded: `trace_rating` is `normal`, or the HTTP status in `code` shows it. */
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
