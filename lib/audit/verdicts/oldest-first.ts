import { compareTimes } from "../../evs";

interface Dated {
  readonly id: string;
  readonly createdAt: string | null;
}

/** By age, then by ID. Items without a readable time are last. */
export function oldestFirst<T>(items: readonly T[], rowOf: (item: T) => Dated): T[] {
  return [...items].sort((first, second) => {
    const [a, b] = [rowOf(first), rowOf(second)];
    const isUndated = Number(a.createdAt === null) - Number(b.createdAt === null);
    const order = isUndated || compareTimes(a.createdAt ?? "", b.createdAt ?? "");
    return order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  });
}
