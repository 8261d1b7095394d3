import type { Snapshot, SnapshotFilter, Volume, VolumeFilter } from "../../evs";
import type { Texts } from "../catalogue";
import type { Noun } from "../catalogue/numbers";
import type { FactPart } from "../facts/fact-parts";
import type { Facts, Known } from "../facts/facts";
import type { GivenColumns } from "../spec/given-columns";
import type { Parameters, ValuesOf } from "../spec/parameters";
import type { SubjectKind, SubjectRow, SubjectRowOf } from "../spec/subject";
import type { CopyIndex } from "../verdicts/copy-index";

/** Facts that a policy needs; each is read once, and only when a policy needs it. */
export type FactKind =
  /** Snapshots and the disk list. */
  | "lists"
  /** What became of each disk that is not in the disk list. */
  | "lost-disks"
  | "recycle-bin"
  | FactPart;

/** Which rows a policy is about: by a snapshot's fields, or by a disk's where disks are its subject. */
export type RowFilter = SnapshotFilter & VolumeFilter;

/** What a policy is asked about. */
export interface PolicyWorld {
  readonly facts: Facts;
  readonly copies: CopyIndex;
  /** Which rows the policy is about; all rows are known all the same. */
  readonly filter: RowFilter;
  /** The snapshots that there are, whatever the filter. */
  readonly allSnapshots: readonly Snapshot[];
  /** The snapshots that the filter lets through. */
  readonly snapshots: readonly Snapshot[];
  /** The disks that the filter lets through. */
  readonly disks: Known<readonly Volume[]>;
  readonly now: Date;
  /** The language that the policy answers in. */
  readonly texts: Texts;
}

/** A policy's answer about one row. */
export type Answer =
  | { readonly answer: "complies" }
  | {
      readonly answer: "violates";
      /** In one word, for example `stale`. */
      readonly verdict: string;
      /** In one line: why. */
      readonly reason: string;
      /** What was seen; instants, never ages. */
      readonly evidence: readonly string[];
      /** When it is too late, where there is a deadline: the most urgent rows are shown first. */
      readonly dueAt?: string;
    }
  | ({ readonly answer: "undecided" } & Doubt);

/** Why a row cannot be told. */
export interface Doubt {
  readonly reason: string;
  readonly evidence: readonly string[];
  /** Which fact is missing, for example `creation time`. */
  readonly missing: string;
  /** Whether a read failed, so that asking again may tell; otherwise the row itself does not say it. */
  readonly failedRead: boolean;
}

/** A policy's look at one world. */
export interface Examination<Row> {
  /** What one violation is called. */
  readonly noun: Noun;
  /** Everything the policy looks at; exemptions are matched against it. */
  readonly rows: readonly Row[];
  judge(row: Row): Answer;
  /**
   * Lines for people on how the policy judges.
   *
   * @default - none
   */
  readonly notes?: readonly string[];
  /**
   * Why the facts as a whole are not to be trusted.
   *
   * @default - they are
   */
  readonly suspectReasons?: readonly string[];
  /**
   * Facts that could not be had, for people.
   *
   * @default - none is missing
   */
  readonly incompleteReasons?: readonly string[];
}

/** A rule, and what is to be known of it. */
export interface Policy<P extends Parameters = Parameters, Kind extends SubjectKind = SubjectKind> {
  /** In snake case; its data source is `evs_<name>`. */
  readonly name: string;
  /** What it is about, for the reference. */
  readonly description: string;
  readonly subject: Kind;
  readonly parameters: P;
  /** Those that any values of its arguments need, or those that these need. */
  readonly needs: readonly FactKind[] | ((values: ValuesOf<P>) => readonly FactKind[]);
  /** What facts from elsewhere must hold; undefined where only what is read tells. */
  readonly given: GivenColumns | undefined;
  /** Raised when the rule comes to mean something else: then alerts tell of the same rows again. */
  readonly version: number;
  examine(world: PolicyWorld, values: ValuesOf<P>): Examination<SubjectRowOf<Kind>>;
}

/** Any policy, its arguments and rows not known to the type. */
export interface AnyPolicy extends Omit<Policy, "examine" | "needs"> {
  readonly needs: readonly FactKind[] | ((values: Readonly<Record<string, unknown>>) => readonly FactKind[]);
  examine(world: PolicyWorld, values: Readonly<Record<string, unknown>>): Examination<SubjectRow>;
}

/** Defines a policy with typed arguments and rows. */
export function policy<const P extends Parameters, Kind extends SubjectKind>(
  definition: Policy<P, Kind>,
): Policy<P, Kind> {
  return definition;
}
