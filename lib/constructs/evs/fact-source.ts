import type { IResolvable, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { Verdict } from "../../audit/spec/verdict";
import type { GivenLists } from "./given-facts";

/** * Source of a policy: an audit or an inventory. The policy uses its settings, not its rows. */
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
  readonly suspectShare?: number;
  readonly control?: string;
  readonly recycleBin?: boolean | IResolvable;
}

export interface FactSettings {
  /** The `evs` provider to ask. @default - the provider without an alias */
  readonly provider?: TerraformProvider;
  /** What it waits for, as Terraform addresses. @default - nothing */
  readonly dependsOn?: string[];
  /** @default - the provider's project */
  readonly projectId?: string;
  /** What its filter is about. */
  readonly subject: "snapshot" | "disk";
  /** @default - all rows */
  readonly filter?: FactFilter;
  /** @default - as the provider does it */
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
