import { Construct } from "constructs";
import { PACK } from "../../audit/spec/pack";
import { Verdict } from "../../audit/spec/verdict";
import { PropCheck } from "../terraform/check-props";
import { Duration } from "./duration";
import { FailedSnapshots } from "./failed-snapshots";
import { LeavingRecycleBin } from "./leaving-recycle-bin";
import { OrphanedSnapshots } from "./orphaned-snapshots";
import type { PolicyProps } from "./policy-props";
import { StaleSnapshots } from "./stale-snapshots";
import { StuckSnapshots } from "./stuck-snapshots";
import { UnattachedDisks } from "./unattached-disks";

type Settings = Pick<
  PolicyProps,
  "audit" | "fleet" | "provider" | "projectId" | "dependsOn" | "outputs" | "shownRows"
>;

/** Creates each policy of the pack with the pack's thresholds. */
const MAKE = {
  OrphanedSnapshots: (scope: Construct, settings: Settings) => {
    const isProven = settings.audit?.factSettings().strongestVerdict !== Verdict.SUSPECTED;
    const minimumVerdict = isProven ? Verdict.ORPHANED : Verdict.SUSPECTED;
    return new OrphanedSnapshots(scope, "orphaned_snapshots", { ...settings, minimumVerdict });
  },
  LeavingRecycleBin: (scope: Construct, settings: Settings) => {
    const { within } = PACK.leaving_recycle_bin;
    return new LeavingRecycleBin(scope, "leaving_recycle_bin", {
      ...settings,
      within: Duration.parse(within),
    });
  },
  StuckSnapshots: (scope: Construct, settings: Settings) => {
    const { after } = PACK.stuck_snapshots;
    return new StuckSnapshots(scope, "stuck_snapshots", { ...settings, after: Duration.parse(after) });
  },
  FailedSnapshots: (scope: Construct, settings: Settings) =>
    new FailedSnapshots(scope, "failed_snapshots", settings),
  StaleSnapshots: (scope: Construct, settings: Settings) => {
    const { older_than } = PACK.stale_snapshots;
    return new StaleSnapshots(scope, "stale_snapshots", {
      ...settings,
      olderThan: Duration.parse(older_than),
    });
  },
  UnattachedDisks: (scope: Construct, settings: Settings) => {
    const { for_at_least } = PACK.unattached_disks;
    return new UnattachedDisks(scope, "unattached_disks", { ...settings, for: Duration.parse(for_at_least) });
  },
} as const;

/** A policy of the pack, by the name of its construct. */
export type HygienePolicy = keyof typeof MAKE;

const POLICIES = Object.keys(MAKE) as HygienePolicy[];

/** Limits of the policies, and settings of all of them. */
export interface SnapshotHygieneProps extends Settings {
  /**
   * Policies that warn.
   *
   * @default - all policies of the pack
   */
  readonly warn?: readonly HygienePolicy[];
  /**
   * Policies that fail the plan on any violation.
   *
   * @default - none
   */
  readonly block?: readonly HygienePolicy[];
}

/**
 * The policies that most projects need, in one line: orphaned snapshots, disks about to leave the recycle bin (3
 * days), snapshots that are stuck (1 day), failed or stale (180 days), and unattached disks (30 days). To set a
 * threshold or an exemption, leave the policy out here and create its own construct.
 */
export class SnapshotHygiene extends Construct {
  /** The created policies, for more verbs. */
  readonly policies: { readonly [Name in HygienePolicy]?: ReturnType<(typeof MAKE)[Name]> };

  /** @throws PropError for a policy that is not in the pack */
  constructor(scope: Construct, id: string, props: SnapshotHygieneProps = {}) {
    const { warn = POLICIES, block = [], ...settings } = props;
    const check = new PropCheck(scope, id);
    for (const [property, names] of Object.entries({ warn, block })) {
      if (!Array.isArray(names)) throw check.wrong(property, "a list of policies", names);
      for (const name of names) check.oneOf(property, name, POLICIES);
    }
    super(scope, id);
    const wanted = POLICIES.filter((name) => warn.includes(name) || block.includes(name));
    const made = wanted.map((name) => [name, MAKE[name](this, settings)] as const);
    for (const [name, policy] of made) {
      if (warn.includes(name)) policy.warn();
      if (block.includes(name)) policy.block();
    }
    this.policies = Object.fromEntries(made);
  }
}
