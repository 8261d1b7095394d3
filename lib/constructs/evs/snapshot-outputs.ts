import { type IResolvable, TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { outputName } from "../terraform/output-name";
import type { ISnapshotInventory } from "./snapshot-inventory";

export interface SnapshotOutputsProps {
  /** The snapshots to describe. */
  readonly snapshots: ISnapshotInventory;
}

/**
 * Stack outputs of a snapshot inventory, named after the construct: `<id>_count`, `<id>_total_gib`,
 * `<id>_by_status` and `<id>_oldest`.
 */
export class SnapshotOutputs extends Construct {
  /** Number of snapshots. */
  readonly count: TerraformOutput;
  /** Provisioned GiB of all snapshots; not what is billed. */
  readonly totalGiB: TerraformOutput;
  /** Number of snapshots by status; those without one are counted under `unknown`. */
  readonly byStatus: TerraformOutput;
  /** Creation time of the oldest snapshot; null when there is none. */
  readonly oldest: TerraformOutput;

  constructor(scope: Construct, id: string, props: SnapshotOutputsProps) {
    super(scope, id);
    const list = props.snapshots.snapshots;
    this.count = this.output("count", "Number of EVS snapshots", expression`length(${list})`);
    this.totalGiB = this.output(
      "total_gib",
      "Provisioned size of the EVS snapshots in GiB",
      expression`sum(concat([0], [for s in ${list} : s.size if s.size != null]))`,
    );
    this.byStatus = this.output(
      "by_status",
      "Number of EVS snapshots by status",
      expression`{ for status, ids in { for s in ${list} : coalesce(s.status, "unknown") => s.id... } : status => length(ids) }`,
    );
    this.oldest = this.output(
      "oldest",
      "Creation time of the oldest EVS snapshot",
      // Keys come sorted; sorting the texts themselves would take Terraform quadratic time.
      expression`try(keys({ for s in ${list} : s.created_at => true... if can(timeadd(s.created_at, "0s")) })[0], null)`,
    );
  }

  private output(name: string, description: string, value: IResolvable): TerraformOutput {
    const output = new TerraformOutput(this, name, { description, value });
    output.overrideLogicalId(outputName(this, name));
    return output;
  }
}
