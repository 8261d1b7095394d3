import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { configurationError } from "./source";

/** What a profile of KooCLI's configuration file can hold for us, under our argument names. */
export interface SharedProfile {
  readonly access_key?: string;
  readonly secret_key?: string;
  readonly security_token?: string;
  readonly region?: string;
  readonly project_id?: string;
}

/**
 * Reads one profile of the shared configuration file (`~/.hcloud/config.json` unless a path is given).
 * Values must be stored unencrypted, as for the official provider.
 */
export function readSharedProfile(path: string | undefined, name: string | undefined): SharedProfile {
  const file = expandHome(path ?? "~/.hcloud/config.json");
  const content = parse(file);
  const profiles = objectsIn(content.profiles);
  const wanted = name ?? text(content.current);
  const found = profiles.find((profile) => profile.name === wanted);
  if (wanted === undefined || found === undefined) {
    const names = profiles.map((profile) => JSON.stringify(profile.name)).join(", ") || "none";
    throw configurationError(
      "Shared configuration profile not found",
      `${file} has no profile ${JSON.stringify(wanted ?? "")}; it has: ${names}. ` +
        "Correct profile, or add the profile with KooCLI.",
      "profile",
    );
  }
  return fromProfile(found);
}

function fromProfile(profile: Record<string, unknown>): SharedProfile {
  const sso = isObject(profile.ssoAuth) && isObject(profile.ssoAuth.stsToken) ? profile.ssoAuth.stsToken : {};
  const keys = text(profile.mode)?.toUpperCase() === "SSO" ? sso : profile;
  return withoutUnset({
    access_key: text(keys.accessKeyId),
    secret_key: text(keys.secretAccessKey),
    security_token: text(keys.securityToken),
    region: text(profile.region),
    project_id: text(profile.projectId),
  });
}

function parse(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isObject(content)) return content;
  } catch (error) {
    // The parser's own message would quote the file, and with it the keys.
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== undefined) {
      throw configurationError(
        "Shared configuration file cannot be read",
        `${file}: ${code}. Correct shared_config_file.`,
        "shared_config_file",
      );
    }
  }
  throw configurationError(
    "Shared configuration file cannot be read",
    `${file} is not a JSON object. It should be KooCLI's configuration file.`,
    "shared_config_file",
  );
}

const expandHome = (path: string) => (path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

function withoutUnset(profile: Record<keyof SharedProfile, string | undefined>): SharedProfile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
}
