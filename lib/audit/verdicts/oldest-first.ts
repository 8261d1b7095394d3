import { tryParseTime } from "../../evs";

interface Dated {
  readonly id: string;
  readonly createdAt: string | null;
}

/** By age, then by ID; what has no time that can be read comes last. */
export function oldestFirst<T>(items: readonly T[], rowOf: (item: T) => Dated): T[] {
  const keyed = items.map((item) => {
    const { id, createdAt } = rowOf(item);
    return { item, id, at: tryParseTime(createdAt) ?? Number.POSITIVE_INFINITY };
  });
  keyed.sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
  return keyed.map(({ item }) => item);
}
