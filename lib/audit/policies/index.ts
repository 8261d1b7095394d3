import { ambiguousNames } from "./ambiguous-names";
import { capacityBudget } from "./capacity-budget";
import { diskRule } from "./disk-rule";
import { excessSnapshots } from "./excess-snapshots";
import { expiringSnapshots } from "./expiring-snapshots";
import { failedSnapshots } from "./failed-snapshots";
import { leavingRecycleBin } from "./leaving-recycle-bin";
import { missingMetadata } from "./missing-metadata";
import { orphanedSnapshots } from "./orphaned-snapshots";
import type { AnyPolicy } from "./policy";
import { snapshotRule } from "./snapshot-rule";
import { staleSnapshots } from "./stale-snapshots";
import { stuckSnapshots } from "./stuck-snapshots";
import { unattachedDisks } from "./unattached-disks";
import { unprotectedDisks } from "./unprotected-disks";

/** Every policy; each is a data source, a construct and a rule of the command line. */
export const POLICIES = [
  orphanedSnapshots,
  staleSnapshots,
  stuckSnapshots,
  failedSnapshots,
  expiringSnapshots,
  excessSnapshots,
  missingMetadata,
  ambiguousNames,
  capacityBudget,
  unattachedDisks,
  unprotectedDisks,
  leavingRecycleBin,
  snapshotRule,
  diskRule,
] as readonly unknown[] as readonly AnyPolicy[];

/** What a policy's construct is called, for example `StuckSnapshots` for `stuck_snapshots`. */
export function constructNameOf({ name }: Pick<AnyPolicy, "name">): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
