import type { Range } from "../known";
import type { Unknown } from "../known/unknown";
import type { PolicyMemory } from "../memory/memory";
import type { SnapshotGroup, SubjectRow } from "../spec/subject";
import type { AppliedExemption, AppliedExemptions } from "./apply-exemptions";
import type { Owner } from "./owners";
import type { AcrossJudge, AcrossRule } from "./policy";

/** A group in one place, without the data that only this place needs. */
export interface GroupPart {
  readonly row: SnapshotGroup;
  readonly total: Range;
  readonly owner: Owner;
  readonly cost: number | null;
  /** Unknown if one may match. */
  readonly exemption: AppliedExemption | Unknown | undefined;
}

/** The groups of one place that are one with those of other places, and how to judge them. */
export interface GroupParts extends AcrossRule {
  readonly parts: readonly GroupPart[];
  readonly terms: string;
  /** Earlier answers about the groups. */
  readonly memory: PolicyMemory;
}

interface PartContext extends Pick<GroupParts, "terms" | "memory"> {
  readonly ownerOf: (row: SubjectRow) => Owner;
  readonly costOf: (row: SubjectRow) => number | null;
  readonly applied: AppliedExemptions;
}

/** @param rows the groups of one place */
export function partsOf(
  rows: readonly SubjectRow[],
  { scope, judge, totalOf }: AcrossJudge<SubjectRow>,
  { ownerOf, costOf, applied, terms, memory }: PartContext,
): GroupParts {
  const parts = rows.map(
    (row): GroupPart => ({
      row: withoutLists(row as SnapshotGroup),
      total: totalOf(row),
      owner: ownerOf(row),
      cost: costOf(row),
      exemption: applied.tryGet(row),
    }),
  );
  return { scope, judge, parts, terms, memory };
}

/** The rows of a place are dropped after it is judged. */
const withoutLists = (group: SnapshotGroup): SnapshotGroup => ({
  ...group,
  members: group.members.map(({ id, name, size }) => ({ id, name, size })),
});
