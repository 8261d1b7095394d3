import { DiagnosticError, type KnownConfigOf } from "../plugin";
import type { providerSchema } from "../provider/provider-schema";
import type { SharedProfile } from "./shared-profile";

/** The provider block with every value known. */
export type KnownProviderConfig = KnownConfigOf<typeof providerSchema>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** Environment variables of each argument, the first that is set wins: the official provider's, then OpenStack's. */
const VARIABLES = {
  region: ["HW_REGION_NAME", "OS_REGION_NAME"],
  project_id: ["HW_PROJECT_ID", "OS_PROJECT_ID"],
  project_name: ["HW_PROJECT_NAME", "OS_PROJECT_NAME"],
  access_key: ["HW_ACCESS_KEY", "OS_ACCESS_KEY"],
  secret_key: ["HW_SECRET_KEY", "OS_SECRET_KEY"],
  security_token: ["HW_SECURITY_TOKEN"],
  token: ["HW_AUTH_TOKEN", "OS_AUTH_TOKEN"],
  user_name: ["HW_USER_NAME", "OS_USERNAME"],
  password: ["HW_USER_PASSWORD", "OS_PASSWORD"],
  domain_name: ["HW_DOMAIN_NAME", "OS_DOMAIN_NAME"],
  domain_id: ["HW_DOMAIN_ID", "OS_DOMAIN_ID"],
  auth_url: ["HW_AUTH_URL", "OS_AUTH_URL"],
  cloud: ["HW_CLOUD", "OS_CLOUD"],
  cacert_file: ["OS_CACERT"],
  shared_config_file: ["HW_SHARED_CONFIG_FILE"],
  profile: ["HW_PROFILE"],
} as const;

export type TextArgument = keyof typeof VARIABLES;

/** Where settings come from: the shared profile, then the provider block, then the environment. */
export class SettingsSource {
  constructor(
    readonly config: KnownProviderConfig,
    readonly environment: Environment,
    private readonly profile: Partial<Record<TextArgument, string>> = {},
  ) {}

  /** The same with a shared profile's values on top, as the official provider has it. */
  withProfile(profile: SharedProfile): SettingsSource {
    return new SettingsSource(this.config, this.environment, profile);
  }

  /** An empty text counts as not set, in the block as in the environment. */
  tryGetText(argument: TextArgument): string | undefined {
    const given = this.profile[argument]?.trim() || this.config[argument]?.trim();
    return given || this.tryGetVariable(...VARIABLES[argument]);
  }

  tryGetVariable(...names: readonly string[]): string | undefined {
    return names.map((name) => this.environment[name]?.trim()).find((value) => value);
  }

  /** How to set an argument, for error messages. */
  static remedy(argument: TextArgument): string {
    return `Set ${argument} in the provider block, or the environment variable ${VARIABLES[argument].join(" or ")}.`;
  }
}

/** An error about the provider's configuration, tied to the argument at fault. */
export function configurationError(summary: string, detail: string, argument?: string): DiagnosticError {
  return new DiagnosticError({
    severity: "error",
    summary,
    detail,
    ...(argument === undefined ? {} : { attribute: [argument] }),
  });
}
