import { type Environment, type ProviderSettings, resolveSettings } from "../../lib/settings";
import { configurationError, profileFile } from "../support/configuration";

const base = { kind: "token", token: "T" } as const;
const credentialsOf = (settings: ProviderSettings, environment: Environment = {}) =>
  resolveSettings({ region: "cn-north-4", token: "T", ...settings }, environment)().credentials;
const HW = { HW_ASSUME_ROLE_AGENCY_NAME: "env-agency", HW_ASSUME_ROLE_DOMAIN_NAME: "env-owner" };

test("the environment's role is assumed where the block names none", () => {
  const role = { kind: "agency", base, agencyName: "env-agency", domainName: "env-owner" };
  expect(credentialsOf({}, HW)).toEqual(role);
  expect(credentialsOf({ assume_role: [] }, HW)).toEqual(role);
});

test("a block's role goes before the environment's, which fills what it leaves out", () => {
  expect(credentialsOf({ assume_role: [{ agency_name: "a", domain_name: "d" }] }, HW)).toMatchObject({
    agencyName: "a",
    domainName: "d",
  });
  expect(credentialsOf({ assume_role: [{ agency_name: "a" }] }, HW)).toMatchObject({
    agencyName: "a",
    domainName: "env-owner",
  });
});

test("several blocks are assumed one after the other", () => {
  const first = { kind: "agency", base, agencyName: "a1", domainName: "d1" };
  expect(
    credentialsOf({
      assume_role: [
        { agency_name: "a1", domain_name: "d1" },
        { agency_name: "a2", domain_name: "d2" },
      ],
    }),
  ).toEqual({ kind: "agency", base: first, agencyName: "a2", domainName: "d2" });
});

test("a profile's agency goes before all of them", () => {
  const shared_config_file = profileFile({ agencyName: "p", agencyDomainName: "pd" });
  const settings = { shared_config_file, assume_role: [{ agency_name: "a" }, { agency_name: "b" }] };
  expect(credentialsOf(settings, HW)).toEqual({ kind: "agency", base, agencyName: "p", domainName: "pd" });
});

test("half a role is never passed over", () => {
  for (const environment of [{ HW_ASSUME_ROLE_AGENCY_NAME: "a" }, { HW_ASSUME_ROLE_DOMAIN_NAME: "d" }]) {
    const error = configurationError(() => credentialsOf({}, environment));
    expect(error.summary).toBe("Incomplete role");
  }
  const shared_config_file = profileFile({ agencyDomainName: "pd" });
  expect(configurationError(() => credentialsOf({ shared_config_file })).summary).toBe("Incomplete role");
});

test("without a role nobody is asked for one", () => {
  expect(credentialsOf({ assume_role: null }, { HW_ASSUME_ROLE_DURATION: "900" })).toEqual(base);
});
