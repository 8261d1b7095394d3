import { orphanedSnapshots } from "./orphaned-snapshots";
import type { AnyPolicy } from "./policy";
import { staleSnapshots } from "./stale-snapshots";

/** Every policy; each is a data source, a construct and a rule of the command line. */
export const POLICIES = [orphanedSnapshots, staleSnapshots] as readonly unknown[] as readonly AnyPolicy[];
