import { Aspects } from "cdktf";
import type { EvsFleet } from "../evs/evs-fleet";
import { PropCheck } from "../terraform/check-props";
import { requireSameStack } from "../terraform/require-same-stack";
import type { PolicyDataSource } from "./policy-data-source";

/**
 * At synthesis, makes a policy read with the provider of its fleet, and gives it the dependencies of the fleet.
 *
 * @throws PropError at synthesis, for a fleet of another stack and for another provider than that of the fleet
 */
export function takeFleet(policy: PolicyDataSource, fleet: EvsFleet | undefined): void {
  if (fleet === undefined) return;
  Aspects.of(policy).add({
    visit: (visited) => {
      if (visited === policy) take(policy, fleet);
    },
  });
}

function take(policy: PolicyDataSource, fleet: EvsFleet): void {
  const check = new PropCheck(policy);
  requireSameStack(check, "fleet", fleet, policy);
  const { provider, dependsOn = [] } = fleet;
  if (policy.provider !== undefined && policy.provider !== provider) {
    throw check.error("provider", `is not that of ${fleet.node.path}; set it there only`);
  }
  if (provider !== undefined) policy.provider = provider;
  if (dependsOn.length > 0) policy.dependsOn = [...new Set([...(policy.dependsOn ?? []), ...dependsOn])];
}
