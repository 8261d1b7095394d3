import type { Texts } from "../catalogue";
import { foldReasons } from "../facts/fold-reasons";
import { nameOfPlace } from "../facts/place";
import { Unknown } from "../known";
import type { PolicyResult } from "./evaluate-policy";

/** Notices about exemptions that all places have: an exemption is unused only if it is unused everywhere. */
export const noticesOfAll = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((notice) => others.every((notices) => notices.includes(notice)));

/** Texts of results, under the names of their places. */
export const reasonsIn = (
  results: readonly PolicyResult[],
  saidOf: (result: PolicyResult) => readonly string[],
  texts: Texts,
): string[] =>
  reasonsInPlaces(
    results.flatMap((result) =>
      result.places.map(({ place }) => ({ name: nameOfPlace(place), reasons: saidOf(result) })),
    ),
    texts,
  );

/** Many reasons with their places, in few lines. A reason of many places is shown once. */
export const reasonsInPlaces = (
  places: readonly { readonly name: string; readonly reasons: readonly string[] }[],
  { fleets }: Texts,
): string[] =>
  foldReasons(
    places.flatMap(({ name, reasons }) => reasons.map((reason) => ({ name, reason }))),
    ({ reason }) => reason,
    (names, { reason }) => fleets.inPlaces(names, reason),
    fleets.moreReasons,
  );

/** Gaps of whole lists, under the names of the places. */
export function gapsIn(results: readonly PolicyResult[], texts: Texts): Unknown[] {
  const kinds = new Map(results.flatMap(({ gaps }) => gaps.map((gap) => [gap.missing, gap.cause] as const)));
  return [...kinds].flatMap(([missing, cause]) =>
    reasonsIn(
      results,
      ({ gaps }) => gaps.filter((gap) => gap.missing === missing).map(({ reason }) => reason),
      texts,
    ).map((reason) => new Unknown(missing, reason, cause)),
  );
}
