import { FileError, readSmallFile, shownText } from "../evs";
import { ARGUMENT_NAMES, type ArgumentName, profileFieldOf } from "./arguments";
import { type ArgumentPath, ConfigurationError } from "./configuration-error";
import type { GivenSetting } from "./given";

/** A profile of KooCLI's configuration file, under our argument names. */
export interface SharedProfile {
  /** Its name in messages. */
  readonly name: string;
  readonly values: Readonly<Partial<Record<ArgumentName, string>>>;
  /** Whether it uses the agency of the ECS, whose keys the metadata service issues. */
  readonly isOfEcs: boolean;
}

type ProfileFields = Readonly<Record<string, unknown>>;

const DEFAULT_FILE = "~/.hcloud/config.json";
/**
 * Ways to sign in. `agency` and `AssumeRole` also assume a role: older editions have the keys for that in the profile
 * itself, newer ones in another profile, its source.
 */
const MODES = ["", "AKSK", "SSO", "AGENCY", "ASSUMEROLE", "ECSAGENCY"];
const ROLE_MODES = ["AGENCY", "ASSUMEROLE"];
/** Named like the other fields. KooCLI documents only the flag `cli-source-profile`. */
const SOURCE_FIELD = "sourceProfile";
/** Number of profiles that a message lists. */
const LISTED = 20;

/**
 * Reads one profile of the shared configuration file (`~/.hcloud/config.json`, or the given path).
 *
 * @param wanted name of the profile
 * @default - the current profile of the file
 * @throws ConfigurationError
 */
export function readSharedProfile(
  path: GivenSetting | undefined,
  wanted: GivenSetting | undefined,
): SharedProfile {
  const file = path?.value ?? DEFAULT_FILE;
  const content = parse(file, path?.argument);
  const name = wanted?.value ?? textOf(content.current);
  const profiles = Array.isArray(content.profiles) ? content.profiles.filter(isObject) : [];
  const found = profiles.find((profile) => profile.name === name);
  if (name === undefined || found === undefined) {
    throw new ConfigurationError("Shared configuration profile not found", notFound(file, name, profiles), {
      argument: (wanted ?? path)?.argument,
    });
  }
  const shown = shownProfile(name, file);
  if (String(content.authEncrypt).toLowerCase() === "true") {
    const remedy =
      "Run `hcloud configure set --cli-auth-encrypt=false`, or set HW_ACCESS_KEY and HW_SECRET_KEY in place of the profile.";
    throw unsupported(shown, "is encrypted", remedy);
  }
  const mode = modeOf(found, shown);
  const keys = keysOf(found, mode, shown, (source) =>
    source === name ? undefined : profiles.find((profile) => profile.name === source),
  );
  return { name: shown, values: valuesOf({ ...found, ...keys.fields }, mode, shown), isOfEcs: keys.isOfEcs };
}

const shownProfile = (name: string, file: string) => `profile "${shownText(name)}" in ${shownText(file)}`;

function modeOf(profile: ProfileFields, shown: string): string {
  const mode = (textOf(profile.mode) ?? "").toUpperCase();
  if (MODES.includes(mode)) return mode;
  const seen = `has the mode "${shownText(String(profile.mode))}"`;
  throw unsupported(shown, seen, "Use a profile of mode AKSK, SSO, AssumeRole or ecsAgency.");
}

function valuesOf(fields: ProfileFields, mode: string, shown: string): SharedProfile["values"] {
  const entries = ARGUMENT_NAMES.flatMap((argument) => {
    const field = profileFieldOf(argument);
    const value = field === undefined ? undefined : readField(fields, field, shown);
    return value === undefined ? [] : [[argument, value]];
  });
  const values: SharedProfile["values"] = Object.fromEntries(entries);
  if (values["assume_role.agency_name"] === undefined && ROLE_MODES.includes(mode)) {
    throw unsupported(shown, `has the mode ${String(fields.mode)}, but no agencyName`, "Add it with KooCLI.");
  }
  return values;
}

interface ProfileKeys {
  /** Replaces fields of the profile. */
  readonly fields: ProfileFields;
  readonly isOfEcs: boolean;
}

