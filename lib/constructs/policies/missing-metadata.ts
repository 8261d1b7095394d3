import type { Construct } from "constructs";
import { DataEvsMissingMetadata } from "../../bindings/data-evs-missing-metadata";
import { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import { policyConfig } from "./policy-config";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";
import { setUpPolicy } from "./set-up-policy";

export interface MissingMetadataProps extends SnapshotPolicyProps {
  /** Metadata keys that every snapshot must have, with a value; at least one. */
  readonly keys: readonly string[];
}

/** Snapshots that lack one of some metadata keys, or have it without a value. */
export class MissingMetadata extends policyOf(DataEvsMissingMetadata) {
  /** @throws PropError for props that make no sense */
  constructor(scope: Construct, id: string, props: MissingMetadataProps) {
    const { keys } = props;
    new PropCheck(scope, id).texts("keys", keys);
    super(scope, id, { ...policyConfig(scope, id, props), keys: keys.map((key) => literalText(key)) });
    setUpPolicy(this, props);
  }
}
