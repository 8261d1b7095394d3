import { type FleetRequest, fleetProblemsOf, isFleetRequest } from "../../fleet";
import { formProblemsOf, YamlFile } from "../files/yaml-file";

interface WrittenAccount {
  readonly agency_name?: string;
  readonly domain_name?: string;
  readonly domain_id?: string;
  readonly api?: string;
}

interface WrittenPattern {
  readonly account?: string;
  readonly region?: string;
  readonly project?: string;
}

/** A file whose form has been checked. Its names are those of `evs_projects`. */
interface WrittenFleet {
  readonly regions?: readonly string[];
  readonly accounts?: readonly WrittenAccount[];
  readonly organization?: { readonly agency_name: string; readonly api?: string };
  readonly include?: readonly WrittenPattern[];
  readonly exclude?: readonly (WrittenPattern & { readonly reason: string })[];
}

const TEXT = { type: "string", minLength: 1 };
const PATTERN = { account: TEXT, region: TEXT, project: TEXT };
const object = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const listOf = (items: unknown) => ({ type: "array", items });

const SCHEMA = object({
  regions: listOf(TEXT),
  accounts: listOf(object({ agency_name: TEXT, domain_name: TEXT, domain_id: TEXT, api: TEXT })),
  organization: object({ agency_name: TEXT, api: TEXT }, ["agency_name"]),
  include: listOf(object(PATTERN)),
  exclude: listOf(object({ ...PATTERN, reason: TEXT }, ["reason"])),
});

/**
 * The projects to read, from a file in YAML or JSON.
 *
 * @param file its name, for messages
 * @throws YamlFileError
 */
export function parseFleetFile(file: string, text: string): FleetRequest {
  const yaml = new YamlFile(file, text, "put the fleet into one document");
  // An empty file means the account and the region of the settings.
  const content = yaml.content ?? {};
  yaml.refuse(formProblemsOf(content, SCHEMA));
  const request = toRequest(content as WrittenFleet);
  return isFleetRequest(request) ? request : yaml.fail(fleetProblemsOf(request));
}

function toRequest({ accounts, organization, ...others }: WrittenFleet): FleetRequest<string> {
  return {
    ...others,
    accounts: accounts?.map(({ agency_name, domain_name, domain_id, api }) => ({
      agencyName: agency_name,
      domainName: domain_name,
      domainId: domain_id,
      api,
    })),
    organization: organization && { agencyName: organization.agency_name, api: organization.api },
  };
}
