import { type IResolvable, Token } from "cdktf";
import type { Construct } from "constructs";
import { pathText } from "../../audit/spec/written-problem";
import { DataEvsProjects } from "../../bindings/data-evs-projects";
import { type FleetRequest, fleetProblemsOf } from "../../fleet/fleet-request";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import type { DataSourceProps } from "./data-source-props";

/** Which accounts, regions and projects to read. */
export interface EvsFleetProps extends FleetRequest, Omit<DataSourceProps, "projectId"> {}

/**
 * The projects of several accounts and regions, for policies, as a typed data source: two requests for each account at
 * plan time. An account that cannot be read is in `cells` once for each region, with the reason. Names and IDs of
 * accounts and projects are stored in the Terraform state, keys and tokens are not.
 *
 * @see IAM API reference, "Querying the List of Projects Accessible to Users"
 */
export class EvsFleet extends DataEvsProjects {
  /** @throws PropError for an empty account or pattern, and for an exclusion without a reason */
  constructor(scope: Construct, id: string, props: EvsFleetProps = {}) {
    checkRequest(new PropCheck(scope, id), props);
    const { regions, accounts, organization, include, exclude, provider, dependsOn } = props;
    super(scope, id, {
      regions: regions && [...regions],
      accounts: accounts && [...accounts],
      organization,
      include: include && [...include],
      exclude: exclude?.map((exclusion) => ({ ...exclusion, reason: literalText(exclusion.reason) })),
      provider,
      dependsOn,
    });
    checkAtSynthesis(this, () => {
      const { regionsInput, accountsInput, organizationInput, includeInput, excludeInput } = this;
      checkRequest(new PropCheck(this), {
        regions: regionsInput,
        accounts: accountsInput,
        organization: organizationInput,
        include: includeInput,
        exclude: excludeInput,
      });
    });
  }
}

type Written = FleetRequest<string>;
const LISTS = ["regions", "accounts", "include", "exclude"] as const;

/** @throws PropError for an invalid value, as far as it is known; the provider checks the rest */
function checkRequest(
  check: PropCheck,
  {
    regions,
    accounts,
    organization,
    include,
    exclude,
  }: { readonly [Name in keyof Written]?: Written[Name] | IResolvable },
): void {
  const request = {
    regions: known(regions),
    accounts: known(accounts),
    organization: known(organization),
    include: known(include),
    exclude: known(exclude),
  };
  for (const name of LISTS) {
    if (request[name] !== undefined && !Array.isArray(request[name]))
      throw check.wrong(name, "a list", request[name]);
  }
  const [found] = fleetProblemsOf(request);
  if (found !== undefined) throw check.error(pathText(found.path), found.problem);
}

const known = <T>(given: T | IResolvable | undefined): T | undefined =>
  holdsToken(given) ? undefined : given;

/** Whether a value, or a part of it, is known only to Terraform. */
function holdsToken(given: unknown): given is IResolvable {
  if (Token.isUnresolved(given)) return true;
  return typeof given === "object" && given !== null && Object.values(given).some(holdsToken);
}
