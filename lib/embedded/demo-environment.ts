import type { Scenario } from "./scenario";

/** The environment variables that point the `evs` provider at an embedded API. */
export function demoEnvironment(url: string, scenario: Scenario): Record<string, string> {
  const [project] = scenario.projects;
  const [key] = scenario.accessKeys;
  return {
    HW_REGION_NAME: project?.name ?? "",
    ...(key === undefined ? {} : { HW_ACCESS_KEY: key.accessKey, HW_SECRET_KEY: key.secretKey }),
    HW_AUTH_URL: `${url}/v3`,
    HW_EVS_ENDPOINT: url,
    HW_CBR_ENDPOINT: url,
    HW_CTS_ENDPOINT: url,
  };
}
