import type { Finding } from "./finding";

/** Fewer orphans than this are believed whatever their share. */
const LEAST_ORPHANS = 10;

/**
 * Why the scan as a whole is not to be trusted with orphans. A listing that lost its rows, or a scope that does not
 * match, looks like many orphans at once; real ones come one by one.
 */
export function tryGetSuspectReason(
  findings: readonly Finding[],
  snapshots: number,
  volumes: number,
  share: number,
): string | undefined {
  if (snapshots > 0 && volumes === 0) return "There are snapshots, but not one disk is listed.";
  const orphans = findings.filter(({ verdict }) => verdict === "orphaned").length;
  if (orphans < LEAST_ORPHANS || orphans <= share * snapshots) return undefined;
  return `So many snapshots without a disk (${orphans} of ${snapshots}) point to a fault of the scan.`;
}