/** The keys of a profile. The keys for a role are in another profile. */
function keysOf(
  profile: ProfileFields,
  mode: string,
  shown: string,
  find: (name: string) => ProfileFields | undefined,
): ProfileKeys {
  const nothing = { accessKeyId: undefined, secretAccessKey: undefined, securityToken: undefined };
  if (mode === "ECSAGENCY") return { fields: nothing, isOfEcs: true };
  if (mode === "SSO") return { fields: ssoKeysOf(profile, shown), isOfEcs: false };
  const source = readField(profile, SOURCE_FIELD, shown);
  if (!ROLE_MODES.includes(mode) || source === undefined) {
    if (mode !== "ASSUMEROLE" || textOf(profile.accessKeyId) !== undefined)
      return { fields: {}, isOfEcs: false };
    const remedy = "Set it with KooCLI (cli-source-profile).";
    throw unsupported(shown, `has the mode AssumeRole, but no ${SOURCE_FIELD}`, remedy);
  }
  const named = find(source);
  const of = `names the source profile "${shownText(source)}"`;
  if (named === undefined) throw unsupported(shown, `${of}, which does not exist`, "Correct it with KooCLI.");
  const sourceMode = modeOf(named, `source of the ${shown}`);
  if (ROLE_MODES.includes(sourceMode)) {
    throw unsupported(
      shown,
      `${of}, which assumes a role itself`,
      "Name one of mode AKSK, SSO or ecsAgency.",
    );
  }
  const { fields, isOfEcs } = keysOf(named, sourceMode, `source of the ${shown}`, () => undefined);
  const { accessKeyId, secretAccessKey, securityToken } = { ...named, ...fields } as ProfileFields;
  return { fields: { accessKeyId, secretAccessKey, securityToken }, isOfEcs };
}

/** A sign-in with IAM Identity Center has its temporary keys in other fields. */
function ssoKeysOf({ ssoAuth }: ProfileFields, shown: string): ProfileFields {
  const keys = isObject(ssoAuth) && isObject(ssoAuth.stsToken) ? ssoAuth.stsToken : undefined;
  if (keys !== undefined) {
    const { accessKeyId, secretAccessKey, securityToken } = keys;
    return { accessKeyId, secretAccessKey, securityToken };
  }
  throw unsupported(shown, "has the mode SSO, but no ssoAuth.stsToken", "Sign in with KooCLI first.");
}

/** A field that is not a string is an error. If it were ignored, the wrong data could be read. */
function readField(fields: ProfileFields, field: string, shown: string): string | undefined {
  const value = fields[field] ?? null;
  if (value === null) return undefined;
  if (typeof value === "string") return textOf(value);
  throw new ConfigurationError(
    "Invalid setting",
    `${field} of the ${shown} is not a string. Correct it with KooCLI.`,
  );
}

function unsupported(shown: string, seen: string, remedy: string): ConfigurationError {
  const detail = `The evs provider cannot use the ${shown}: it ${seen}. ${remedy}`;
  return new ConfigurationError("Setting is not supported", detail, { concerns: "reads" });
}

function notFound(file: string, name: string | undefined, profiles: readonly ProfileFields[]): string {
  const names = profiles.flatMap((profile) => textOf(profile.name) ?? []);
  const listed = names.slice(0, LISTED).map((known) => `"${shownText(known)}"`);
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : "";
  const wanted = name === undefined ? "has no current profile" : `has no profile "${shownText(name)}"`;
  return (
    `${shownText(file)} ${wanted}. Its profiles: ${listed.join(", ") || "none"}${more}. ` +
    "Correct profile, or add the profile with KooCLI."
  );
}

function parse(file: string, argument: ArgumentPath | undefined): ProfileFields {
  const summary = "Shared configuration file cannot be read";
  try {
    // The parser's message would show parts of the file, and so the keys.
    const content = tryParse(readSmallFile(file));
    if (isObject(content)) return content;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new ConfigurationError(summary, `${error.message}. Correct shared_config_file.`, { argument });
  }
  const detail = `${shownText(file)} is not a JSON object. It should be KooCLI's configuration file.`;
  throw new ConfigurationError(summary, detail, { argument });
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is ProfileFields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
