/** Kinds of snapshots, as in EVS's product description. */
export const SNAPSHOT_KINDS = ["legacy", "standard"] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** The values of a setting for kinds: only the first kind, or both. */
export const KINDS_FORM = '["legacy"], or ["legacy", "standard"] for both';

/** The problem of a setting for kinds. Undefined if there is no problem, or no value. */
export function tryGetKindsProblem(kinds: readonly unknown[] | null | undefined): string | undefined {
  if (kinds === null || kinds === undefined) return undefined;
  const isAllowed =
    new Set(kinds).size === kinds.length &&
    kinds.includes("legacy") &&
    kinds.every((kind) => SNAPSHOT_KINDS.some((known) => known === kind));
  return isAllowed ? undefined : `must be ${KINDS_FORM}, got ${JSON.stringify(kinds)}`;
}

/** The only kind that is read; undefined if every kind is read. */
export function onlyKindOf(kinds: readonly string[] | null | undefined): "legacy" | undefined {
  return kinds?.length === 1 ? "legacy" : undefined;
}
