// Not from the index: synthesis loads this file, and must not load the client with it.
import { shownText } from "../../evs/shown-text";
import type { Texts } from ".";
import { formatNumber } from "./numbers";
import { quotedName, quotedNameWithin } from "./text";

/** What a row goes by. */
export interface Labelled {
  readonly id: string;
  readonly name: string | null;
}

/** What a row goes by: its name, quoted, and its ID. */
export function labelOf({ id, name }: Labelled, { rows }: Pick<Texts, "rows">): string {
  return rows.label(name === null ? rows.noName : quotedName(name), shownText(id));
}

/** The same with a name of at most so many columns; the ID stays whole. */
export function labelWithin(
  { id, name }: Labelled,
  mostColumns: number,
  { rows }: Pick<Texts, "rows">,
): string {
  return rows.label(name === null ? rows.noName : quotedNameWithin(name, mostColumns), shownText(id));
}

/** For example `size of 2 not known`; nothing where every size is known. */
export function unsizedWords(
  rows: readonly { readonly size: number | null }[],
  { results }: Pick<Texts, "results">,
): string[] {
  const unsized = rows.filter(({ size }) => size === null).length;
  return unsized === 0 ? [] : [results.unsized(formatNumber(unsized))];
}
