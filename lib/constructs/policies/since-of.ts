import type { PolicyDataSource } from "./policy-data-source";
import { providerSettingOf } from "./provider-setting";

/** Where earlier answers of a policy are: its own path, or its provider's; undefined where neither has one. */
export function sinceOf(policy: PolicyDataSource): string | undefined {
  if (policy.sinceInput !== undefined) return policy.sinceInput;
  const since = providerSettingOf(policy, "since");
  return typeof since === "string" ? since : undefined;
}
