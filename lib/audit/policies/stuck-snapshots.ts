import type { Snapshot } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import type { World } from "../engine/world";
import { createdAtOf, documentedStatusOf, updatedAtOf } from "../facts/fields";
import { isOfBackup } from "../facts/ownership";
import { isTransitional } from "../facts/snapshot-state";
import { all, any, type Condition, given, is, not, Unknown, unknown } from "../known";
import { stuckSnapshots as spec } from "../spec/policies/stuck-snapshots";

/** Snapshots that have been in a transitional status for too long. */
export const stuckSnapshots = policy(spec, (world, { after }) => {
  const { snapshots, now, facts, texts } = world;
  const words = texts.policies.stuckSnapshots;
  const span = describeDuration(after.text, texts);
  const isLong = (at: number) => now.getTime() - at > after.ms;
  return {
    noun: words.noun,
    rows: snapshots,
    judge: (snapshot) =>
      violatesWhen(
        all(
          given(updatedAtOf(snapshot, facts), (at) => is(at ?? createdAtOf(snapshot, facts), isLong)),
          is(documentedStatusOf(snapshot, facts), isTransitional),
          () => not(isAtWork(snapshot, world)),
        ),
        () => ({ verdict: "stuck", reason: words.reason(snapshot.status, span) }),
      ),
  };
});

/** Whether a backup works on a snapshot, which may take long: never certain. */
function isAtWork(snapshot: Snapshot, { facts, texts }: World): Condition {
  const mayTakeLong = unknown(new Unknown("progress", texts.policies.stuckSnapshots.backup, "absent"));
  const isBackup = any(
    is(documentedStatusOf(snapshot, facts), (status) => status === "backing-up"),
    () => isOfBackup(snapshot, facts),
  );
  return all(isBackup, mayTakeLong);
}
