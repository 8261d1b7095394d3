import { TerraformOutput } from "cdktf";
import { terraformName } from "../terraform/terraform-name";
import type { Alert } from "./alert";
import type { IAlertSink } from "./alert-sink";

/**
 * A stack output for pipelines, named after the alert, such as `orphans_alert`: `{ policy, state, title, fingerprint,
 * ids, reason }`. `state` is an `AlertKind`, or `exempt`; `fingerprint` changes with the set of rows, and is null if a
 * missing list leaves the set unknown; `ids` are the proven violations. An unreliable scan has neither. `reason`
 * explains the state.
 */
export class OutputAlert implements IAlertSink {
  bind(alert: Alert): void {
    const output = new TerraformOutput(alert, "output", {
      description: `Alert of the policy ${alert.policy}`,
      value: alert.state(),
    });
    output.overrideLogicalId(terraformName(alert));
  }
}
