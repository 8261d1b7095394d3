import type { PolicyDataSource } from "./policy-data-source";
import { providerSettingOf } from "./provider-setting";

/** Path of the earlier answers of a policy: its own, or its provider's. Undefined if neither is set. */
export function sinceOf(policy: PolicyDataSource): string | undefined {
  if (policy.sinceInput !== undefined) return policy.sinceInput;
  const since = providerSettingOf(policy, "since");
  return typeof since === "string" ? since : undefined;
}
