import type { Construct } from "constructs";
import { DataEvsStaleSnapshots } from "../../bindings/data-evs-stale-snapshots";
import type { IAlertSink } from "../alerts/alert-sink";
import { PropCheck } from "../terraform/check-props";
import { checkDuration, type Duration } from "./duration";
import { policyConfig } from "./policy-config";
import type { AlertProps, BlockProps, PolicyProps } from "./policy-props";
import { type IPolicy, PolicyVerbs } from "./policy-verbs";
import { setUpPolicy } from "./set-up-policy";

export interface StaleSnapshotsProps extends PolicyProps {
  /** How long after its creation a snapshot is stale. */
  readonly olderThan: Duration;
  /**
   * Whether snapshots count that users cannot delete: a backup's, or in transition.
   *
   * @default false
   */
  readonly includeManaged?: boolean;
}

/** Snapshots that have been kept for too long. */
export class StaleSnapshots extends DataEvsStaleSnapshots implements IPolicy {
  private readonly verbs = new PolicyVerbs(this);

  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: StaleSnapshotsProps) {
    const { olderThan, includeManaged } = props;
    checkDuration(new PropCheck(scope, id), "olderThan", olderThan);
    super(scope, id, { ...policyConfig(scope, id, props), olderThan: olderThan.toString(), includeManaged });
    setUpPolicy(this, props);
  }

  warn(): void {
    this.verbs.warn();
  }

  block(props?: BlockProps): void {
    this.verbs.block(props);
  }

  alert(sink: IAlertSink, props?: AlertProps): void {
    this.verbs.alert(sink, props);
  }
}
