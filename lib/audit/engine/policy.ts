import type { Noun } from "../catalogue/numbers";
import type { Condition, List } from "../known";
import type { Parameters, ValuesOf } from "../spec/parameters";
import type { AnyPolicySpec, PolicySpec } from "../spec/policy-spec";
import type { SubjectKind, SubjectRow, SubjectRowOf } from "../spec/subject";
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
}

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
