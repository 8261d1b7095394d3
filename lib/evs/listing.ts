import type { EvsError } from "./errors";
import type { ListedRow } from "./list-answer";
import { compareTimes, type Instant } from "./time";

/** A row of a list without a usable ID. */
export interface MalformedRow {
  /** Its position in the server's list, from 0: `snapshots[3]`. */
  readonly where: string;
  /** The problem, for example `id is missing`. It contains nothing that the server sent. */
  readonly problem: string;
}

/** A complete list. */
export interface Listing<T> {
  /** Each once, newest first. */
  readonly rows: readonly T[];
  /** Rows without a usable ID, in the server's order. */
  readonly malformed: readonly MalformedRow[];
  /** The error, if the region does not have this list. */
  readonly absent?: EvsError;
}

/** Fields that every row of a list has. */
export interface Listable {
  readonly id: string;
  readonly createdAt: Instant | null;
}

/**
 * The rows of a whole list. Undefined stands for a row that the caller does not want.
 *
 * @param matches whether a row was requested
 */
export function toListing<T extends Listable>(
  field: string,
  listed: readonly ListedRow<T | undefined>[],
  matches: (row: T) => boolean,
): Listing<T> {
  const rows: T[] = [];
  const malformed: (MalformedRow & { readonly place: number })[] = [];
  const ids = new Set<string>();
  for (const { id, place, row } of listed) {
    if ("malformed" in row) {
      malformed.push({ ...row.malformed, place });
      continue;
    }
    // Terraform compares strings in this form.
    const normal = id.normalize("NFC");
    if (ids.has(normal)) malformed.push({ where: `${field}[${place}]`, problem: TWIN, place });
    else if (row.value !== undefined && matches(row.value)) rows.push(row.value);
    ids.add(normal);
  }
  malformed.sort((a, b) => a.place - b.place);
  return {
    rows: rows.sort(newestFirst),
    malformed: malformed.map(({ where, problem }) => ({ where, problem })),
  };
}

const TWIN = "id differs from the id of another row only in its Unicode form";

/** The order of every list: by creation time, then by ID, both descending. Rows without a time are last. */
export function newestFirst(a: Listable, b: Listable): number {
  const order = compareTimes(b.createdAt ?? "", a.createdAt ?? "");
  if (order !== 0) return order;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
