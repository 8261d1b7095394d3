import type { BaseCredentials, Credentials } from "../evs";
import type { ArgumentName } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import { wrongSetting } from "./given";
import type { TextArgument } from "./provider-settings";
import { resolveRoles } from "./roles";
import { SettingsSource } from "./source";

/**
 * How to sign in, and as whom to act then.
 *
 * @throws ConfigurationError when nothing is set, or only half of a pair
 */
export function resolveCredentials(source: SettingsSource): Credentials {
  const base = resolveBase(source);
  return resolveRoles(source).reduce<Credentials>(
    (actor, role) => ({ kind: "agency", base: actor, ...role }),
    base,
  );
}

/**
 * In the official provider's order: token, access key, user and password. There is no fallback to the ECS metadata
 * service, so that missing credentials never cause a request.
 */
function resolveBase(source: SettingsSource): BaseCredentials {
  const token = source.tryGetHeaderText("token");
  const accessKey = source.tryGetHeaderText("access_key");
  const secretKey = source.tryGetText("secret_key");
  const securityToken = source.tryGetHeaderText("security_token");
  if (token !== undefined) return { kind: "token", token };
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
    "The evs provider has nothing to sign in with. Set HW_ACCESS_KEY and HW_SECRET_KEY (or access_key and " +
      "secret_key in the provider block), or HW_AUTH_TOKEN (token), or user_name, password and domain_name.",
    { concerns: "reads" },
  );
}

function resolveUser(source: SettingsSource, password: string): BaseCredentials {
  const [userId, userName] = [source.tryGet("user_id"), source.tryGet("user_name")];
  if (userId !== undefined && userName !== undefined) {
    throw wrongSetting(userId, `and ${userName.from} each name a user. Set one of them.`);
  }
  if (userId !== undefined) return { kind: "password", userId: userId.value, password };
  const user = { kind: "password", userName: userName?.value ?? "", password } as const;
  const [domainId, domainName] = [source.tryGet("domain_id"), source.tryGet("domain_name")];
  if (domainId === undefined && domainName === undefined) throw incomplete("user_name", "domain_name");
  // OpenRC files name the user's account and the project's, in either form: the user's comes first.
  return (domainId?.rank ?? Number.POSITIVE_INFINITY) <= (domainName?.rank ?? Number.POSITIVE_INFINITY)
    ? { ...user, domainId: domainId?.value ?? "" }
    : { ...user, domainName: domainName?.value ?? "" };
}

function incomplete(found: TextArgument, missing: ArgumentName): ConfigurationError {
  const detail = `${found} is set, but ${missing} is not. ${SettingsSource.remedy(missing)}`;
  return new ConfigurationError("Incomplete credentials", detail, { argument: [found], concerns: "reads" });
}
