import type { Listing, MalformedRow } from "../../evs";
import type { Texts } from "../catalogue";
import { type List, type Unknown, unread, whole } from "../known";
import { attempt } from "./attempt";

/** How the doubts about a list are put into words. */
export interface ListDoubts {
  /** @param error what failed; for what is absent rather than refused */
  unread(failure: string, error: Error): Unknown;
  /** Of rows without an ID: nobody knows what they are to say. */
  nameless(rows: readonly MalformedRow[]): Unknown;
}

/** Reads a list; what could not be read of it is a fact in itself. */
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
