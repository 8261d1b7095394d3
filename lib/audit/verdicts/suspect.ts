import type { Finding } from "./finding";
import { LEAST_SUSPECT, NO_DISKS } from "./suspicion";
import { Verdict } from "./verdict";

/** Why the scan as a whole is not to be trusted with orphans. */
export function tryGetSuspectReason(
  findings: readonly Finding[],
  snapshots: number,
  volumes: number,
  share: number,
): string | undefined {
  if (snapshots > 0 && volumes === 0) return NO_DISKS;
  const orphans = findings.filter(({ verdict }) => verdict === Verdict.ORPHANED).length;
  if (orphans < LEAST_SUSPECT || orphans <= share * snapshots) return undefined;
  return `So many snapshots without a disk (${orphans} of ${snapshots}) point to a fault of the scan.`;
}
