import type { Scenario } from "./scenario";
import { regionOf } from "./world";

/** The environment variables with which the `evs` provider reads an embedded API. */
export function demoEnvironment(url: string, scenario: Scenario): Record<string, string> {
  const [project] = scenario.projects;
  const [key] = scenario.accessKeys;
  // In a fleet, each region has a folder instead of a host.
  const endpoint = (scenario.cells?.length ?? 0) > 0 ? `${url}/{region}` : url;
  return {
    HW_REGION_NAME: regionOf(project?.name ?? ""),
    ...(key === undefined ? {} : { HW_ACCESS_KEY: key.accessKey, HW_SECRET_KEY: key.secretKey }),
    HW_AUTH_URL: `${url}/v3`,
    HW_EVS_ENDPOINT: endpoint,
    HW_CBR_ENDPOINT: endpoint,
    HW_CTS_ENDPOINT: endpoint,
  };
}
