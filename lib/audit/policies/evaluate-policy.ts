import { createHash } from "node:crypto";
import type { Texts } from "../catalogue";
import type { Noun } from "../catalogue/numbers";
import type { Exemption } from "../spec/exemption";
import type { SubjectKind, SubjectRow } from "../spec/subject";
import { oldestFirst } from "../verdicts/oldest-first";
import type { Price } from "../wording/cost";
import { type AppliedExemption, type AppliedExemptions, applyExemptions } from "./apply-exemptions";
import type { Answer, AnyPolicy, Doubt, PolicyWorld } from "./policy";

/** A row and what a policy says of it. */
export interface Assessed {
  readonly row: SubjectRow;
  /** `undecided`, or the policy's word for a violation. */
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Only of rows that cannot be told. */
  readonly doubt: Doubt | undefined;
  /** Why it is left out, if it is. */
  readonly exemption: AppliedExemption | undefined;
  readonly dueAt: string | undefined;
}

/** What a policy comes to in one world. */
export interface PolicyResult {
  readonly subject: SubjectKind;
  readonly noun: Noun;
  /** Proven, oldest first. */
  readonly violations: readonly Assessed[];
  /** Rows that cannot be told. */
  readonly undecided: readonly Assessed[];
  /** Rows that would violate or could not be told, and are exempt. */
  readonly exempt: readonly Assessed[];
  readonly notes: readonly string[];
  /** Exemptions that have come to nothing, or soon will. */
  readonly exemptionNotices: readonly string[];
  readonly suspectReasons: readonly string[];
  readonly incompleteReasons: readonly string[];
  /** Of the violating rows, and of those that a failed read left undecided: it changes when they do. */
  readonly fingerprint: string;
  /** What the user says that a GiB costs. */
  readonly price: Price | undefined;
  /** The language of its texts. */
  readonly texts: Texts;
}

/** Applies a policy to a world: every row violates, does not, or cannot be told. */
export function evaluatePolicy(
  policy: AnyPolicy,
  world: PolicyWorld,
  values: Readonly<Record<string, unknown>>,
  exemptions: readonly Exemption[],
  price?: Price,
): PolicyResult {
  const examination = policy.examine(world, values);
  const { noun, rows, notes = [], incompleteReasons = [] } = examination;
  const suspectReasons = withSuspicions(world.facts.suspicions, examination.suspectReasons ?? []);
  const isTrusted = suspectReasons.length === 0 && incompleteReasons.length === 0;
  const applied = applyExemptions(exemptions, rows, world.now, isTrusted, policy.subject, world.texts);
  const violations: Assessed[] = [];
  const undecided: Assessed[] = [];
  const exempt: Assessed[] = [];
  for (const row of rows) {
    const answer = examination.judge(row);
    if (answer.answer === "complies") continue;
    const assessed = assess(row, answer, applied);
    if (assessed.exemption !== undefined) exempt.push(assessed);
    else if (assessed.doubt !== undefined) undecided.push(assessed);
    else violations.push(assessed);
  }
  const failedReads = undecided.filter(({ doubt }) => doubt?.failedRead);
  return {
    subject: policy.subject,
    noun,
    violations: inOrder(violations),
    undecided: inOrder(undecided),
    exempt: inOrder(exempt),
    notes,
    exemptionNotices: applied.notices,
    suspectReasons,
    incompleteReasons,
    fingerprint: fingerprintOf(policy.version, [...violations, ...failedReads]),
    price,
    texts: world.texts,
  };
}

/** What shows that the lists are not to be trusted holds for every policy; some have it in their own words already. */
function withSuspicions(suspicions: readonly string[], own: readonly string[]): readonly string[] {
  return [...suspicions.filter((suspicion) => !own.some((reason) => reason.includes(suspicion))), ...own];
}

function assess(
  row: SubjectRow,
  answer: Exclude<Answer, { answer: "complies" }>,
  applied: AppliedExemptions,
): Assessed {
  const isUndecided = answer.answer === "undecided";
  return {
    row,
    verdict: isUndecided ? "undecided" : answer.verdict,
    reason: answer.reason,
    evidence: answer.evidence,
    doubt: isUndecided ? answer : undefined,
    exemption: applied.tryGet(row),
    dueAt: isUndecided ? undefined : answer.dueAt,
  };
}

const inOrder = (rows: readonly Assessed[]) => oldestFirst(rows, ({ row }) => row);

function fingerprintOf(version: number, rows: readonly Assessed[]): string {
  const ids = [...new Set(rows.map(({ row }) => row.id))].sort();
  return createHash("sha256")
    .update(JSON.stringify([version, ids]))
    .digest("hex")
    .slice(0, 16);
}
