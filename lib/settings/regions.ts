import { shownText } from "../evs";
import { REGION_FACTS } from "./arguments";
import { ConfigurationError } from "./configuration-error";
import type { ProviderSettings } from "./provider-settings";

/** Features of a region. */
export interface RegionFacts {
  /** Whether there is a recycle bin. */
  readonly recycleBin: boolean;
}

/**
 * The features of a region. It has every feature, unless the setting excludes it.
 *
 * @param region undefined if it is unknown
 * @throws ConfigurationError for an unknown feature
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
