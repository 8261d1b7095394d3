import type { Snapshot } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import type { Facts } from "../facts/facts";
import { createdAtOf, documentedStatusOf, retentionAtOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import { isTransitional } from "../facts/snapshot-state";
import { all, any, type Condition, is, NO, not } from "../known";
import { staleSnapshots as spec } from "../spec/policies/stale-snapshots";

/** Snapshots that were kept for too long. */
export const staleSnapshots = policy(
  spec,
  ({ snapshots, now, facts, texts }, { older_than: limit, include_managed: includesManaged }) => {
    const words = texts.policies.staleSnapshots;
    const before = now.getTime() - limit.ms;
    const violation = { verdict: "stale", reason: words.reason(describeDuration(limit.text, texts)) };
    return {
      noun: words.noun,
      rows: snapshots,
      judge: (snapshot) =>
        violatesWhen(
          all(
            is(createdAtOf(snapshot, facts), (at) => at <= before),
            () => not(includesManaged ? NO : isManaged(snapshot, facts)),
          ),
          violation,
        ),
    };
  },
);

/** Whether users do not delete it, or it is deleted soon. */
const isManaged = (snapshot: Snapshot, facts: Facts): Condition =>
  any(
    is(
      documentedStatusOf(snapshot, facts),
      (status) => isTransitional(status) || status === "error_deleting",
    ),
    is(retentionAtOf(snapshot, facts), (at) => at !== null),
    () => isOfBackup(snapshot, facts),
  );
