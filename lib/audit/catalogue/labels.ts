// Not from the index: synthesis loads this file, and must not load the client.
import { shownText } from "../../evs/shown-text";
import type { Texts } from ".";
import { formatNumber } from "./numbers";
import { quotedName, quotedNameWithin } from "./text";

/** The parts of a row's label. */
export interface Labelled {
  readonly id: string;
  readonly name: string | null;
}

/** The label of a row: its name in quotes, and its ID. */
export function labelOf({ id, name }: Labelled, { rows }: Pick<Texts, "rows">): string {
  return rows.label(name === null ? rows.noName : quotedName(name), shownText(id));
}

/** The same with a name of at most this number of columns. The ID is never cut. */
export function labelWithin(
  { id, name }: Labelled,
  mostColumns: number,
  { rows }: Pick<Texts, "rows">,
): string {
  return rows.label(name === null ? rows.noName : quotedNameWithin(name, mostColumns), shownText(id));
}

/** For example `size of 2 not known`. Empty if every size is known. */
export function unsizedWords(
  rows: readonly { readonly size: number | null }[],
  { results }: Pick<Texts, "results">,
): string[] {
  const unsized = rows.filter(({ size }) => size === null).length;
  return unsized === 0 ? [] : [results.unsized(formatNumber(unsized))];
}
