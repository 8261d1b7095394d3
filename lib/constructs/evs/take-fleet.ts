import { Aspects, TerraformDataSource, type TerraformProvider } from "cdktf";
import { PropCheck } from "../terraform/check-props";
import { requireSameStack } from "../terraform/require-same-stack";
import type { EvsFleet } from "./evs-fleet";

/** A query that can read a fleet. */
type FleetQuery = TerraformDataSource & { provider?: TerraformProvider; dependsOn?: string[] };

/** @throws PropError for another value, and for a project next to the fleet */
export function checkFleet(
  check: PropCheck,
  { fleet, projectId }: { readonly fleet?: EvsFleet; readonly projectId?: string },
): void {
  if (fleet === undefined) return;
  if (projectId !== undefined)
    throw check.error("projectId", "and 'fleet' cannot both be set; set one of them");
  if (!isFleet(fleet)) throw check.error("fleet", "must be an EvsFleet");
}

/** From any copy of this package. */
const isFleet = (given: unknown) =>
  TerraformDataSource.isTerraformDataSource(given) && given.terraformResourceType === "evs_projects";

/**
 * At synthesis, makes a query read with the provider of its fleet, and gives it the dependencies of the fleet.
 *
 * @throws PropError at synthesis, for a fleet of another stack and for another provider than that of the fleet
 */
export function takeFleet(query: FleetQuery, fleet: EvsFleet | undefined): void {
  if (fleet === undefined) return;
  Aspects.of(query).add({
    visit: (visited) => {
      if (visited === query) take(query, fleet);
    },
  });
}

function take(query: FleetQuery, fleet: EvsFleet): void {
  const check = new PropCheck(query);
  requireSameStack(check, "fleet", fleet, query);
  const { provider, dependsOn = [] } = fleet;
  if (query.provider !== undefined && query.provider !== provider) {
    throw check.error("provider", `is not that of ${fleet.node.path}; set it there only`);
  }
  if (provider !== undefined) query.provider = provider;
  if (dependsOn.length > 0) query.dependsOn = [...new Set([...(query.dependsOn ?? []), ...dependsOn])];
}
