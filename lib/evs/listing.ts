import type { EvsError } from "./errors";
import type { ListedRow } from "./list-answer";
import { compareTimes, type Instant } from "./time";

/** A row of a list that has no ID to name it by. */
export interface MalformedRow {
  /** Its place in the list as the server has it, from 0: `snapshots[3]`. */
  readonly where: string;
  /** What is wrong, for example `id is missing`; holds nothing that the server wrote. */
  readonly problem: string;
}

/** A list that was read to its end. */
export interface Listing<T> {
  /** Each once, newest first. */
  readonly rows: readonly T[];
  /** Rows that cannot be among those, in the server's order. */
  readonly malformed: readonly MalformedRow[];
  /** That the region does not have such a list, where it does not. */
  readonly absent?: EvsError;
}

/** What all rows have that can be listed. */
export interface Listable {
  readonly id: string;
  readonly createdAt: Instant | null;
}

/**
 * The rows of a whole list, as they were read; undefined is one that nobody wants.
 *
 * @param matches whether a row is one that was asked for
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
    // To Terraform, texts are equal if they are in this form.
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

/** The order of every list: by creation time, then by ID, both descending. Rows without a time come last. */
export function newestFirst(a: Listable, b: Listable): number {
  const order = compareTimes(b.createdAt ?? "", a.createdAt ?? "");
  if (order !== 0) return order;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
