import { formatGiB } from "../catalogue/numbers";
import { NO_PLACE, nameOfPlace, type Place } from "../facts/place";
import { type Range, type Unknown, YES } from "../known";
import type { SnapshotGroup } from "../spec/subject";
import type { GroupPart, GroupParts } from "./across";
import { type AssessedRow, assess, inOrder, type PolicyResult, stateOf } from "./evaluate-policy";
import { fingerprintOf } from "./fingerprint";
import { foldDoubts } from "./fold-doubts";
import { groupBy } from "./group-by";
import { NO_LIFE, policyLifeOf, rowLifeOf } from "./life";
import { ownerOfAll } from "./owners";
import { gapsIn, noticesOfAll, reasonsIn } from "./place-reasons";
import { sumOf } from "./pricing";
import { withoutSuspicion } from "./without-suspicion";

/** Number of places in the evidence of a group. */
const MOST_NAMED = 5;

/** A group in one of its places. */
interface PlacedPart extends GroupPart {
  readonly place: Place;
}

/**
 * The result of a policy whose groups are one in all places of an account or a fleet. Places that were not read or are
 * not trusted add nothing: a violation that is proven without them is still proven, and everything else is undecided.
 *
 * @param results one for each place, of the same policy
 */
export function joinAcross(results: readonly PolicyResult[], { scope, judge, terms, memory }: GroupParts) {
  const [first] = results;
  if (first === undefined) throw new Error("A fleet has at least one place.");
  const { subject, noun, pricing, version, texts } = first;
  const members = results.map((result) => ({ result, trusted: withoutSuspicion(result) }));
  const trusted = members.map((member) => member.trusted);
  const gaps = gapsIn(trusted, texts);
  const found = { violations: [], undecided: [], exempt: [] } as Record<
    "violations" | "undecided" | "exempt",
    AssessedRow[]
  >;
  const scopeGaps: Unknown[] = [];
  const accountOf = (result: PolicyResult) => (scope === "account" ? placeIn(result).account : null);
  for (const [account, own] of groupBy(members, ({ result }) => accountOf(result))) {
    const missing = gapsIn(
      own.map((member) => member.trusted),
      texts,
    );
    scopeGaps.push(...missing);
    for (const parts of groupsOf(own.map(({ result }) => result))) {
      const row = groupOf(parts);
      const [{ exemption } = {}] = parts;
      const judged = assess(row, judge(row, totalOf(parts, missing)), YES, () => exemption);
      if (judged === undefined) continue;
      const state = stateOf(judged);
      const assessed = {
        place: scope === "account" ? { ...NO_PLACE, account } : NO_PLACE,
        marks: undefined,
        deletion: undefined,
        owner: ownerOfAll(parts.map(({ owner }) => owner)),
        cost: sumOf(parts.map(({ cost }) => cost)),
        link: null,
        ...rowLifeOf(row, subject, state, memory),
        ...judged,
        evidence: [...judged.evidence, ...largestOf(parts, first)],
      };
      found[state === "violation" ? "violations" : state].push(assessed);
    }
  }
  const { violations, undecided, exempt } = found;
  const isWhole = trusted.every(({ places }) => places.every((place) => place.isWhole));
  const ofLists = new Set([...gaps, ...scopeGaps].map(({ reason }) => reason));
  const failedReads = undecided.filter(({ doubt }) => doubt?.failedRead && !ofLists.has(doubt.reason));
  const listReasons = reasonsIn(trusted, (result) => result.listReasons, texts);
  const doubts = undecided.flatMap(({ doubt }) => doubt ?? []);
  return {
    // New and gone rows are reported for all places together.
    places: trusted.flatMap(({ places }) =>
      places.map((place) => ({
        ...place,
        violations: 0,
        undecided: 0,
        life: { ...NO_LIFE, hasBaseline: place.isWhole },
      })),
    ),
    isAcross: true,
    subject,
    noun,
    violations: inOrder(violations),
    undecided: inOrder(undecided),
    exempt: inOrder(exempt),
    notes: first.notes,
    exemptionNotices: noticesOfAll(results.map(({ exemptionNotices }) => exemptionNotices)),
    ownerNotices: reasonsIn(trusted, ({ ownerNotices }) => ownerNotices, texts),
    suspectReasons: [],
    gaps,
    listReasons,
    incompleteReasons: [...listReasons, ...foldDoubts(doubts, [...gaps, ...scopeGaps], subject, texts)],
    version,
    fingerprint: fingerprintOf(
      version,
      [...violations, ...failedReads].map(({ row }) => row),
    ),
    pricing,
    life: policyLifeOf(
      {
        violations,
        undecided,
        exempt,
        waiting: [],
        creatorOf: () => null,
        isWhole,
        terms,
        subject,
        fingerprintOf: (rows) => fingerprintOf(version, rows),
        exists: () => true,
      },
      memory,
    ),
    texts,
  } satisfies PolicyResult;
}

const placeIn = ({ places: [first] }: PolicyResult): Place => first?.place ?? NO_PLACE;

/** The parts of each group. */
const groupsOf = (results: readonly PolicyResult[]): Iterable<readonly PlacedPart[]> =>
  groupBy(results.flatMap(placedPartsOf), ({ row }) => row.id).values();

function placedPartsOf(result: PolicyResult): PlacedPart[] {
  const place = placeIn(result);
  const parts = result.suspectReasons.length === 0 ? (result.groupParts?.parts ?? []) : [];
  return parts.map((part) => ({ ...part, place }));
}

function groupOf(parts: readonly PlacedPart[]): SnapshotGroup {
  const [first] = parts;
  if (first === undefined) throw new Error("A group has at least one part.");
  const members = parts.flatMap(({ row }) => row.members);
  return {
    ...first.row,
    size: parts.reduce((total, { row }) => total + (row.size ?? 0), 0),
    members: members.sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || (a.id < b.id ? -1 : 1)),
  };
}

/** @param missing gaps of the places */
function totalOf(parts: readonly PlacedPart[], missing: readonly Unknown[]): Range {
  const doubts = [...missing, ...parts.flatMap(({ total }) => total.doubt ?? [])];
  const doubt = doubts.find(({ failedRead }) => failedRead) ?? doubts[0];
  const least = parts.reduce((sum, { total }) => sum + total.least, 0);
  return { least, most: doubt === undefined ? least : Number.POSITIVE_INFINITY, doubt };
}

/** A group over several places has no link: its evidence names the places. */
function largestOf(parts: readonly PlacedPart[], { texts }: PolicyResult): string[] {
  const sized = parts.map(({ place, total }) => ({ name: nameOfPlace(place), gib: total.least }));
  const largest = sized.sort((a, b) => b.gib - a.gib).slice(0, MOST_NAMED);
  return [texts.fleets.largest(largest.map(({ name, gib }) => `${name} ${formatGiB(gib)}`))];
}
