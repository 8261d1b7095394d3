import type { Noun } from "../catalogue/numbers";
import type { Condition, List, Range } from "../known";
import type { Parameters, ValuesOf } from "../spec/parameters";
import type { AnyPolicySpec, PolicySpec } from "../spec/policy-spec";
import type { SnapshotGroup, SubjectKind, SubjectRow, SubjectRowOf } from "../spec/subject";
import type { World } from "./world";

/** The words about a row that violates. */
export interface Violation {
  /** In one word, for example `stale`. */
  readonly verdict: string;
  /** The reason, in one line. */
  readonly reason: string;
  /** The facts. Times, never ages. @default - nothing */
  readonly evidence?: readonly string[];
  /** The deadline, if there is one. The most urgent rows are shown first. */
  readonly dueAt?: string;
}

/** One way to violate. Its condition is opaque: only the engine opens it. */
export interface PossibleViolation {
  readonly when: Condition;
  readonly violation: Violation | (() => Violation);
  /** The facts, for a row that is undecided. @default - nothing */
  readonly evidence?: readonly string[];
  /** Whether the row does not violate yet, and will with time. @default - it will not */
  readonly waits?: Condition;
}

/** A policy applied to one world. */
export interface Examination<Row> {
  /** The noun for a violation. */
  readonly noun: Noun;
  /** All rows that the policy checks. Exemptions are matched against them. */
  readonly rows: List<Row>;
  /** The ways in which a row may violate. The first that certainly holds decides. */
  judge(row: Row): readonly PossibleViolation[];
  /** Lines for people on how the policy judges. @default - no lines */
  readonly notes?: readonly string[];
  /** Why the facts as a whole are not trusted, in addition to the facts' own suspicions. @default - they are trusted */
  readonly suspectReasons?: readonly string[];
  /** How to judge groups that are one in several places of a fleet. @default - each place is judged alone */
  readonly across?: AcrossJudge<Row> | undefined;
}

/** How to judge groups that have the same ID in several places, by their total. */
export interface AcrossRule {
  readonly scope: AcrossScope;
  /** As `judge`, for the group and its total in all places. */
  judge(group: SnapshotGroup, total: Range): readonly PossibleViolation[];
}

/** The same, with the totals of one place. */
export interface AcrossJudge<Row> extends AcrossRule {
  /** The amount of a group in its place. */
  totalOf(row: Row): Range;
}

/** Within which scope groups of the same ID are one. */
export type AcrossScope = "account" | "fleet";

/** A policy: its description and its judge. */
export interface Policy<P extends Parameters = Parameters, Kind extends SubjectKind = SubjectKind> {
  readonly spec: PolicySpec<P, Kind>;
  examine(world: World, values: ValuesOf<P>): Examination<SubjectRowOf<Kind>>;
}

/** Any policy. The type does not know its arguments and rows. */
export interface AnyPolicy {
  readonly spec: AnyPolicySpec;
  examine(world: World, values: Readonly<Record<string, unknown>>): Examination<SubjectRow>;
}

/** Gives a policy its judge. */
export function policy<P extends Parameters, Kind extends SubjectKind>(
  spec: PolicySpec<P, Kind>,
  examine: Policy<P, Kind>["examine"],
): Policy<P, Kind> {
  return { spec, examine };
}

/** One case, for policies with a single way to violate. */
export const violatesWhen = (
  when: Condition,
  violation: PossibleViolation["violation"],
): readonly PossibleViolation[] => [{ when, violation }];
