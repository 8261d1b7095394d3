import { TerraformStack } from "cdktf";
import { isEvsProvider } from "../evs/evs-provider";
import type { PolicyDataSource } from "./policy-data-source";

/** Where earlier answers of a policy are: its own path, or its provider's; undefined where neither has one. */
export function sinceOf(policy: PolicyDataSource): string | undefined {
  if (policy.sinceInput !== undefined) return policy.sinceInput;
  const provider =
    policy.provider ??
    TerraformStack.of(policy)
      .node.findAll()
      .find((construct) => isEvsProvider(construct) && construct.alias === undefined);
  return provider === undefined ? undefined : Reflect.get(provider, "since");
}
