import { ConfigurationError } from "./configuration-error";
import { checkEndpointKeys } from "./endpoints";
import { optionResolvers } from "./option-resolvers";
import type { ProviderSettings } from "./provider-settings";
import { resolveRegion } from "./regions";
import { resolveRoles } from "./roles";
import { SettingsSource } from "./source";

/**
 * Checks that need the provider block only, so that `terraform validate` reports them. What the block leaves out can be
 * in the environment later.
 */
export function checkSettings(settings: ProviderSettings): readonly ConfigurationError[] {
  const source = new SettingsSource(settings, {});
  // Roles on their own, too: who assumes them may be known from the environment only.
  const parts = [
    () => checkEndpointKeys(settings),
    () => resolveRegion(settings, undefined),
    () => resolveRoles(source),
    ...Object.values(optionResolvers(source)),
  ];
  const errors = parts.flatMap((resolve) => tryCatch(resolve) ?? []);
  // One setting can be at fault in several parts.
  const distinct = new Map(errors.map((error) => [error.message, error]));
  return [...distinct.values()].filter(({ concerns }) => concerns === "everybody");
}

function tryCatch(work: () => unknown): ConfigurationError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}
