import type { AgencyTokenCredentials, BaseCredentials, Credentials } from "../evs";
import type { ArgumentName } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import { type GivenSetting, wrongSetting } from "./given";
import { type OidcSignIn, tryResolveOidc } from "./oidc";
import type { TextArgument } from "./provider-settings";
import { resolveRoles } from "./roles";
import { SettingsSource } from "./source";

/**
 * The credentials to sign in with, and the roles to assume.
 *
 * @throws ConfigurationError if none are set, or only one half of a pair
 */
export function resolveCredentials(source: SettingsSource): Credentials {
  const oidc = tryResolveOidc(source);
  const roles = resolveRoles(source, oidc !== undefined);
  const agency = tryResolveOlderAgency(source);
  const base = resolveBase(source, oidc);
  if (agency !== undefined) {
    if (source.cell?.role !== undefined) {
      throw wrongSetting(agency.asked, "cannot be set for a fleet with accounts. Set assume_role instead.");
    }
    if (roles.length > 0 || oidc !== undefined) {
      const other = oidc?.asked.from ?? "assume_role";
      throw wrongSetting(agency.asked, `and ${other} both assume a role. Set only one of them.`);
    }
    const { agencyName, domainName } = agency;
    return { kind: "agency-token", base: base as BaseCredentials, agencyName, domainName };
  }
  const { role } = source.cell ?? {};
  const all = role === undefined ? roles : [...roles, role];
  return all.reduce<Credentials>((actor, one) => ({ kind: "agency", base: actor, ...one }), base);
}

/**
 * In the official provider's order: token, access key, user and password. A token of an identity provider replaces
 * keys. The agency of the ECS is used only if it is requested, so missing credentials never cause a request.
 */
function resolveBase(source: SettingsSource, oidc: OidcSignIn | undefined): Credentials {
  refuseAmbiguous(source, oidc);
  const token = source.tryGetHeaderText("token");
  if (token !== undefined) return { kind: "token", token };
  if (oidc !== undefined) return oidc.credentials;
  if (isEcsAskedFor(source)) return { kind: "ecs" };
  const accessKey = source.tryGetHeaderText("access_key");
  const secretKey = source.tryGetText("secret_key");
  const securityToken = source.tryGetHeaderText("security_token");
  if (accessKey !== undefined && secretKey !== undefined) {
    return { kind: "aksk", accessKey, secretKey, ...(securityToken === undefined ? {} : { securityToken }) };
  }
  if (accessKey !== undefined) throw incomplete("access_key", "secret_key");
  if (secretKey !== undefined) throw incomplete("secret_key", "access_key");
  if (securityToken !== undefined) throw incomplete("security_token", "access_key");

  const user = source.tryGetText("user_id") ?? source.tryGetText("user_name");
  const password = source.tryGetText("password");
  if (user !== undefined && password !== undefined) return resolveUser(source, password);
  if (user !== undefined) throw incomplete("user_name", "password");
  if (password !== undefined) throw incomplete("password", "user_name");
  throw new ConfigurationError(
    "No credentials",
    "The evs provider has no credentials. Set HW_ACCESS_KEY and HW_SECRET_KEY (or access_key and " +
      "secret_key in the provider block), or HW_AUTH_TOKEN (token), or user_name, password and domain_name; on an ECS " +
      "with an agency, ecs_agency = true.",
    { concerns: "reads" },
  );
}

const isEcsAskedFor = (source: SettingsSource) => source.settings.ecs_agency === true || source.isOfEcs;

/** Two ways to sign in are an error, because the ignored one could be another account. */
function refuseAmbiguous(source: SettingsSource, oidc: OidcSignIn | undefined): void {
  const asked = {
    ecs: source.settings.ecs_agency === true ? { from: "ecs_agency", argument: ["ecs_agency"] } : undefined,
    oidc: oidc?.asked,
  };
  if (asked.ecs !== undefined && asked.oidc !== undefined) throw twoWays(asked.oidc, asked.ecs.from);
  const way = asked.ecs ?? asked.oidc;
  if (way === undefined) return;
  // The official provider replaces a key by the token of an identity provider.
  const others: readonly TextArgument[] =
    asked.ecs === undefined ? ["token"] : ["token", "access_key", "user_name", "user_id"];
  const other = others.map((argument) => source.tryGet(argument)).find((found) => found !== undefined);
  if (other !== undefined) throw twoWays(way, other.from);
}

function twoWays(way: Pick<GivenSetting, "from" | "argument">, other: string): ConfigurationError {
  return new ConfigurationError(
    "Conflicting credentials",
    `${way.from} and ${other} are both set. Set only one of them.`,
    { argument: way.argument, concerns: "reads" },
  );
}

/** The role in the older form. IAM issues a token for it. */
function tryResolveOlderAgency(
  source: SettingsSource,
):
  | (Pick<AgencyTokenCredentials, "agencyName" | "domainName"> & { readonly asked: GivenSetting })
  | undefined {
  const [agency, domain] = [source.tryGet("agency_name"), source.tryGet("agency_domain_name")];
  const project = source.tryGet("delegated_project");
  if (agency !== undefined && domain !== undefined) {
    return { agencyName: agency.value, domainName: domain.value, asked: agency };
  }
  const set = agency ?? domain ?? project;
  if (set === undefined) return undefined;
  const missing = agency === undefined ? "agency_name" : "agency_domain_name";
  throw new ConfigurationError(
    "Incomplete role",
    `${set.from} is set, but ${missing} is not. ${SettingsSource.remedy(missing)}`,
    { argument: set.argument, concerns: "reads" },
  );
}

function resolveUser(source: SettingsSource, password: string): BaseCredentials {
  const [userId, userName] = [source.tryGet("user_id"), source.tryGet("user_name")];
  if (userId !== undefined && userName !== undefined) {
    throw wrongSetting(userId, `and ${userName.from} both name a user. Set only one of them.`);
  }
  if (userId !== undefined) return { kind: "password", userId: userId.value, password };
  const user = { kind: "password", userName: userName?.value ?? "", password } as const;
  const account = tryGetAccount(source, "USER");
  if (account === undefined) throw incomplete("user_name", "domain_name");
  return { ...user, ...account };
}

/** An account, by its ID or by its name. */
export type Account = { readonly domainId: string } | { readonly domainName: string };

/**
 * The account of the user or of the project. OpenRC files can have both, in either form. The own account of each takes
 * precedence, then that of the other, which is usually the same.
 */
export function tryGetAccount(source: SettingsSource, of: "USER" | "PROJECT"): Account | undefined {
  const other = of === "USER" ? "PROJECT" : "USER";
  const rankOf = ({ from, rank }: GivenSetting) => {
    if (from.startsWith(`OS_${of}_`)) return 100;
    return from.startsWith(`OS_${other}_`) ? 200 : rank;
  };
  const ids = source.allOf("domain_id").map((found) => ({ found, isId: true }));
  const names = source.allOf("domain_name").map((found) => ({ found, isId: false }));
  const [first] = [...ids, ...names].sort((a, b) => rankOf(a.found) - rankOf(b.found));
  if (first === undefined) return undefined;
  return first.isId ? { domainId: first.found.value } : { domainName: first.found.value };
}

function incomplete(found: TextArgument, missing: ArgumentName): ConfigurationError {
  const detail = `${found} is set, but ${missing} is not. ${SettingsSource.remedy(missing)}`;
  return new ConfigurationError("Incomplete credentials", detail, { argument: [found], concerns: "reads" });
}
