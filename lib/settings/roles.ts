import type { AgencyCredentials } from "../evs";
import { profileFieldOf } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import { type Given, given } from "./given";
import { parseCount } from "./numbers";
import type { RoleSettings } from "./provider-settings";
import { SettingsSource } from "./source";

export type Role = Pick<AgencyCredentials, "agencyName" | "domainName" | "durationSeconds">;

/**
 * The roles to assume, one after the other: those of the provider block, else the one that the environment names. What
 * a block leaves out is taken from the environment; a profile's agency goes before all of them.
 *
 * @throws ConfigurationError
 */
export function resolveRoles(source: SettingsSource): readonly Role[] {
  const blocks = source.settings.assume_role ?? [];
  const agency = source.tryGetFromProfile("assume_role.agency_name");
  const wanted = blocks.length === 0 || agency !== undefined ? [blocks[0]] : blocks;
  return wanted.flatMap((block, index) => resolveRole(source, block, index) ?? []);
}

function resolveRole(
  source: SettingsSource,
  block: RoleSettings | undefined,
  index: number,
): Role | undefined {
  const find = (name: "agency_name" | "domain_name" | "duration"): Given | undefined => {
    const argument = `assume_role.${name}` as const;
    return (
      source.tryGetFromProfile(argument) ??
      given(block?.[name]?.toString(), argument, ["assume_role", { index }, name]) ??
      source.tryGetFromEnvironment(argument)
    );
  };
  const [agency, domain, duration] = [find("agency_name"), find("domain_name"), find("duration")];
  if (block === undefined && agency === undefined && domain === undefined) return undefined;
  const seconds =
    duration === undefined ? {} : { durationSeconds: parseCount(duration, "assume_role.duration") };
  if (agency === undefined) throw incomplete("agency_name", index);
  if (domain === undefined) throw incomplete("domain_name", index);
  return {
    agencyName: agency.value,
    domainName: domain.value,
    ...seconds,
  };
}

function incomplete(missing: "agency_name" | "domain_name", index: number): ConfigurationError {
  const argument = `assume_role.${missing}` as const;
  const what =
    missing === "agency_name" ? "which agency to use" : "whose agency it is: the name of the account";
  return new ConfigurationError(
    "Incomplete role",
    `A role is to be assumed, but not said ${what}. ${SettingsSource.remedy(argument)} ` +
      `In a profile it is ${profileFieldOf(argument)}.`,
    { argument: ["assume_role", { index }], concerns: "reads" },
  );
}
