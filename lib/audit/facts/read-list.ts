import type { Listing, MalformedRow } from "../../evs";
import type { Texts } from "../catalogue";
import { type List, type Unknown, unread, whole } from "../known";
import { attempt } from "./attempt";

/** The words for the doubts about a list. */
export interface ListDoubts {
  /** @param error the failure, to distinguish absent from refused */
  unread(failure: string, error: Error): Unknown;
  /** For rows without an ID: their content is unknown. */
  nameless(rows: readonly MalformedRow[]): Unknown;
}

/** Reads a list. Its gaps are facts. */
export async function readList<T>(
  list: Promise<Listing<T>>,
  texts: Texts,
  { unread: unreadDoubt, nameless }: ListDoubts,
): Promise<List<T>> {
  const read = await attempt(list, texts);
  if ("failure" in read) return unread(unreadDoubt(read.failure, read.error));
  const { rows, malformed } = read.value;
  return malformed.length === 0 ? whole(rows) : { rows, gaps: [nameless(malformed)] };
}
