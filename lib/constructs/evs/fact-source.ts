import type { IResolvable, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { Verdict } from "../../audit/spec/verdict";
import type { GivenLists } from "./given-facts";

/** Source of a policy: an audit or an inventory. The policy uses its settings, not its rows. */
export interface IFactSource extends IConstruct {
  /** What policies ask with. */
  factSettings(): FactSettings;
}

/** Which rows; named as in generated classes. */
export interface FactFilter {
  readonly name?: string;
  readonly status?: string;
  readonly volumeId?: string;
  readonly availabilityZone?: string;
}

/** How careful to be before a disk counts as gone; named as in generated classes. */
export interface ScanSettings {
  /** Share of snapshots without a disk, 0 to 1, above which the scan is suspect. @default - that of the provider, 0.5 */
  readonly suspectShare?: number;
  /** Whether a listed disk must be readable by its ID: `required` or `waived`. @default - that of the provider, `required` */
  readonly control?: string;
  /** Whether to read the recycle bin. @default - that of the provider, `true` */
  readonly recycleBin?: boolean | IResolvable;
}

/** How a policy asks for the facts of its source. */
export interface FactSettings {
  /** The `evs` provider to ask. @default - the provider without an alias */
  readonly provider?: TerraformProvider;
  /** What it waits for, as Terraform addresses. @default - nothing */
  readonly dependsOn?: string[];
  /** ID of the project to read. @default - the provider's project */
  readonly projectId?: string;
  /** What its filter is about. */
  readonly subject: "snapshot" | "disk";
  /** Which rows the policy judges. @default - all rows */
  readonly filter?: FactFilter;
  /** How strict the proof is. @default - as the provider does it */
  readonly scan?: ScanSettings;
  /** Lists that are known already. @default - the provider reads */
  readonly given?: GivenLists;
  /** What can be said at most of a snapshot that has lost its disk. */
  readonly strongestVerdict: Verdict;
  /** Why it is a part of the rows only, which no policy can judge by. @default - it has all that its filter lets through */
  readonly part?: string;
}

/** Whether something given as a source of facts is one. */
export function isFactSource(given: unknown): given is IFactSource {
  return typeof (given as Partial<IFactSource> | undefined)?.factSettings === "function";
}
