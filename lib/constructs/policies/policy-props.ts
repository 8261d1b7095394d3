import type { IResolvable } from "cdktf";
import type { Exemption } from "../../audit/spec/exemption";
import type { DataSourceProps } from "../evs/data-source-props";
import type { EvsFleet } from "../evs/evs-fleet";
import type { IFactSource } from "../evs/fact-source";

/** Props of every policy. */
export interface PolicyProps extends DataSourceProps {
  /**
   * Source: an audit, whose settings the policy uses. The same setting in both places is an error.
   *
   * @default - the settings of the policy
   */
  readonly audit?: IFactSource;
  /**
   * Projects of several accounts and regions to read, instead of one project. Conflicts with `audit`, with inventories
   * and with `projectId`.
   *
   * @default - one project
   */
  readonly fleet?: EvsFleet;
  /**
   * Rows to exempt. An exemption that has expired, ends within 14 days or matches nothing is reported. A value that
   * only Terraform knows, such as a variable, is a list in the form of the data source.
   *
   * @default - no row is exempt
   */
  readonly exemptions?: readonly Exemption[] | IResolvable;
  /**
   * A line for readers of the plan or an alert, for example a contact. It appears under the summary. At most 1000
   * bytes in UTF-8.
   *
   * @default - none
   */
  readonly message?: string;
  /**
   * Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of Terraform,
   * at most 256 MiB in all. It is not read or copied at synthesis. Rows then have `first_seen` and `is_new`.
   *
   * @default - the provider's
   */
  readonly since?: string;
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
   * Your price of a provisioned GiB per month. Summaries show the maximum cost of the violations.
   *
   * @default - no cost is shown
   */
  readonly pricePerGiBMonth?: number;
  /**
   * Currency of the price, for example `CNY`. Requires a price.
   *
   * @default - not shown
   */
  readonly currency?: string;
}

/** Props of every policy about snapshots. Filters combine with AND. */
export interface SnapshotPolicyProps extends PolicyProps {
  /**
   * Source, like `audit`, for policies that need no verdicts: an inventory.
   *
   * @default - the settings of the policy
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
   * ID of the disk of the snapshots.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
}

/** Props of every policy about disks. Filters combine with AND. */
export interface DiskPolicyProps extends PolicyProps {
  /**
   * Source, like `audit`: an inventory of disks.
   *
   * @default - the settings of the policy
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

/** When a gate passes. */
export interface BlockProps {
  /**
   * Which violations count: "new" are those that the earlier answer does not have. It requires `since` on the policy or
   * its provider. Without an earlier answer the gate is not decided.
   *
   * @default "all"
   */
  readonly only?: "all" | "new";
  /**
   * Number of violations that pass.
   *
   * @default 0
   */
  readonly atMost?: number;
  /**
   * What happens if only undecided rows could exceed `atMost`: `pass` continues with a warning, `block` fails the
   * plan. More proven violations than `atMost` always fail it.
   *
   * @default "pass"
   */
  readonly onUndecided?: "pass" | "block";
  /**
   * What happens if the scan is unreliable: it is suspect, or the disk list could not be read. `pass` continues
   * regardless of the findings, `block` fails the plan.
   *
   * @default "block"
   */
  readonly onSuspect?: "pass" | "block";
}

/** How a policy sends its alert. */
export interface AlertProps {
  /**
   * Name of the alert within its policy, if there are several. A new name is a new alert, which is sent again.
   *
   * @default "alert"
   */
  readonly id?: string;
  /**
   * Which violations the alert lists: "new" are those that the earlier answer does not have. It requires `since` on the
   * policy or its provider. It is resolved only if there is no violation at all.
   *
   * @default "all"
   */
  readonly only?: "all" | "new";
  /**
   * Whether to send one alert when there are no more violations.
   *
   * @default true
   */
  readonly notifyResolved?: boolean;
}
