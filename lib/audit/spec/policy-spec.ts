import type { FactList } from "../catalogue/missing-list";
import type { GivenColumns } from "./given-columns";
import type { Parameters, ValuesOf } from "./parameters";
import type { SubjectKind } from "./subject";

/** Facts that a policy needs; each is read once, and only when a policy needs it. */
export type FactKind =
  | "snapshots"
  /** The disk list. */
  | "disks"
  /** What became of each disk that is not in the disk list. */
  | "lost-disks"
  | "recycle-bin"
  | FactList
  /** Which snapshots are a backup's: where names or categories suggest it, CBR is asked. */
  | "owners"
  /** When disks were deleted, where the provider is to ask for it. */
  | "deletion-traces";

/** A policy as data: all that there is to know of it but how it judges. */
export interface PolicySpec<P extends Parameters = Parameters, Kind extends SubjectKind = SubjectKind> {
  /** In snake case; its data source is `evs_<name>`. */
  readonly name: string;
  /** What it is about, for the reference. */
  readonly description: string;
  readonly subject: Kind;
  readonly parameters: P;
  /** What it judges by: those that any values of its arguments need, or those that these need. */
  readonly needs: readonly FactKind[] | ((values: ValuesOf<P>) => readonly FactKind[]);
  /** What facts from elsewhere must hold; undefined where only what is read says it. */
  readonly given: GivenColumns | undefined;
  /** Whether its rows say when their disk was deleted, and by whom. @default - they do not */
  readonly saysDeletions?: true;
  /** Raised when the rule comes to mean something else: then alerts are sent again for the same rows. */
  readonly version: number;
}

/** Any policy; the values of its arguments are not known to the type. */
export interface AnyPolicySpec extends Omit<PolicySpec, "needs"> {
  readonly needs: readonly FactKind[] | ((values: Readonly<Record<string, unknown>>) => readonly FactKind[]);
}

/** A policy of whose arguments the values are not looked at. */
export interface PolicyDescription extends Omit<PolicySpec, "needs"> {
  readonly needs: readonly FactKind[] | ((values: never) => readonly FactKind[]);
}

/** Describes a policy with typed arguments and rows. */
export function policySpec<const P extends Parameters, Kind extends SubjectKind>(
  spec: PolicySpec<P, Kind>,
): PolicySpec<P, Kind> {
  return spec;
}

/** The facts that a policy needs with these values of its arguments. */
export function needsOf(
  { needs }: AnyPolicySpec,
  values: Readonly<Record<string, unknown>>,
): readonly FactKind[] {
  return typeof needs === "function" ? needs(values) : needs;
}

/** What a policy's construct is called, for example `StuckSnapshots` for `stuck_snapshots`. */
export function constructNameOf({ name }: Pick<AnyPolicySpec, "name">): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
