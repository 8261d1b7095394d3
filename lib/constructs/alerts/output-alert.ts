import { TerraformOutput } from "cdktf";
import { terraformName } from "../terraform/terraform-name";
import type { Alert } from "./alert";
import type { IAlertSink } from "./alert-sink";

/**
 * A stack output for pipelines, named after the alert, such as `orphans_alert`: `{ policy, state, title, fingerprint,
 * ids, reason }`. `state` is an `AlertKind`, or `exempt`; `fingerprint` changes with the set of rows, and is null where a
 * missing list leaves the set unknown; `ids` are what is proven. Facts that are not to be trusted have neither. `reason` says why.
 */
export class OutputAlert implements IAlertSink {
  bind(alert: Alert): void {
    const output = new TerraformOutput(alert, "output", {
      description: `What the policy ${alert.policy} has to tell`,
      value: alert.state(),
    });
    output.overrideLogicalId(terraformName(alert));
  }
}
