export { checkSettings } from "./check-settings";
export { type ArgumentPath, ConfigurationError } from "./configuration-error";
export { type DescribedError, describeEvsError } from "./describe-error";
export type { ProviderSettings } from "./provider-settings";
export {
  type FleetSettings,
  type ResolvedSettings,
  resolveFleetSettings,
  resolveSettings,
} from "./resolve-settings";
export type { CellSettings, Environment } from "./source";
