import { TerraformStack } from "cdktf";
import { isEvsProvider } from "../evs/evs-provider";
import type { PolicyDataSource } from "./policy-data-source";

/** A setting of the policy's provider, or of the one without an alias. Undefined if it is not set. */
export function providerSettingOf(policy: PolicyDataSource, setting: string): unknown {
  const provider =
    policy.provider ??
    TerraformStack.of(policy)
      .node.findAll()
      .find((construct) => isEvsProvider(construct) && construct.alias === undefined);
  return provider === undefined ? undefined : Reflect.get(provider, setting);
}
