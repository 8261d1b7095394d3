import type { FactList } from "../catalogue/missing-list";
import { DOUBTS } from "../facts/doubts";
import { factListsAmong } from "../facts/fact-lists";
import type { Facts } from "../facts/facts";
import { isUnread, type List, Unknown } from "../known";
import { type AnyPolicySpec, type FactKind, needsOf } from "../spec/policy-spec";

/** The gaps of the lists that a policy needs. */
export function gapsOf(
  spec: AnyPolicySpec,
  values: Readonly<Record<string, unknown>>,
  facts: Facts,
): readonly Unknown[] {
  const needs = needsOf(spec, values);
  const lists = factListsAmong(needs);
  const others = needs.filter(
    (kind): kind is Exclude<FactKind, FactList> => !lists.some((list) => list === kind),
  );
  return [...others.flatMap((kind) => GAPS[kind](facts)), ...lists.flatMap((list) => listGaps(list, facts))];
}

/** Each reason once. */
export const uniqueGaps = (gaps: readonly Unknown[]): readonly Unknown[] => [
  ...new Map(gaps.map((gap) => [gap.reason, gap])).values(),
];

const GAPS: Readonly<Record<Exclude<FactKind, FactList>, (facts: Facts) => readonly Unknown[]>> = {
  snapshots: ({ snapshots }) => snapshots.gaps,
  disks: ({ volumes }) => volumes.gaps,
  "lost-disks": ({ volumes, confirmGaps }) => [...volumes.gaps, ...confirmGaps],
  "recycle-bin": ({ recycleBin, texts }) => recycleBin?.gaps ?? [DOUBTS.recycleBinNotGiven(texts)],
  // CBR decides the owners of single rows. The others are undecided one by one.
  owners: () => [],
  "deletion-traces": ({ deletions }) => {
    if (deletions === undefined) return [];
    if (deletions instanceof Unknown) return [deletions];
    return deletions.gap === undefined ? [] : [deletions.gap];
  },
};

const listGaps = (list: FactList, { lists, texts }: Facts) =>
  lists[list]?.gaps ?? [DOUBTS.factListNotGiven(texts, list)];

/** The list with a policy's rows, or one that decides each row. Without it, no result is trusted. */
export function unreadReasonsOf(
  spec: AnyPolicySpec,
  values: Readonly<Record<string, unknown>>,
  facts: Facts,
): readonly string[] {
  const kinds = needsOf(spec, values);
  const lists: (List<unknown> | undefined)[] = [
    kinds.includes("disks") || kinds.includes("lost-disks") ? facts.volumes : undefined,
    spec.subject === "disk" && kinds.includes("recycle-bin")
      ? (facts.recycleBin ?? { rows: [], gaps: [DOUBTS.recycleBinNotGiven(facts.texts)] })
      : undefined,
  ];
  const reasons = lists.flatMap((list) => (list !== undefined && isUnread(list) ? list.gaps : []));
  return reasons.map(({ reason }) => reason);
}
