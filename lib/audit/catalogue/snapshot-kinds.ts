/** Kinds of snapshots, as EVS's product description has them. */
export const SNAPSHOT_KINDS = ["legacy", "standard"] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** The kinds that a setting may name: the first alone, or both. */
export const KINDS_FORM = '["legacy"], or ["legacy", "standard"] for both';

/** What is wrong with a setting that says which kinds to look at; undefined where nothing is, or nothing is set. */
export function tryGetKindsProblem(kinds: readonly unknown[] | null | undefined): string | undefined {
  if (kinds === null || kinds === undefined) return undefined;
  const isAllowed =
    new Set(kinds).size === kinds.length &&
    kinds.includes("legacy") &&
    kinds.every((kind) => SNAPSHOT_KINDS.some((known) => known === kind));
  return isAllowed ? undefined : `must be ${KINDS_FORM}, got ${JSON.stringify(kinds)}`;
}

/** The one kind to look at; undefined for every kind that there is. */
export function onlyKindOf(kinds: readonly string[] | null | undefined): "legacy" | undefined {
  return kinds?.length === 1 ? "legacy" : undefined;
}
