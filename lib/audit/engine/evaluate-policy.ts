import type { Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import type { Noun } from "../catalogue/numbers";
import { type Deletion, tryGetDeletion } from "../facts/disk-deletions";
import type { Place, PlaceState } from "../facts/place";
import { all, anyOf, type Condition, isUnknown, Unknown } from "../known";
import { open } from "../known/open";
import { NO_MEMORY, type PolicyMemory, type RememberedProject } from "../memory/memory";
import type { Exemption } from "../spec/exemption";
import type { Price } from "../spec/price";
import { NO_TERMS, type SharedTerms } from "../spec/shared-terms";
import type { SubjectKind, SubjectRow } from "../spec/subject";
import type { CopyMarks, DiskMarks } from "../verdicts/finding";
import { oldestFirst } from "../verdicts/oldest-first";
import { type GroupParts, partsOf } from "./across";
import { type AppliedExemption, applyExemptions } from "./apply-exemptions";
import { fingerprintOf } from "./fingerprint";
import { foldDoubts } from "./fold-doubts";
import { gapsOf, uniqueGaps, unreadReasonsOf } from "./gaps";
import { type PolicyLife, policyLifeOf, type RowLife, rowLifeOf } from "./life";
import { linksOf } from "./links";
import { creatorIn, type Owner, type Owners, ownersOf } from "./owners";
import type { AnyPolicy, PossibleViolation, Violation } from "./policy";
import { type Pricing, pricingOf } from "./pricing";
import type { World } from "./world";

/** A row and the policy's answer for it, without the lists: all that texts and results need. */
export interface AssessedRow extends RowLife {
  readonly row: SubjectRow;
  readonly place: Place;
  /** Other copies of its data; undefined for groups. */
  readonly marks: CopyMarks | DiskMarks | undefined;
  /** `undecided`, or the policy's word for a violation. */
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Only for undecided rows. */
  readonly doubt: Unknown | undefined;
  /** Why it is exempt, if it is. */
  readonly exemption: AppliedExemption | undefined;
  readonly dueAt: string | undefined;
  /** Of its disk. Null if it is unknown, undefined if the policy's rows do not have it. */
  readonly deletion: Deletion | null | undefined;
  /** The owner, by the user's rules. */
  readonly owner: Owner;
  /** The maximum monthly cost. Null without a known size or price. */
  readonly cost: number | null;
  /** The user's link. */
  readonly link: string | null;
}

/** The result of a policy in one place. */
export interface PlaceResult {
  readonly place: Place;
  readonly state: PlaceState;
  /** The missing facts, in few lines. */
  readonly reasons: readonly string[];
  /** Whether the lists are complete and trusted. */
  readonly isWhole: boolean;
  readonly violations: number;
  readonly undecided: number;
  /** New and gone rows since earlier answers. */
  readonly life: PolicyLife;
}

/** The result of a policy in one place or in a fleet. */
export interface PolicyResult {
  readonly places: readonly PlaceResult[];
  readonly subject: SubjectKind;
  readonly noun: Noun;
  /** Proven, oldest first. */
  readonly violations: readonly AssessedRow[];
  /** Rows that may violate. */
  readonly undecided: readonly AssessedRow[];
  /** Rows that violate or are undecided, and are exempt. */
  readonly exempt: readonly AssessedRow[];
  readonly notes: readonly string[];
  /** Why owners are unread: one line for each failed read. */
  readonly ownerNotices: readonly string[];
  /** Exemptions that no longer apply, or soon will not. */
  readonly exemptionNotices: readonly string[];
  readonly suspectReasons: readonly string[];
  /** What whole lists miss. The missing rows may violate too. */
  readonly gaps: readonly Unknown[];
  /** Why the lists are incomplete or not trusted. */
  readonly listReasons: readonly string[];
  /** All missing facts that the policy needs, also of single rows, in few lines. */
  readonly incompleteReasons: readonly string[];
  /** Version of the policy's rules. */
  readonly version: number;
  /** Of the violating rows, and of those that a failed read left undecided. It changes with them. */
  readonly fingerprint: string;
  /** The user's prices. */
  readonly pricing: Pricing | undefined;
  /** New and gone rows since earlier answers. */
  readonly life: PolicyLife;
  /** What later answers must know of projects whose account could not be accessed. @default - every account could */
  readonly unfound?: readonly RememberedProject[];
  /** The place's groups that are one with those of other places. @default - the policy has no such groups */
  readonly groupParts?: GroupParts;
  /** Whether its rows are groups over several places, so that they have no single place. @default false */
  readonly isAcross?: boolean;
  /** The language of the texts. */
  readonly texts: Texts;
}

/** The settings of a policy. */
export interface PolicyTerms {
  /** Its arguments and filters as one text, to compare them with earlier answers. @default - not compared */
  readonly terms?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** @default - none */
  readonly exemptions?: readonly Exemption[];
  /** @default - no costs are shown */
  readonly price?: Price | undefined;
  /** Settings for the rows of all policies. @default - nothing */
  readonly shared?: SharedTerms | undefined;
  /** Why the reads were interrupted. @default - they were not */
  readonly interrupted?: string | undefined;
  /** Earlier answers about groups that are one in several places. @default - there are no such answers */
  readonly acrossMemory?: () => PolicyMemory;
}

/** Applies a policy to a world: every row violates, complies or is undecided. */
export function evaluatePolicy(
  { spec, examine }: AnyPolicy,
  world: World,
  {
    values,
    terms = "",
    exemptions = [],
    price,
    shared = NO_TERMS,
    interrupted,
    acrossMemory = () => NO_MEMORY,
  }: PolicyTerms,
): PolicyResult {
  const { facts, texts, now } = world;
  const { noun, rows, notes = [], suspectReasons: own = [], judge, across } = examine(world, values);
  const gaps = uniqueGaps([
    ...(interrupted === undefined ? [] : [new Unknown("reads", interrupted, "failed")]),
    ...gapsOf(spec, values, facts),
    ...rows.gaps,
  ]);
  const suspectReasons = withSuspicions(facts.suspicions, [...unreadReasonsOf(spec, values, facts), ...own]);
  const applied = applyExemptions(exemptions, rows, now, suspectReasons.length === 0, spec.subject, facts);
  const owners = ownersOf(shared.owners, spec.subject, facts, spec.given, world.memory);
  const pricing = pricingOf(price, shared.prices, spec.subject);
  const linkOf = linksOf(shared.linkTemplate, spec.subject, world.place);
  const whatOf = { ownerOf: owners.of, costOf: (row: SubjectRow) => pricing?.costOf(row) ?? null };
  const violations: AssessedRow[] = [];
  const undecided: AssessedRow[] = [];
  const exempt: AssessedRow[] = [];
  const waiting: SubjectRow[] = [];
  for (const row of rows.rows) {
    const cases = judge(row);
    const judged = assess(row, cases, world.admits(row, spec.subject), () => applied.tryGet(row));
    if (judged === undefined) {
      if (waits(row, cases, world, spec.subject)) waiting.push(row);
      continue;
    }
    const state = stateOf(judged);
    const { firstSeen, isNew } = rowLifeOf(row, spec.subject, state, world.memory);
    // The spread is last: properties after it make V8 build the object slowly.
    const assessed = {
      place: world.place,
      marks: world.marksOf(row, spec.subject),
      deletion: spec.saysDeletions ? (tryGetDeletion(row as Snapshot, facts) ?? null) : undefined,
      owner: owners.of(row),
      cost: whatOf.costOf(row),
      link: linkOf(row),
      firstSeen,
      isNew,
      ...judged,
    };
    if (state === "exempt") exempt.push(assessed);
    else if (state === "undecided") undecided.push(assessed);
    else violations.push(assessed);
  }
  const doubts = undecided.flatMap(({ doubt }) => doubt ?? []);
  const listReasons = [...facts.suspicions, ...gaps.map(({ reason }) => reason)];
  const incompleteReasons = [...listReasons, ...foldDoubts(doubts, gaps, spec.subject, texts)];
  const isWhole = gaps.length === 0 && suspectReasons.length === 0;
  const life = policyLifeOf(
    {
      violations,
      undecided,
      exempt,
      waiting,
      creatorOf: (row) => creatorIn(owners.of(row)),
      isWhole,
      terms,
      subject: spec.subject,
      fingerprintOf: (rows) => fingerprintOf(spec.version, rows),
      exists: (id) => world.exists(id, spec.subject),
    },
    world.memory,
  );
  const failedReads = undecided.filter(({ doubt }) => doubt?.failedRead);
  const groupParts =
    across && partsOf(rows.rows, across, { ...whatOf, applied, terms, memory: acrossMemory() });
  return {
    places: [
      {
        place: world.place,
        state: facts.unread?.state ?? (isWhole && incompleteReasons.length === 0 ? "complete" : "incomplete"),
        reasons: [...new Set([...suspectReasons, ...incompleteReasons])],
        isWhole,
        violations: violations.length,
        undecided: undecided.length,
        life,
      },
    ],
    subject: spec.subject,
    noun: texts.nounOf(noun, spec.subject),
    violations: inOrder(violations),
    undecided: inOrder(undecided),
    exempt: inOrder(exempt),
    notes,
    ownerNotices: ownerNoticesOf(owners, spec.subject, texts),
    exemptionNotices: applied.notices,
    suspectReasons,
    gaps,
    listReasons,
    incompleteReasons,
    version: spec.version,
    fingerprint: fingerprintOf(
      spec.version,
      [...violations, ...failedReads].map(({ row }) => row),
    ),
    pricing,
    life,
    texts,
    ...(groupParts && { groupParts }),
  };
}

/** Members of groups are snapshots. */
const ownerNoticesOf = ({ doubts }: Owners, subject: SubjectKind, texts: Texts) =>
  foldDoubts([...doubts.values()], [], subject === "group" ? "snapshot" : subject, texts).map(
    texts.results.ownersIncomplete,
  );

/** Distrust of the lists applies to every policy. Some policies already have it in their own words. */
function withSuspicions(suspicions: readonly string[], own: readonly string[]): readonly string[] {
  return [...suspicions.filter((suspicion) => !own.some((reason) => reason.includes(suspicion))), ...own];
}

/** Whether a row does not violate yet, and will with time. */
const waits = (row: SubjectRow, cases: readonly PossibleViolation[], world: World, subject: SubjectKind) =>
  cases.some((one) => one.waits !== undefined && open(all(one.waits, world.admits(row, subject))) === true);

/**
 * The assessment of a row; nothing if it certainly complies.
 *
 * @param admitted whether the policy covers the row
 */
export function assess(
  row: SubjectRow,
  cases: readonly PossibleViolation[],
  admitted: Condition,
  exemptionOf: () => AppliedExemption | Unknown | undefined,
): Omit<AssessedRow, keyof RowLife | "place" | "marks" | "deletion" | "owner" | "cost" | "link"> | undefined {
  const violates = anyOf(cases, whenOf);
  // True for most rows.
  if (open(violates) === false) return undefined;
  const answer = open(all(violates, admitted));
  if (answer === false) return undefined;
  const violated = cases.find(({ when }) => open(when) === true);
  const exemption = exemptionOf();
  const certain = isUnknown(exemption) ? undefined : exemption;
  if (answer === true && violated !== undefined && !isUnknown(exemption)) {
    return { row, ...toViolation(violated), doubt: undefined, exemption };
  }
  // If a filter or an exemption is unknown, a violation is undecided.
  const doubt = answer instanceof Unknown ? answer : (exemption as Unknown);
  const [{ evidence = [] } = {}] = cases;
  return {
    row,
    verdict: "undecided",
    reason: doubt.reason,
    evidence,
    doubt,
    exemption: certain,
    dueAt: undefined,
  };
}

const whenOf = ({ when }: PossibleViolation) => when;

/** The list of a row that does not comply. */
export function stateOf({ exemption, doubt }: Pick<AssessedRow, "exemption" | "doubt">) {
  if (exemption !== undefined) return "exempt";
  return doubt === undefined ? "violation" : "undecided";
}

function toViolation({
  violation,
}: PossibleViolation): Pick<AssessedRow, "verdict" | "reason" | "evidence" | "dueAt"> {
  const {
    verdict,
    reason,
    evidence = [],
    dueAt,
  }: Violation = typeof violation === "function" ? violation() : violation;
  return { verdict, reason, evidence, dueAt };
}

export const inOrder = (rows: readonly AssessedRow[]) => oldestFirst(rows, ({ row }) => row);
