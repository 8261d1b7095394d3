import type { IResolvable, TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { Verdict } from "../../audit/verdicts/verdict";

/**
 * Where a policy asks: an audit or an inventory. Its settings are taken over when the stack is synthesized; no rows are.
 */
export interface IFactSource extends IConstruct {
  /** What policies ask with. */
  factSettings(): FactSettings;
}

/** Settings that a policy may have itself or from its source, but not from both; named as in generated classes. */
export interface SharedSettings {
  readonly projectId?: string;
  readonly name?: string;
  readonly status?: string;
  readonly volumeId?: string;
  readonly suspectShare?: number;
  readonly control?: string;
  readonly recycleBin?: boolean | IResolvable;
}

export interface FactSettings extends SharedSettings {
  /** The `evs` provider to ask. @default - the one without an alias */
  readonly provider?: TerraformProvider;
  /** What it waits for, as Terraform addresses. @default - nothing */
  readonly dependsOn?: string[];
  /** Facts that are known already, as JSON by columns. @default - the provider reads */
  readonly given?: string;
  /** What can be said at most of a snapshot that has lost its disk. */
  readonly strongestVerdict: Verdict;
  /** Whether it is a part of the list only, by `offset` or `limit`. @default false */
  readonly isWindow?: boolean;
  /** Whether there are disks beside the snapshots. @default true */
  readonly hasDisks?: boolean;
}

/** Whether something given as a source of facts is one. */
export function isFactSource(given: unknown): given is IFactSource {
  return typeof (given as Partial<IFactSource> | undefined)?.factSettings === "function";
}
