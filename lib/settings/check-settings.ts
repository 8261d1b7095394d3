import { ConfigurationError } from "./configuration-error";
import { checkEndpointKeys } from "./endpoints";
import { optionResolvers } from "./option-resolvers";
import type { ProviderSettings } from "./provider-settings";
import { resolveRegion } from "./regions";
import { resolveRoles } from "./roles";
import { SettingsSource } from "./source";

/**
 * Checks that need only the provider block, so `terraform validate` reports them. Unset arguments can come from the
 * environment later.
 */
export function checkSettings(settings: ProviderSettings): readonly ConfigurationError[] {
  const source = new SettingsSource(settings, {});
  // Roles are checked separately, because the credentials that assume them may come from the environment.
  const parts = [
    () => checkEndpointKeys(settings),
    () => resolveRegion(settings, undefined),
    () => resolveRoles(source),
    ...Object.values(optionResolvers(source)),
  ];
  const errors = parts.flatMap((resolve) => tryCatch(resolve) ?? []);
  // The same setting can cause an error in several parts.
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
