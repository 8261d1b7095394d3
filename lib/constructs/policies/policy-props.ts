import type { IResolvable } from "cdktf";
import type { Exemption } from "../../audit/spec/exemption";
import type { DataSourceProps } from "../evs/data-source-props";
import type { IFactSource } from "../evs/fact-source";

/** What every policy takes. */
export interface PolicyProps extends DataSourceProps {
  /**
   * Where to ask: an audit, whose settings are taken over. The same setting on both sides is an error.
   *
   * @default - the settings given here
   */
  readonly audit?: IFactSource;
  /**
   * Rows to leave out. An exemption that has expired, ends within 14 days or matches nothing is itself shown. What only
   * Terraform knows, such as the value of a variable, is a list of what the data source takes.
   *
   * @default - none is left out
   */
  readonly exemptions?: readonly Exemption[] | IResolvable;
  /**
   * A line for whoever reads the plan or an alert, for example whom to ask; it stands under the summary. At most 1000
   * bytes in UTF-8.
   *
   * @default - none
   */
  readonly message?: string;
  /**
   * Which stack outputs come with the first verb: "figures" are `_count` and `_total_gib`; "rows" are also `_violations`,
   * `_undecided` and `_exempt`, which the plan prints whole.
   *
   * @default "figures"
   */
  readonly outputs?: "rows" | "figures";
  /**
   * Rows that the plan lists in all, violations before undecided ones, from 0 to 1000; the rest is counted, and
   * `evs-snapshots report` shows it.
   *
   * @default 20
   */
  readonly shownRows?: number;
  /**
   * What a provisioned GiB costs a month, by the user's own figure: summaries say what the violating rows cost at most.
   *
   * @default - no cost is said
   */
  readonly pricePerGiBMonth?: number;
  /**
   * Currency of the price, for example `CNY`; only beside one.
   *
   * @default - not said
   */
  readonly currency?: string;
}

/** What every policy about snapshots takes; the filters combine with AND. */
export interface SnapshotPolicyProps extends PolicyProps {
  /**
   * The same as `audit`, for policies that need no verdicts: an inventory.
   *
   * @default - the settings given here
   */
  readonly snapshots?: IFactSource;
  /**
   * Exact name, at most 255 bytes in UTF-8.
   *
   * @default - snapshots of any name
   */
  readonly name?: string;
  /**
   * Status.
   *
   * @default - snapshots in any status
   */
  readonly status?: string;
  /**
   * ID of the disk the snapshots were taken of.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
}

/** What every policy about disks takes; the filters combine with AND. */
export interface DiskPolicyProps extends PolicyProps {
  /**
   * The same as `audit`: an inventory of disks.
   *
   * @default - the settings given here
   */
  readonly volumes?: IFactSource;
  /**
   * Exact name, at most 255 bytes in UTF-8.
   *
   * @default - disks of any name
   */
  readonly name?: string;
  /**
   * Status, for example `in-use`.
   *
   * @default - disks in any status
   */
  readonly status?: string;
  /**
   * Availability zone.
   *
   * @default - disks in any zone
   */
  readonly availabilityZone?: string;
}

/** How much a gate lets through. */
export interface BlockProps {
  /**
   * Violations that are let through.
   *
   * @default 0
   */
  readonly atMost?: number;
  /**
   * What happens when it is rows that could not be told that make the difference: `pass` lets the plan go on and says
   * so, `block` fails it. More proven violations than `atMost` fail it in any case.
   *
   * @default "pass"
   */
  readonly onUndecided?: "pass" | "block";
  /**
   * What happens when the facts as a whole are not to be trusted: the scan is suspect, or the disk list could not be
   * read. `pass` lets the plan go on whatever was found, `block` fails it.
   *
   * @default "block"
   */
  readonly onSuspect?: "pass" | "block";
}

/** How a policy tells of its violations. */
export interface AlertProps {
  /**
   * Name of the alert within its policy, where there are several. Another name is another alert: it tells again.
   *
   * @default "alert"
   */
  readonly id?: string;
  /**
   * Whether to tell, once, that nothing violates the policy any more.
   *
   * @default true
   */
  readonly notifyResolved?: boolean;
}
