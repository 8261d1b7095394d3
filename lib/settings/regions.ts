import { shownText } from "../evs";
import { ConfigurationError } from "./configuration-error";
import type { ProviderSettings } from "./provider-settings";

/** What a region has. */
export interface RegionFacts {
  /** Whether there is a recycle bin. */
  readonly recycleBin: boolean;
}

/** What can be said of a region; other lacks are noticed by themselves. */
const FACTS = ["recycle_bin"];

/**
 * What is said of a region; what is not said it has.
 *
 * @param region undefined where it is not known
 * @throws ConfigurationError for what cannot be said of a region
 */
export function resolveRegion({ regions }: ProviderSettings, region: string | undefined): RegionFacts {
  for (const [name, facts] of Object.entries(regions ?? {})) {
    const unknown = Object.keys(facts ?? {}).find((key) => !FACTS.includes(key));
    if (unknown === undefined) continue;
    throw new ConfigurationError(
      "Invalid provider argument",
      `regions says "${shownText(unknown)}" of ${shownText(name)}; it may say: ${FACTS.join(", ")}.`,
      { argument: ["regions", { key: name }] },
    );
  }
  return { recycleBin: regions?.[region ?? ""]?.recycle_bin ?? true };
}
