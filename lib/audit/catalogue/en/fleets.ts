import { countOf, regular } from "../numbers";

/** Number of places that a text names before it counts the others. */
export const NAMED_PLACES = 10;

/** The first names, and the number of the others. */
export const namesOf = (names: readonly string[]) => {
  const left = names.length - NAMED_PLACES;
  return `${names.slice(0, NAMED_PLACES).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
};

/** Fleets of accounts, regions and projects. */
export const fleets = {
  /** A reason that several projects have. */
  inPlaces: (names: readonly string[], reason: string) => `${namesOf(names)}: ${reason}`,
  noSuch: (name: string) => `The fleet has no ${name}.`,
  largest: (projects: readonly string[]) => `largest projects: ${projects.join("; ")}`,
  moreReasons: (left: number) => `${countOf(left, regular("more reason"))}: see reasons of cells.`,
  noRegion: "It belongs to no region.",
  suspended: "The project is suspended.",
  notIncluded: "Not included.",
  repeated: "Another account of the list has the project already.",
  otherToken: "The token is for another project.",
  inShard: (number: number, of: number) => `Only shard ${number} of ${of} reads it.`,
  noProject: "The credentials have access to no project in this region.",
};
