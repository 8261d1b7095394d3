import type { RowFilter } from "../engine/scope";
import type { Exemption } from "../spec/exemption";
import type { PolicyName } from "../spec/policies";
import type { Price } from "../spec/price";
import type { SharedTerms } from "../spec/shared-terms";
import type { RestPlace } from "../wording/report";

/** A policy with what it is to work with, wherever that was written. */
export interface PolicyEntry {
  readonly name: PolicyName;
  /** What the user calls it. */
  readonly label: string;
  /** The values of its arguments, as their parameters read them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** These and the filters as they were written, as one text. */
  readonly terms: string;
  readonly filter: RowFilter;
  readonly exemptions: readonly Exemption[];
  readonly price: Price | undefined;
  /** What is said of the rows of all policies. @default - nothing */
  readonly shared?: SharedTerms;
  /** A line of the user's under the summary. */
  readonly message: string | undefined;
  /** Rows that texts list. */
  readonly shownRows: number;
  /** What shows the others. */
  readonly restIn: RestPlace;
}
