import type { AgencyCredentials } from "../evs";
import { profileFieldOf, ROLE_APIS } from "./arguments";
import { parseChoice, parseUrnPart } from "./choice";
import { ConfigurationError } from "./configuration-error";
import { type GivenSetting, given, wrongSetting } from "./given";
import { parseCount } from "./numbers";
import type { RoleSettings } from "./provider-settings";
import { SettingsSource } from "./source";

export type Role = Omit<AgencyCredentials, "kind" | "base">;

/** Longest session of STS. The limit of an account can be lower. */
const MOST_SECONDS_OF_STS = 43_200;

/**
 * The roles to assume, one after the other: those of the provider block, otherwise the one of the environment. Unset
 * arguments of a block come from the environment. The agency of a profile takes precedence over all of them.
 *
 * @param isElsewhere whether the environment's role belongs to a sign-in through an identity provider
 */
export function resolveRoles(source: SettingsSource, isElsewhere = false): readonly Role[] {
  const blocks = source.settings.assume_role ?? [];
  const agency = source.tryGetFromProfile("assume_role.agency_name");
  if (blocks.length === 0 && agency === undefined && isElsewhere) return [];
  const wanted = blocks.length === 0 || agency !== undefined ? [blocks[0]] : blocks;
  return wanted.flatMap((block, index) => resolveRole(source, block, index) ?? []);
}

type RoleArgument = keyof RoleSettings;

function resolveRole(
  source: SettingsSource,
  block: RoleSettings | undefined,
  index: number,
): Role | undefined {
  const places = [
    (name: RoleArgument) => source.tryGetFromProfile(`assume_role.${name}`),
    (name: RoleArgument) =>
      given(block?.[name]?.toString(), `assume_role.${name}`, ["assume_role", { index }, name]),
    (name: RoleArgument) => source.tryGetFromEnvironment(`assume_role.${name}`),
  ] as const;
  const find = (name: RoleArgument) => places.map((place) => place(name)).find((one) => one !== undefined);
  // ID and name belong together: the first place that has one of them defines the account.
  const accounts = places.map((place) => ({ id: place("domain_id"), name: place("domain_name") }));
  const account = accounts.find(({ id, name }) => id !== undefined || name !== undefined) ?? {
    id: undefined,
    name: undefined,
  };
  const [agency, duration, externalId] = [find("agency_name"), find("duration"), find("external_id")];
  const isNamed = account.id !== undefined || account.name !== undefined;
  if (block === undefined && agency === undefined && !isNamed) return undefined;
  const api = apiOf(account, find("api"));
  const seconds = duration === undefined ? undefined : parseCount(duration, "assume_role.duration");
  if (duration !== undefined && api === "sts" && Number(seconds) > MOST_SECONDS_OF_STS) {
    throw wrongSetting(duration, `must be at most ${MOST_SECONDS_OF_STS} with STS, got ${seconds}.`);
  }
  if (externalId !== undefined && api === "iam" && isNamed) {
    throw wrongSetting(externalId, 'is supported only with STS. Set domain_id, and set api = "sts".');
  }
  if (agency === undefined) throw incomplete("agency_name", index);
  if (!isNamed) throw incomplete("domain_name", index);
  return {
    agencyName: agency.value,
    ...accountOf(account, api),
    ...(api === "sts" ? { api } : {}),
    ...(externalId === undefined ? {} : { externalId: externalId.value }),
    ...(seconds === undefined ? {} : { durationSeconds: seconds }),
  };
}

interface Account {
  readonly id: GivenSetting | undefined;
  readonly name: GivenSetting | undefined;
}

/**
 * As in the official provider, an account with an ID requires STS. If a profile has both, the name takes precedence.
 */
function apiOf({ id, name }: Account, wanted: GivenSetting | undefined): "iam" | "sts" {
  const isProfile = name !== undefined && name.rank === 0;
  const api = wanted === undefined ? undefined : parseChoice(wanted, ROLE_APIS);
  if (wanted !== undefined && api === "sts" && id === undefined && name !== undefined) {
    throw wrongSetting(wanted, 'is "sts", which requires the account ID. Set domain_id.');
  }
  return api ?? (id === undefined || isProfile ? "iam" : "sts");
}

function accountOf({ id, name }: Account, api: "iam" | "sts") {
  if (name !== undefined && api === "iam") return { domainName: name.value };
  return id === undefined ? {} : { domainId: parseUrnPart(id) };
}

function incomplete(missing: "agency_name" | "domain_name", index: number): ConfigurationError {
  const argument = `assume_role.${missing}` as const;
  const what =
    missing === "agency_name"
      ? "the name of the agency"
      : "the account that owns the agency: its name, or its ID (assume_role.domain_id, HW_ASSUME_ROLE_DOMAIN_ID)";
  return new ConfigurationError(
    "Incomplete role",
    `The settings to assume a role lack ${what}. ${SettingsSource.remedy(argument)} ` +
      `In a profile, set ${profileFieldOf(argument)}.`,
    { argument: ["assume_role", { index }], concerns: "reads" },
  );
}
