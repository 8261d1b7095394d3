import type { FactList } from "../catalogue/missing-list";
import type { GivenColumns } from "./given-columns";
import type { Parameters, ValuesOf } from "./parameters";
import type { SubjectKind } from "./subject";

/** Facts that policies need. Each is read once, and only if a policy needs it. */
export type FactKind =
  | "snapshots"
  /** The disk list. */
  | "disks"
  /** The state of each disk that is not in the disk list. */
  | "lost-disks"
  | "recycle-bin"
  | FactList
  /** Which snapshots belong to a backup: if names or categories suggest it, CBR is read. */
  | "owners"
  /** When disks were deleted, if the provider is set to read it. */
  | "deletion-traces";

/** A policy as data: everything except its judge. */
export interface PolicySpec<P extends Parameters = Parameters, Kind extends SubjectKind = SubjectKind> {
  /** In snake case; its data source is `evs_<name>`. */
  readonly name: string;
  /** Its description, for the reference. */
  readonly description: string;
  readonly subject: Kind;
  readonly parameters: P;
  /** The facts that it needs: for all arguments, or by the values of its arguments. */
  readonly needs: readonly FactKind[] | ((values: ValuesOf<P>) => readonly FactKind[]);
  /** The required columns of given lists; undefined if it works only with facts that are read. */
  readonly given: GivenColumns | undefined;
  /** Whether its rows have the deletion of their disk: when, and by whom. @default - they do not */
  readonly saysDeletions?: true;
  /** Raised when the rule's meaning changes: alerts are then sent again for the same rows. */
  readonly version: number;
}

/** Any policy. The type does not know the values of its arguments. */
export interface AnyPolicySpec extends Omit<PolicySpec, "needs"> {
  readonly needs: readonly FactKind[] | ((values: Readonly<Record<string, unknown>>) => readonly FactKind[]);
}

/** A policy without the values of its arguments. */
export interface PolicyDescription extends Omit<PolicySpec, "needs"> {
  readonly needs: readonly FactKind[] | ((values: never) => readonly FactKind[]);
}

/** Describes a policy with typed arguments and rows. */
export function policySpec<const P extends Parameters, Kind extends SubjectKind>(
  spec: PolicySpec<P, Kind>,
): PolicySpec<P, Kind> {
  return spec;
}

/** The facts that a policy needs with these arguments. */
export function needsOf(
  { needs }: AnyPolicySpec,
  values: Readonly<Record<string, unknown>>,
): readonly FactKind[] {
  return typeof needs === "function" ? needs(values) : needs;
}

/** The name of a policy's construct, for example `StuckSnapshots` for `stuck_snapshots`. */
export function constructNameOf({ name }: Pick<AnyPolicySpec, "name">): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
