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

/** A row and what a policy says of it: all that texts and answers need, without the lists that it is from. */
export interface AssessedRow extends RowLife {
  readonly row: SubjectRow;
  readonly place: Place;
  /** What else there is of its data; undefined for groups. */
  readonly marks: CopyMarks | DiskMarks | undefined;
  /** `undecided`, or the policy's word for a violation. */
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Only of rows that are undecided. */
  readonly doubt: Unknown | undefined;
  /** Why it is left out, if it is. */
  readonly exemption: AppliedExemption | undefined;
  readonly dueAt: string | undefined;
  /** Of its disk; null where it is not known, undefined where the policy's rows do not say it. */
  readonly deletion: Deletion | null | undefined;
  /** Whose it is, by the user's rules. */
  readonly owner: Owner;
  /** What it costs at most in a month; null where size or price is not known, and without a price. */
  readonly cost: number | null;
  /** The user's own. */
  readonly link: string | null;
}

/** What a policy comes to in one place. */
export interface PlaceResult {
  readonly place: Place;
  readonly state: PlaceState;
  /** What is missing, in few lines. */
  readonly reasons: readonly string[];
  /** Whether the lists were read as a whole, and can be trusted. */
  readonly isWhole: boolean;
  readonly violations: number;
  readonly undecided: number;
  /** What is new and what is gone since earlier answers. */
  readonly life: PolicyLife;
}

/** What a policy comes to, in one place or in those of a fleet. */
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
  /** Why owners are not known, of those that a failed read leaves unread. */
  readonly ownerNotices: readonly string[];
  /** Exemptions that have come to nothing, or soon will. */
  readonly exemptionNotices: readonly string[];
  readonly suspectReasons: readonly string[];
  /** What is missing of whole lists: rows that are not here may violate too. */
  readonly gaps: readonly Unknown[];
  /** Why the lists as a whole are not complete or not to be trusted. */
  readonly listReasons: readonly string[];
  /** Everything that the policy needed and that is missing, of single rows too, in few lines. */
  readonly incompleteReasons: readonly string[];
  /** Of the policy's judgement. */
  readonly version: number;
  /** Of the violating rows, and of those that a failed read left undecided: it changes when they do. */
  readonly fingerprint: string;
  /** What the user says that rows cost. */
  readonly pricing: Pricing | undefined;
  /** What is new and what is gone since earlier answers. */
  readonly life: PolicyLife;
  /** What later answers must know of projects whose account could not be entered. @default - every account was */
  readonly unfound?: readonly RememberedProject[];
  /** What the place has of groups that are one in several places. @default - the policy has none */
  readonly groupParts?: GroupParts;
  /** Whether its rows are groups of several places, which are of no single one. @default false */
  readonly isAcross?: boolean;
  /** The language of its texts. */
  readonly texts: Texts;
}

/** What a policy is applied with. */
export interface PolicyTerms {
  /** Its arguments and filters as one text, to compare them with those of earlier answers. @default - not compared */
  readonly terms?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** @default - none */
  readonly exemptions?: readonly Exemption[];
  /** @default - no cost is said */
  readonly price?: Price | undefined;
  /** What is said of the rows of all policies. @default - nothing */
  readonly shared?: SharedTerms | undefined;
  /** Why the reads ended before everything was there. @default - they did not */
  readonly interrupted?: string | undefined;
  /** What earlier answers say of groups that are one in several places. @default - there is none */
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
    const state =
      judged.exemption !== undefined ? "exempt" : judged.doubt !== undefined ? "undecided" : "violation";
    const { firstSeen, isNew } = rowLifeOf(row, spec.subject, state, world.memory);
    // A spread comes last: properties that follow one make V8 build the object in a slow way.
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
    if (assessed.exemption !== undefined) exempt.push(assessed);
    else if (assessed.doubt !== undefined) undecided.push(assessed);
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

/** What shows that the lists are not to be trusted holds for every policy; some have it in their own words already. */
function withSuspicions(suspicions: readonly string[], own: readonly string[]): readonly string[] {
  return [...suspicions.filter((suspicion) => !own.some((reason) => reason.includes(suspicion))), ...own];
}

/** Whether only time keeps a row from violating. */
const waits = (row: SubjectRow, cases: readonly PossibleViolation[], world: World, subject: SubjectKind) =>
  cases.some((one) => one.waits !== undefined && open(all(one.waits, world.admits(row, subject))) === true);

/**
 * What there is to say of a row: nothing where it certainly complies.
 *
 * @param admitted whether the policy is about it
 */
export function assess(
  row: SubjectRow,
  cases: readonly PossibleViolation[],
  admitted: Condition,
  exemptionOf: () => AppliedExemption | Unknown | undefined,
): Omit<AssessedRow, keyof RowLife | "place" | "marks" | "deletion" | "owner" | "cost" | "link"> | undefined {
  const violates = anyOf(cases, whenOf);
  // As most rows do.
  if (open(violates) === false) return undefined;
  const answer = open(all(violates, admitted));
  if (answer === false) return undefined;
  const violated = cases.find(({ when }) => open(when) === true);
  const exemption = exemptionOf();
  const certain = isUnknown(exemption) ? undefined : exemption;
  if (answer === true && violated !== undefined && !isUnknown(exemption)) {
    return { row, ...toViolation(violated), doubt: undefined, exemption };
  }
  // A filter or an exemption that is unknown leaves what would violate undecided.
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

const inOrder = (rows: readonly AssessedRow[]) => oldestFirst(rows, ({ row }) => row);
