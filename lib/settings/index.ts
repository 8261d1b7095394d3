export { type ArgumentPath, ConfigurationError } from "./configuration-error";
export type { ProviderSettings } from "./provider-settings";
export { checkSettings, resolveSettings } from "./resolve-settings";
export type { Environment } from "./source";
