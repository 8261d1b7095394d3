import type { IResolvable, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { Verdict } from "../../audit/spec/verdict";
import type { GivenLists } from "./given-facts";

/** Source of a policy: an audit or an inventory. The policy uses its settings, not its rows. */
export interface IFactSource extends IConstruct {
  /** The settings that policies take over. */
  factSettings(): FactSettings;
}

/** Filter for rows, with the names of generated classes. */
export interface FactFilter {
  readonly name?: string;
  readonly status?: string;
  readonly volumeId?: string;
  readonly availabilityZone?: string;
}

/** How strict the proof is that a disk is gone, with the names of generated classes. */
export interface ScanSettings {
  /** Share of snapshots without a disk, 0 to 1, above which the scan is suspect. @default - that of the provider, 0.5 */
  readonly suspectShare?: number;
  /** Whether a listed disk must be readable by its ID: `required` or `waived`. @default - that of the provider, `required` */
  readonly control?: string;
  /** Whether to read the recycle bin. @default - that of the provider, `true` */
  readonly recycleBin?: boolean | IResolvable;
}

/** The settings with which a policy reads the facts of its source. */
export interface FactSettings {
  /** The `evs` provider. @default - the provider without an alias */
  readonly provider?: TerraformProvider;
  /** Its dependencies, as Terraform addresses. @default - none */
  readonly dependsOn?: string[];
  /** ID of the project to read. @default - the provider's project */
  readonly projectId?: string;
  /** The projects to read, as text. @default - one project */
  readonly fleet?: string;
  /** The rows that its filter selects. */
  readonly subject: "snapshot" | "disk";
  /** The rows that the policy judges. @default - all rows */
  readonly filter?: FactFilter;
  /** How strict the proof is. @default - as set on the provider */
  readonly scan?: ScanSettings;
  /** Lists that were already read. @default - the provider reads them */
  readonly given?: GivenLists;
  /** The strongest verdict on a snapshot that has lost its disk. */
  readonly strongestVerdict: Verdict;
  /** Why it has only a part of the rows, so policies cannot use it. @default - it has all rows that match its filter */
  readonly part?: string;
}

/** Whether a value is a source of facts. */
export function isFactSource(given: unknown): given is IFactSource {
  return typeof (given as Partial<IFactSource> | undefined)?.factSettings === "function";
}
