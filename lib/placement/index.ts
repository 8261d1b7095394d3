export type { LockEntry } from "./lock-file";
export { placeProvider } from "./place-provider";
export { getProviderPackage, PROVIDER_SOURCE } from "./provider-package";
