import type { RowFilter } from "../engine/scope";
import type { Exemption } from "../spec/exemption";
import type { PolicyName } from "../spec/policies";
import type { Price } from "../spec/price";

/** A policy with what it is to work with, wherever that was written. */
export interface PolicyEntry {
  readonly name: PolicyName;
  /** What the user calls it. */
  readonly label: string;
  /** The values of its arguments, as their parameters read them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly filter: RowFilter;
  readonly exemptions: readonly Exemption[];
  readonly price: Price | undefined;
  /** A line of the user's under the summary. */
  readonly message: string | undefined;
  /** Name of the stack output that has every violation. */
  readonly output: string | undefined;
}
