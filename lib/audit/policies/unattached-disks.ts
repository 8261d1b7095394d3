import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import { attachmentsOf, createdAtOf, statusOf, updatedAtOf } from "../facts/fields";
import { all, given, is } from "../known";
import { unattachedDisks as spec } from "../spec/policies/unattached-disks";

/** Disks that no server uses. */
export const unattachedDisks = policy(spec, ({ disks, now, facts, texts }, { for_at_least: limit }) => {
  const words = texts.policies.unattachedDisks;
  const before = now.getTime() - limit.ms;
  const violation = { verdict: "unattached", reason: words.reason(describeDuration(limit.text, texts)) };
  return {
    noun: words.noun,
    rows: disks,
    judge: (disk) =>
      violatesWhen(
        all(
          is(statusOf(disk, facts), (status) => status === "available"),
          () => is(attachmentsOf(disk, facts), ({ length }) => length === 0),
          () =>
            given(updatedAtOf(disk, facts), (at) =>
              is(at ?? createdAtOf(disk, facts), (time) => time <= before),
            ),
        ),
        violation,
      ),
  };
});
