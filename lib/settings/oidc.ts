import { type Credentials, FileError, type IdToken, isIdToken, readSmallFile, shownText } from "../evs";
import { type ArgumentName, ROLE_APIS } from "./arguments";
import { parseChoice, parseUrnPart } from "./choice";
import { ConfigurationError } from "./configuration-error";
import { type GivenSetting, given, wrongSetting } from "./given";
import { parseCount } from "./numbers";
import type { OidcSettings } from "./provider-settings";
import { SettingsSource } from "./source";

/** Variables of jobs in GitHub Actions with the permission `id-token: write`. */
const ACTIONS_URL = "ACTIONS_ID_TOKEN_REQUEST_URL";
const ACTIONS_TOKEN = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";

/** A sign-in through an identity provider, and the setting that requests it. */
export interface OidcSignIn {
  readonly credentials: Credentials;
  /** For messages: an argument or a variable. */
  readonly asked: Pick<GivenSetting, "from" | "argument">;
}

/**
 * The agency to assume with a token of an identity provider, from the official provider's block or its variables.
 *
 * @returns undefined if no setting requests it
 * @throws ConfigurationError
 */
export function tryResolveOidc(source: SettingsSource): OidcSignIn | undefined {
  const [block] = source.settings.assume_role_with_oidc ?? [];
  const find = (name: keyof OidcSettings): GivenSetting | undefined => {
    const argument = `assume_role_with_oidc.${name}` as const;
    const path = ["assume_role_with_oidc", { index: 0 }, name];
    return given(block?.[name]?.toString(), argument, path) ?? source.tryGetFromEnvironment(argument);
  };
  const [idp, agency, account] = [find("idp_id"), find("agency_name"), find("domain_id")];
  if (block === undefined && idp === undefined) {
    refuseUnused(source);
    return undefined;
  }
  const [wanted, duration] = [find("api"), find("duration")];
  // Only STS identifies providers by their URN.
  const byDefault = isProviderUrn(idp?.value) ? "sts" : "iam";
  const api = wanted === undefined ? byDefault : parseChoice(wanted, ROLE_APIS);
  const durationSeconds =
    duration === undefined ? undefined : parseCount(duration, "assume_role_with_oidc.duration");
  const domainId = account === undefined ? undefined : parseUrnPart(account);
  const idToken = resolveIdToken(source, find);
  if (idp === undefined) throw incomplete("idp_id", "the identity provider");
  if (agency === undefined) throw incomplete("agency_name", "the name of the agency");
  if (domainId === undefined) throw incomplete("domain_id", "the ID of the account that owns the agency");
  const common = {
    agencyName: agency.value,
    domainId,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
  };
  const asked =
    block === undefined ? idp : { from: "assume_role_with_oidc", argument: ["assume_role_with_oidc"] };
  if (api === "sts") {
    const providerUrn = isProviderUrn(idp.value)
      ? idp.value
      : `iam::${domainId}:oidcProvider:${parseUrnPart(idp)}`;
    return { asked, credentials: { kind: "oidc", api, providerUrn, idToken, ...common } };
  }
  const base = { kind: "oidc", api, idpId: headerTextOf(idp), idToken } as const;
  return { asked, credentials: { kind: "agency", base, api: "sts", ...common } };
}

const isProviderUrn = (idp: string | undefined) => idp?.startsWith("iam::") === true;

/** A token without an identity provider would be ignored, so it is an error. */
function refuseUnused(source: SettingsSource): void {
  for (const name of ["id_token", "id_token_file"] as const) {
    const found = source.tryGetFromEnvironment(`assume_role_with_oidc.${name}`);
    if (found === undefined) continue;
    throw incomplete("idp_id", `the identity provider, but ${found.from} is set`);
  }
}

/** As in the official provider, a string takes precedence over a file. */
function resolveIdToken(
  source: SettingsSource,
  find: (name: keyof OidcSettings) => GivenSetting | undefined,
): IdToken {
  const [text, file, variable, audience] = (
    ["id_token", "id_token_file", "id_token_variable", "audience"] as const
  ).map(find);
  if (text !== undefined) return { kind: "text", token: idTokenOf(text.value, text) };
  if (file !== undefined) {
    checkFile(file);
    return { kind: "file", path: file.value };
  }
  if (variable !== undefined) {
    const token = source.tryGetVariable(variable.value);
    if (token !== undefined) return { kind: "text", token: idTokenOf(token, variable) };
    throw new ConfigurationError(
      "Incomplete role",
      `${variable.from} names the environment variable ${shownText(variable.value)}, which is not set. In GitLab CI, ` +
        "id_tokens of the job creates it.",
      { argument: variable.argument, concerns: "reads" },
    );
  }
  const [url, requestToken] = [source.tryGetVariable(ACTIONS_URL), source.tryGetVariable(ACTIONS_TOKEN)];
  if (url !== undefined && requestToken !== undefined) {
    if (!/^https?:\/\/[^@\s]+$/i.test(url) || !URL.canParse(url)) {
      throw wrongSetting({ from: ACTIONS_URL }, "is not an http or https URL.");
    }
    return {
      kind: "actions",
      url,
      requestToken,
      ...(audience === undefined ? {} : { audience: audience.value }),
    };
  }
  throw incomplete(
    "id_token_file",
    `the identity provider's token. Set id_token_file or id_token_variable; a GitHub Actions job needs the ` +
      `permission id-token: write, which sets ${ACTIONS_URL}`,
  );
}

/** Reports a file that cannot be read now. It is read again each time a token is needed. */
function checkFile(file: GivenSetting): void {
  try {
    if (isIdToken(readSmallFile(file.value).trim())) return;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new ConfigurationError("Identity token cannot be read", `${error.message}. Correct ${file.from}.`, {
      argument: file.argument,
      concerns: "reads",
    });
  }
  throw wrongSetting(file, "names a file that does not contain a token of an identity provider.");
}

function idTokenOf(token: string, found: GivenSetting): string {
  if (isIdToken(token)) return token;
  throw wrongSetting(
    found,
    "is not a token of an identity provider: it has spaces, or is too long or too short.",
  );
}

function headerTextOf(found: GivenSetting): string {
  if (/^[!-~]+$/.test(found.value)) return found.value;
  throw wrongSetting(found, "has a character that is not allowed in an HTTP header.");
}

function incomplete(missing: keyof OidcSettings, what: string): ConfigurationError {
  const argument: ArgumentName = `assume_role_with_oidc.${missing}`;
  return new ConfigurationError(
    "Incomplete role",
    `The settings to assume a role with an identity token lack ${what}. ${SettingsSource.remedy(argument)}`,
    { argument: ["assume_role_with_oidc"], concerns: "reads" },
  );
}
