import { shownText } from "../evs";
import { REGION_FACTS } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import type { ProviderSettings } from "./provider-settings";

/** What a region has. */
export interface RegionFacts {
  /** Whether there is a recycle bin. */
  readonly recycleBin: boolean;
}

/**
 * What is said of a region; what is not said it has.
 *
 * @param region undefined where it is not known
 * @throws ConfigurationError for what cannot be said of a region
 */
export function resolveRegion({ regions }: ProviderSettings, region: string | undefined): RegionFacts {
  for (const [name, facts] of Object.entries(regions ?? {})) {
    const unknown = Object.keys(facts ?? {}).find((key) => !REGION_FACTS.some((fact) => fact === key));
    if (unknown === undefined) continue;
    throw new ConfigurationError(
      "Invalid provider argument",
      `regions has the unknown key "${shownText(unknown)}" for ${shownText(name)}. Allowed keys: ${REGION_FACTS.join(", ")}.`,
      { argument: ["regions", { key: name }] },
    );
  }
  return { recycleBin: regions?.[region ?? ""]?.recycle_bin ?? true };
}
