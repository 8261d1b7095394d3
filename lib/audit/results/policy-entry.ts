import type { RowFilter } from "../engine/scope";
import type { Exemption } from "../spec/exemption";
import type { PolicyName } from "../spec/policies";
import type { Price } from "../spec/price";
import type { SharedTerms } from "../spec/shared-terms";
import type { RestPlace } from "../wording/report";

/** A policy with its settings, independent of their source. */
export interface PolicyEntry {
  readonly name: PolicyName;
  /** The user's name of the policy. */
  readonly label: string;
  /** The values of its arguments, as its parameters read them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The arguments and filters as they were written, as one text. */
  readonly terms: string;
  readonly filter: RowFilter;
  readonly exemptions: readonly Exemption[];
  readonly price: Price | undefined;
  /** Settings for the rows of all policies. @default - nothing */
  readonly shared?: SharedTerms;
  /** The user's line under the summary. */
  readonly message: string | undefined;
  /** Rows that texts list. */
  readonly shownRows: number;
  /** Where to see the other rows. */
  readonly restIn: RestPlace;
}
