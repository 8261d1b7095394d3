import { shownText } from "../../evs";
import type { Texts } from ".";
import { formatNumber } from "./numbers";
import { quotedName } from "./text";

/** What a row goes by: its name, quoted, and its ID. */
export function labelOf(
  { id, name }: { readonly id: string; readonly name: string | null },
  { rows }: Pick<Texts, "rows">,
): string {
  return rows.label(name === null ? rows.noName : quotedName(name), shownText(id));
}

/** For example `size of 2 not known`; nothing where every size is known. */
export function unsizedWords(
  rows: readonly { readonly size: number | null }[],
  { results }: Pick<Texts, "results">,
): string[] {
  const unsized = rows.filter(({ size }) => size === null).length;
  return unsized === 0 ? [] : [results.unsized(formatNumber(unsized))];
}
