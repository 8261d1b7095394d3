import type { Texts } from "../catalogue";
import { nameOfPlace } from "../facts/place";
import { Unknown } from "../known";
import type { PolicyResult } from "./evaluate-policy";

/** Reasons that are said of a fleet before the others are counted: texts and alerts have room for few. */
const MOST_REASONS = 10;

/** What results say, under the names of their places. */
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

/** Which of many reasons are of which places, in few lines; a reason that many places have stands once. */
export function reasonsInPlaces(
  places: readonly { readonly name: string; readonly reasons: readonly string[] }[],
  texts: Texts,
): string[] {
  const names = new Map<string, string[]>();
  for (const { name, reasons } of places) {
    for (const reason of reasons) {
      const known = names.get(reason);
      if (known === undefined) names.set(reason, [name]);
      else known.push(name);
    }
  }
  const lines = [...names]
    .slice(0, MOST_REASONS)
    .map(([reason, named]) => texts.fleets.inPlaces(named, reason));
  const left = names.size - MOST_REASONS;
  return left > 0 ? [...lines, texts.fleets.moreReasons(left)] : lines;
}

/** What is missing of whole lists, under the names of the places. */
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
