export { pluginCacheOf, readCliConfiguration, withMirror } from "./cli-configuration";
export { tryDescribeHiding } from "./hidden-provider";
export type { RequiredProvider } from "./lock-file";
export { placeProvider } from "./place-provider";
export { PLATFORMS, type Platform } from "./platforms";
export { getProviderPackage, PROVIDER_SOURCE } from "./provider-package";
