import { TerraformDataSource, TerraformProvider, TerraformResource, type TerraformStack } from "cdktf";
import { DataEvsProjects } from "../bindings/data-evs-projects";
import { EvsProvider } from "../constructs/evs/evs-provider";
import { ENDPOINT_KEYS } from "../settings/arguments";
import { ACCESS_KEY, PROJECT, REGION, TOKEN } from "./example-world";

/** Changes every provider of the stack that can read EVS, so it reads the example, and every fleet, so it is the example. */
export function redirectProviders(stack: TerraformStack, url: string): void {
  for (const construct of stack.node.findAll()) {
    if (construct instanceof EvsProvider) redirectEvs(construct, url);
    else if (construct instanceof DataEvsProjects) redirectFleet(construct);
    else if (isOfficialProvider(construct)) redirectOfficial(construct, url);
    // If endpoints are set, the official provider has one region.
    else if (isOfficialElement(construct)) construct.addOverride("region", null);
  }
}

function redirectEvs(provider: EvsProvider, url: string): void {
  provider.endpoints = Object.fromEntries(ENDPOINT_KEYS.map((key) => [key, url]));
  provider.token = TOKEN;
  provider.projectId = PROJECT;
  provider.maxRetries = 0;
  provider.resetSharedConfigFile();
  provider.resetProfile();
  provider.resetAssumeRole();
  provider.resetAssumeRoleWithOidc();
  provider.resetEcsAgency();
}

/** The example has one project, so the fleet has no other account, region or project. */
function redirectFleet(fleet: DataEvsProjects): void {
  fleet.regions = [REGION];
  fleet.resetAccounts();
  fleet.resetOrganization();
  fleet.resetInclude();
  fleet.resetExclude();
}

/** Providers of any bindings: those of this package, or generated ones. */
const isOfficialProvider = (construct: unknown): construct is TerraformProvider =>
  TerraformProvider.isTerraformProvider(construct) && construct.terraformResourceType === "huaweicloud";

const isOfficialElement = (construct: unknown): construct is TerraformDataSource | TerraformResource =>
  (TerraformDataSource.isTerraformDataSource(construct) ||
    TerraformResource.isTerraformResource(construct)) &&
  construct.terraformResourceType.startsWith("huaweicloud_");

/** Settings next to an access key that would read another account. */
const OTHER_CREDENTIALS = [
  "token",
  "security_token",
  "user_name",
  "user_id",
  "password",
  "domain_name",
  "domain_id",
  "agency_name",
  "agency_domain_name",
  "delegated_project",
  "assume_role",
  "assume_role_with_oidc",
  "shared_config_file",
  "profile",
];

function redirectOfficial(provider: TerraformProvider, url: string): void {
  const settings = {
    endpoints: { evs: url, iam: url, smn: url, ces: url },
    auth_url: `${url}/v3`,
    access_key: ACCESS_KEY.accessKey,
    secret_key: ACCESS_KEY.secretKey,
    project_id: PROJECT,
    region: REGION,
    max_retries: 0,
    ...Object.fromEntries(OTHER_CREDENTIALS.map((name) => [name, null])),
  };
  for (const [name, value] of Object.entries(settings)) provider.addOverride(name, value);
}
