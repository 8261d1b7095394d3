/** Arguments of a policy in a configuration. */
export type PackArguments = Readonly<Record<string, string | number>>;

/**
 * The pack: the policies that most projects need, by their names, with thresholds that are rather late than early. It
 * has no policies that need an organisation's decision, such as a budget or required metadata.
 */
export const PACK = {
  orphaned_snapshots: {},
  leaving_recycle_bin: { within: "3d" },
  stuck_snapshots: { after: "1d" },
  failed_snapshots: {},
  stale_snapshots: { older_than: "180d" },
  unattached_disks: { for_at_least: "30d" },
} as const satisfies Readonly<Record<string, PackArguments>>;
