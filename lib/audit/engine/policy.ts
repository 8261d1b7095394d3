import type { Noun } from "../catalogue/numbers";
import type { Condition, List, Range } from "../known";
import type { Parameters, ValuesOf } from "../spec/parameters";
import type { AnyPolicySpec, PolicySpec } from "../spec/policy-spec";
import type { SnapshotGroup, SubjectKind, SubjectRow, SubjectRowOf } from "../spec/subject";
import type { World } from "./world";

/** What there is to say of a row that violates. */
export interface Violation {
  /** In one word, for example `stale`. */
  readonly verdict: string;
  /** In one line: why. */
  readonly reason: string;
  /** What was seen; instants, never ages. @default - nothing */
  readonly evidence?: readonly string[];
  /** When it is too late, where there is a deadline: the most urgent rows are shown first. */
  readonly dueAt?: string;
}

/** One way to violate. Its condition is opaque: the engine looks inside. */
export interface PossibleViolation {
  readonly when: Condition;
  readonly violation: Violation | (() => Violation);
  /** What was seen, for a row that is undecided. @default - nothing */
  readonly evidence?: readonly string[];
  /** Whether only time keeps the row from violating. @default - it does not */
  readonly waits?: Condition;
}

/** A policy's look at one world. */
export interface Examination<Row> {
  /** What one violation is called. */
  readonly noun: Noun;
  /** Everything the policy looks at; exemptions are matched against it. */
  readonly rows: List<Row>;
  /** The ways in which a row may violate; the first that certainly holds is the one. */
  judge(row: Row): readonly PossibleViolation[];
  /** Lines for people on how the policy judges. @default - none */
  readonly notes?: readonly string[];
  /** Why the facts as a whole are not to be trusted, beside what the facts say themselves. @default - they are */
  readonly suspectReasons?: readonly string[];
  /** How groups are judged that are one in several places of a fleet. @default - each place is judged alone */
  readonly across?: AcrossJudge<Row> | undefined;
}

/** Judges groups that have the same ID in several places by what these have together. */
export interface AcrossJudge<Row> {
  readonly scope: AcrossScope;
  /** How much there is of a group in its place. */
  totalOf(row: Row): Range;
  /** As `judge`, of the group and of all that there is of it. */
  judge(group: SnapshotGroup, total: Range): readonly PossibleViolation[];
}

/** Whose groups of the same ID are one. */
export type AcrossScope = "account" | "fleet";

/** A policy: what it is, and how it judges. */
export interface Policy<P extends Parameters = Parameters, Kind extends SubjectKind = SubjectKind> {
  readonly spec: PolicySpec<P, Kind>;
  examine(world: World, values: ValuesOf<P>): Examination<SubjectRowOf<Kind>>;
}

/** Any policy, its arguments and rows not known to the type. */
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

/** One case, for policies that know a single way to violate. */
export const violatesWhen = (
  when: Condition,
  violation: PossibleViolation["violation"],
): readonly PossibleViolation[] => [{ when, violation }];
