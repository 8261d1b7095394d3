export { checkSettings } from "./check-settings";
export { type ArgumentPath, ConfigurationError } from "./configuration-error";
export { type DescribedError, describeEvsError } from "./describe-error";
export type { ProviderSettings } from "./provider-settings";
export { type HomeSettings, type ResolvedSettings, resolveHome, resolveSettings } from "./resolve-settings";
export type { CellSettings, Environment } from "./source";
