import { policy } from "../engine/policy";
import { documentedStatusOf } from "../facts/fields";
import { is } from "../known";
import { failedSnapshots as spec } from "../spec/policies/failed-snapshots";

/** Snapshots whose creation or deletion failed. */
export const failedSnapshots = policy(spec, ({ facts, texts, snapshots }) => {
  const words = texts.policies.failedSnapshots;
  return {
    noun: words.noun,
    rows: snapshots,
    judge: (snapshot) => {
      const status = documentedStatusOf(snapshot, facts);
      return [
        {
          when: is(status, (word) => word === "error_deleting"),
          violation: { verdict: "undeletable", reason: words.undeletable },
        },
        {
          when: is(status, (word) => word === "error"),
          violation: () => ({
            verdict: "failed",
            reason: snapshot.backupGenerated ? words.backupFailed : words.failed,
          }),
        },
      ];
    },
  };
});
