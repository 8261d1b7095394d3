import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { DataEvsSnapshotSummary } from "../../bindings/data-evs-snapshot-summary";
import { PropCheck } from "../terraform/check-props";
import { keepOutputsApart } from "../terraform/own-outputs";
import { requireSameStack } from "../terraform/require-same-stack";
import { terraformName } from "../terraform/terraform-name";
import { isFactSource } from "./fact-source";
import { givenFacts } from "./given-facts";
import { requireJudge } from "./require-judge";
import type { ISnapshotInventory } from "./snapshot-inventory";
import type { ISnapshotSummary } from "./snapshot-summary";

const NO_INVENTORY = "must be an EvsSnapshots, an EvsStandardSnapshots or a HuaweicloudSnapshots";

/** The inventory that the stack publishes. */
export interface SnapshotOutputsProps {
  /** The snapshots to describe. */
  readonly snapshots: ISnapshotInventory | ISnapshotSummary;
}

/**
 * Stack outputs of a snapshot inventory, named after the construct: `<id>_count`, `<id>_total_gib`,
 * `<id>_by_status` and `<id>_oldest`.
 */
export class SnapshotOutputs extends Construct {
  /** Number of snapshots. */
  readonly count: TerraformOutput;
  /** Provisioned GiB of all snapshots. This is not the billed size. */
  readonly totalGiB: TerraformOutput;
  /** Number of snapshots by status. Snapshots without a status count as `unknown`. */
  readonly byStatus: TerraformOutput;
  /** Creation time of the oldest snapshot; null without snapshots. */
  readonly oldest: TerraformOutput;

  /** @throws PropError unless `snapshots` is an inventory of this package */
  constructor(scope: Construct, id: string, { snapshots }: SnapshotOutputsProps) {
    if (!isFactSource(snapshots) && !hasSummary(snapshots)) {
      throw new PropCheck(scope, id).error("snapshots", NO_INVENTORY);
    }
    super(scope, id);
    const { snapshotCount, totalGib, countByStatus, oldestCreatedAt } = this.summaryOf(snapshots);
    this.count = this.output("count", "Number of EVS snapshots", snapshotCount);
    this.totalGiB = this.output("total_gib", "Provisioned size of the EVS snapshots in GiB", totalGib);
    this.byStatus = this.output("by_status", "Number of EVS snapshots by status", countByStatus);
    this.oldest = this.output("oldest", "Creation time of the oldest EVS snapshot", oldestCreatedAt);
    keepOutputsApart(this);
  }

  /** The totals of the inventory, or those that the `evs` provider computes from its rows. */
  private summaryOf(snapshots: ISnapshotInventory | ISnapshotSummary): ISnapshotSummary {
    if (hasSummary(snapshots)) return snapshots;
    requireJudge(this);
    const { given } = snapshots.factSettings();
    if (given === undefined) throw new PropCheck(this).error("snapshots", NO_INVENTORY);
    requireSameStack(new PropCheck(this), "snapshots", snapshots, this);
    const summary = new DataEvsSnapshotSummary(this, "summary", { given: givenFacts(given) });
    summary.overrideLogicalId(terraformName(this, "summary"));
    return summary;
  }

  private output(name: string, description: string, value: unknown): TerraformOutput {
    const output = new TerraformOutput(this, name, { description, value });
    output.overrideLogicalId(terraformName(this, name));
    return output;
  }
}

function hasSummary(snapshots: ISnapshotInventory | ISnapshotSummary): snapshots is ISnapshotSummary {
  return typeof snapshots === "object" && snapshots !== null && "snapshotCount" in snapshots;
}
