import { TerraformOutput } from "cdktf";
import { outputName } from "../terraform/output-name";
import type { Alert } from "./alert";
import type { IAlertSink } from "./alert-sink";

/**
 * A stack output for pipelines, named after the alert, such as `orphans_alert`: `{ policy, state, title, fingerprint,
 * snapshot_ids, reasons }`. `state` is `violations`, `quiet` or `untrusted`; `fingerprint` changes with the set of
 * snapshots. An untrusted scan has no fingerprint and no IDs, but reasons.
 */
export class OutputAlert implements IAlertSink {
  bind(alert: Alert): void {
    const output = new TerraformOutput(alert, "output", {
      description: `What the policy ${alert.policy} has to tell`,
      value: alert.state,
    });
    output.overrideLogicalId(outputName(alert));
  }
}
