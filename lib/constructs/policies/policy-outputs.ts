import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { expression } from "../terraform/expression";
import { terraformName } from "../terraform/terraform-name";
import type { PolicyDataSource } from "./policy-data-source";

/**
 * A policy's stack outputs: `<policy>_violations`, `<policy>_undecided` and `<policy>_exempt` by ID, `<policy>_count`
 * and `<policy>_total_gib`. With `outputs: "figures"`, only the last two.
 */
export class PolicyOutputs extends Construct {
  constructor(policy: PolicyDataSource, id: string) {
    super(policy, id);
    const { path } = policy.node;
    if (policy.outputInput !== undefined) this.addRows(policy);
    this.add(policy, "count", `Number of violations of the policy ${path}`, policy.violationCount);
    this.add(policy, "total_gib", `Provisioned GiB of the violations of the policy ${path}`, policy.totalGib);
  }

  private addRows(policy: PolicyDataSource): void {
    const { path } = policy.node;
    this.add(policy, "violations", `Violations of the policy ${path}, by ID`, byId(policy.violations));
    this.add(policy, "undecided", `Undecided rows of the policy ${path}, by ID`, byId(policy.undecided));
    this.add(policy, "exempt", `Exempt rows of the policy ${path}, by ID`, byId(policy.exempt));
  }

  private add(policy: PolicyDataSource, name: string, description: string, value: unknown): void {
    const output = new TerraformOutput(this, name, { description, value });
    output.overrideLogicalId(terraformName(policy, name));
  }
}

const byId = (rows: unknown) => expression`zipmap(${rows}[*].id, ${rows})`;
