/** Arguments of a policy as a configuration writes them. */
export type PackArguments = Readonly<Record<string, string | number>>;

/**
 * The pack: what most projects want to know, by the names of policies, with thresholds that are late rather than early.
 * Policies that only an organisation can set, such as a budget or the metadata that rows must have, are not in it.
 */
export const PACK = {
  orphaned_snapshots: {},
  leaving_recycle_bin: { within: "3d" },
  stuck_snapshots: { after: "1d" },
  failed_snapshots: {},
  stale_snapshots: { older_than: "180d" },
  unattached_disks: { for_at_least: "30d" },
} as const satisfies Readonly<Record<string, PackArguments>>;
