import { isHeaderText } from "../evs";
import { type ArgumentName, profileFieldOf, variablesOf } from "./arguments";
import { type Given, given, meant, wrongSetting } from "./given";
import type { ProviderSettings, TextArgument } from "./provider-settings";
import type { SharedProfile } from "./shared-profile";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Keys belong together: a profile's are not completed with others. */
const KEYS: readonly string[] = ["access_key", "secret_key", "security_token"];

/** Where settings come from: the shared profile, then the provider block, then the environment. */
export class SettingsSource {
  constructor(
    readonly settings: ProviderSettings,
    private readonly environment: Environment,
    private readonly profile?: SharedProfile,
  ) {}

  /** The same with a shared profile's values on top, as the official provider has it. */
  withProfile(profile: SharedProfile): SettingsSource {
    return new SettingsSource(this.settings, this.environment, profile);
  }

  tryGet(argument: TextArgument): Given | undefined {
    const profile = this.tryGetFromProfile(argument);
    if (profile !== undefined || (this.profile !== undefined && KEYS.includes(argument))) return profile;
    return given(this.settings[argument], argument, [argument]) ?? this.tryGetFromEnvironment(argument);
  }

  tryGetText(argument: TextArgument): string | undefined {
    return this.tryGet(argument)?.value;
  }

  /** @throws ConfigurationError for a text that no HTTP header can hold */
  tryGetHeaderText(argument: TextArgument): string | undefined {
    const found = this.tryGet(argument);
    if (found === undefined || isHeaderText(found.value)) return found?.value;
    throw wrongSetting(
      found,
      "has a space, a line break or another character that no HTTP header can hold. Correct it, and mind the end of " +
        "the file that it comes from.",
    );
  }

  tryGetFromProfile(argument: ArgumentName): Given | undefined {
    const value = this.profile?.values[argument];
    if (value === undefined) return undefined;
    return { value, from: `${profileFieldOf(argument)} of the ${this.profile?.name}`, rank: 0 };
  }

  tryGetFromEnvironment(argument: ArgumentName): Given | undefined {
    for (const [index, name] of variablesOf(argument).entries()) {
      const value = meant(this.environment[name], argument);
      if (value) return { value, from: name, rank: 2 + index };
    }
    return undefined;
  }

  /** How to set an argument, for error messages. */
  static remedy(argument: ArgumentName): string {
    const variables = variablesOf(argument).join(" or ");
    return `Set ${argument} in the provider block, or the environment variable ${variables}.`;
  }
}
