import { type AgencyCredentials, isHeaderText } from "../evs";
import { type ArgumentName, profileFieldOf, variablesOf } from "./arguments";
import { type GivenSetting, given, trimmed, wrongSetting } from "./given";
import type { ProviderSettings, TextArgument } from "./provider-settings";
import type { SharedProfile } from "./shared-profile";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Keys belong together, so those of a profile are not combined with others. */
const KEYS: readonly string[] = ["access_key", "secret_key", "security_token"];

/** One project of a fleet. It takes precedence over the settings. */
export interface CellSettings {
  readonly region: string;
  /** Null for requests about the account itself. */
  readonly projectId: string | null;
  /** The region of the sign-in, which is sent once for the account. */
  readonly signInRegion: string;
  /** The agency of the account. @default - it is the account of the settings */
  readonly role?: Omit<AgencyCredentials, "kind" | "base">;
}

/** The sources of settings: the shared profile, then the provider block, then the environment. */
export class SettingsSource {
  constructor(
    readonly settings: ProviderSettings,
    private readonly environment: Environment,
    private readonly profile?: SharedProfile,
    readonly cell?: CellSettings,
  ) {}

  /** The settings of one project of a fleet. */
  inCell(cell: CellSettings): SettingsSource {
    return new SettingsSource(this.settings, this.environment, this.profile, cell);
  }

  /** The same settings for the account's sign-in. */
  get whereSignedIn(): SettingsSource {
    const { cell } = this;
    return cell === undefined ? this : this.inCell({ ...cell, region: cell.signInRegion });
  }

  /** The same settings with a shared profile on top, as in the official provider. */
  withProfile(profile: SharedProfile): SettingsSource {
    return new SettingsSource(this.settings, this.environment, profile, this.cell);
  }

  tryGet(argument: TextArgument): GivenSetting | undefined {
    if (argument === "region" && this.cell !== undefined) {
      return { value: this.cell.region, from: "region of the fleet", rank: 0 };
    }
    const profile = this.tryGetFromProfile(argument);
    if (profile !== undefined || (this.profile !== undefined && KEYS.includes(argument))) return profile;
    return given(this.settings[argument], argument, [argument]) ?? this.tryGetFromEnvironment(argument);
  }

  /** A variable of the environment that is not one of ours. */
  tryGetVariable(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  /** Whether the profile uses the keys of the ECS's agency. */
  get isOfEcs(): boolean {
    return this.profile?.isOfEcs ?? false;
  }

  /** The profile's name in messages. */
  get profileName(): string | undefined {
    return this.profile?.name;
  }

  tryGetText(argument: TextArgument): string | undefined {
    return this.tryGet(argument)?.value;
  }

  tryGetHeaderText(argument: TextArgument): string | undefined {
    return this.tryGetHeader(argument)?.value;
  }

  /** @throws ConfigurationError for a string that is not valid in an HTTP header */
  tryGetHeader(argument: TextArgument): GivenSetting | undefined {
    const found = this.tryGet(argument);
    if (found === undefined || isHeaderText(found.value)) return found;
    throw wrongSetting(
      found,
      "has a space, a line break or another character that is not allowed in an HTTP header. Correct it, and check the " +
        "end of the file that it comes from.",
    );
  }

  tryGetFromProfile(argument: ArgumentName): GivenSetting | undefined {
    const value = this.profile?.values[argument];
    if (value === undefined) return undefined;
    return { value, from: `${profileFieldOf(argument)} of the ${this.profile?.name}`, rank: 0 };
  }

  tryGetFromEnvironment(argument: ArgumentName): GivenSetting | undefined {
    return this.allFromEnvironment(argument)[0];
  }

  /** All values of an argument, by precedence. */
  allOf(argument: TextArgument): readonly GivenSetting[] {
    const [profile, block] = [
      this.tryGetFromProfile(argument),
      given(this.settings[argument], argument, [argument]),
    ];
    return [
      ...(profile === undefined ? [] : [profile]),
      ...(block === undefined ? [] : [block]),
      ...this.allFromEnvironment(argument),
    ];
  }

  private allFromEnvironment(argument: ArgumentName): readonly GivenSetting[] {
    return variablesOf(argument).flatMap((name, index) => {
      const value = trimmed(this.environment[name], argument);
      return value ? [{ value, from: name, rank: 2 + index }] : [];
    });
  }

  /** How to set an argument, for error messages. */
  static remedy(argument: ArgumentName): string {
    const variables = variablesOf(argument).join(" or ");
    const orVariable = variables === "" ? "" : `, or the environment variable ${variables}`;
    return `Set ${argument} in the provider block${orVariable}.`;
  }
}
