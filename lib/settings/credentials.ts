import type { Credentials } from "../evs";
import { configurationError, SettingsSource, type TextArgument } from "./source";

/**
 * Chooses how to sign in, in the official provider's order: token, access key, user and password. There is no
 * fallback to the ECS metadata service, so that missing credentials never cause a request.
 *
 * @throws DiagnosticError when nothing is set, or only half of a pair
 */
export function resolveCredentials(source: SettingsSource): Credentials {
  const get = (argument: TextArgument) => source.tryGetText(argument);
  const token = get("token");
  if (token !== undefined) return { kind: "token", token };

  const accessKey = get("access_key");
  const secretKey = get("secret_key");
  const securityToken = get("security_token");
  if (accessKey !== undefined && secretKey !== undefined) {
    return { kind: "aksk", accessKey, secretKey, ...(securityToken === undefined ? {} : { securityToken }) };
  }
  if (accessKey !== undefined) throw incomplete("access_key", "secret_key");
  if (secretKey !== undefined) throw incomplete("secret_key", "access_key");
  if (securityToken !== undefined) throw incomplete("security_token", "access_key");

  const userName = get("user_name");
  const password = get("password");
  if (userName !== undefined && password !== undefined) return withDomain(source, userName, password);
  if (userName !== undefined) throw incomplete("user_name", "password");
  if (password !== undefined) throw incomplete("password", "user_name");
  throw configurationError(
    "No credentials",
    "The evs provider has nothing to sign in with. Set HW_ACCESS_KEY and HW_SECRET_KEY (or access_key and " +
      "secret_key in the provider block), or HW_AUTH_TOKEN (token), or user_name, password and domain_name.",
  );
}

function withDomain(source: SettingsSource, userName: string, password: string): Credentials {
  const domainName = source.tryGetText("domain_name");
  const domainId = source.tryGetText("domain_id");
  if (domainId !== undefined) return { kind: "password", userName, password, domainId };
  if (domainName !== undefined) return { kind: "password", userName, password, domainName };
  throw incomplete("user_name", "domain_name");
}

function incomplete(given: TextArgument, missing: TextArgument) {
  return configurationError(
    "Incomplete credentials",
    `${given} is set, but ${missing} is not. ${SettingsSource.remedy(missing)}`,
    given,
  );
}
