import { quotedName } from "../catalogue/text";
import { nameOfPlace, type Place } from "../facts/place";
import { Unknown } from "../known";
import type { PolicyResult } from "./evaluate-policy";
import { fingerprintOf } from "./fingerprint";
import { groupBy } from "./group-by";
import { joinResults } from "./join-results";
import { NO_LIFE } from "./life";
import { withoutSuspicion } from "./without-suspicion";

/** How a fleet is divided. */
export type PlaceKind = "account" | "project";

/**
 * The result of a policy for each name, in the order of the names, and then for all other places.
 *
 * @param whole the result of all places
 * @param results one for each place
 */
export function placeParts(
  whole: PolicyResult,
  results: readonly PolicyResult[],
  names: readonly string[],
  kind: PlaceKind,
): readonly PolicyResult[] {
  const parts = groupBy(
    results,
    ({ places: [first] }) => first && names.find((name) => goesBy(name, first.place, kind)),
  );
  const named = names.map((name) => {
    const own = parts.get(name) ?? [];
    // Another project with the name may be in an account that could not be accessed.
    const closed = kind === "project" && !own.some(isOnly(name)) ? results.filter(isClosed) : [];
    const all = [...own, ...closed];
    return all.length > 0 ? joined(all) : nothing(whole, whole.texts.fleets.noSuch(quotedName(name)));
  });
  const rest = parts.get(undefined);
  return [...named, rest === undefined ? nothing(whole) : joined(rest)];
}

function goesBy(name: string, place: Place, kind: PlaceKind): boolean {
  if (kind === "account") return place.account === name;
  const { projectId, projectName, region } = place;
  if (projectId === null) return false;
  return [projectId, projectName, nameOfPlace(place)].includes(name) || projectName === `${region}_${name}`;
}

/** Whether no other project can go by a name: an ID, or an account, a region and a name. */
const isOnly =
  (name: string) =>
  ({ places }: PolicyResult): boolean =>
    places.some(({ place }) => place.projectId === name || nameOfPlace(place) === name);

const isClosed = ({ places }: PolicyResult) =>
  places.some(({ place, state }) => place.projectId === null && state !== "absent");

function joined(results: readonly PolicyResult[]): PolicyResult {
  const [only, ...others] = results.map(withoutSuspicion);
  return only !== undefined && others.length === 0 && only.groupParts === undefined
    ? only
    : joinResults(results);
}

/** A part without places. @param missing why it is empty, if it should not be */
function nothing(whole: PolicyResult, missing?: string): PolicyResult {
  const gaps = missing === undefined ? [] : [new Unknown("projects", missing, "failed")];
  const reasons = gaps.map(({ reason }) => reason);
  return {
    ...whole,
    places: [],
    violations: [],
    undecided: [],
    exempt: [],
    notes: [],
    suspectReasons: [],
    gaps,
    listReasons: reasons,
    incompleteReasons: reasons,
    fingerprint: fingerprintOf(whole.version, []),
    life: { ...NO_LIFE, comparedWith: whole.life.comparedWith, hasBaseline: whole.life.hasBaseline },
  };
}
