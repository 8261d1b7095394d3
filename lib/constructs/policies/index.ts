// Generated from the files of lib/audit/spec/policies by `npm run bindings`: not to be edited.
export * from "./ambiguous-names";
export * from "./capacity-budget";
export * from "./disk-rule";
export * from "./excess-snapshots";
export * from "./expiring-snapshots";
export * from "./failed-snapshots";
export * from "./leaving-recycle-bin";
export * from "./missing-metadata";
export * from "./orphaned-snapshots";
export * from "./snapshot-rule";
export * from "./stale-snapshots";
export * from "./stuck-snapshots";
export * from "./unattached-disks";
export * from "./unprotected-disks";
