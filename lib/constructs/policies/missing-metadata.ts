import type { Construct } from "constructs";
import { missingMetadata as spec } from "../../audit/spec/policies/missing-metadata";
import { DataEvsMissingMetadata } from "../../bindings/data-evs-missing-metadata";
import { policyOf } from "./policy-of";
import type { SnapshotPolicyProps } from "./policy-props";

/** Which metadata snapshots must have. */
export interface MissingMetadataProps extends SnapshotPolicyProps {
  /** Metadata keys that every snapshot must have with a value; at least one. */
  readonly keys: readonly string[];
}

/** Snapshots that lack a required metadata key, or have it without a value. */
export class MissingMetadata extends policyOf(DataEvsMissingMetadata) {
  /** @throws PropError for invalid props */
  constructor(scope: Construct, id: string, props: MissingMetadataProps) {
    super(spec, scope, id, props);
  }
}
