import { compareTimes, type Snapshot } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import type { World } from "../engine/world";
import { createdAtOf, diskIdOf, documentedStatusOf, retentionAtOf } from "../facts/fields";
import {
  all,
  any,
  anyOf,
  type Condition,
  certain,
  given,
  hasMore,
  is,
  not,
  Unknown,
  unknown,
} from "../known";
import { expiringSnapshots as spec } from "../spec/policies/expiring-snapshots";

/** Copies that EVS will soon delete automatically, without a newer one of their disk. */
export const expiringSnapshots = policy(spec, (world, { within }) => {
  const { now, facts, texts } = world;
  const words = texts.policies.expiringSnapshots;
  const reason = words.reason(describeDuration(within.text, texts));
  return {
    noun: words.noun,
    rows: world.snapshots,
    judge: (snapshot) =>
      violatesWhen(
        all(
          is(retentionAtOf(snapshot, facts), (at) => at !== null && at - now.getTime() <= within.ms),
          // A failed or unfinished snapshot is not a copy.
          () => isCopy(snapshot, world),
          () => not(hasNewerCopy(snapshot, world)),
        ),
        {
          verdict: "expiring",
          reason,
          ...(snapshot.retentionAt === null ? {} : { dueAt: snapshot.retentionAt }),
        },
      ),
  };
});

const isCopy = (snapshot: Snapshot, { facts }: World): Condition =>
  is(documentedStatusOf(snapshot, facts), (status) => status === "available");

function hasNewerCopy(snapshot: Snapshot, world: World): Condition {
  const { copies, facts, texts, allSnapshots } = world;
  const words = texts.policies.expiringSnapshots;
  return given(diskIdOf(snapshot, facts), (disk) =>
    any(
      anyOf(copies.snapshotsOf(disk), (other) =>
        all(certain(other.id !== snapshot.id), isCopy(other, world), () => isNewer(other, snapshot, world)),
      ),
      () =>
        anyOf(copies.strays, ({ snapshot: other, why }) =>
          all(isCopy(other, world), () => isNewer(other, snapshot, world), unknown(why)),
        ),
      () => hasMore(allSnapshots),
    ),
  );

  function isNewer(other: Snapshot, than: Snapshot, { facts: known }: World): Condition {
    const [at, before] = [createdAtOf(other, known), createdAtOf(than, known)];
    if (before instanceof Unknown) return unknown(before);
    if (at instanceof Unknown) return unknown(new Unknown("time of a copy", words.undatedCopy, at.cause));
    return certain(compareTimes(other.createdAt ?? "", than.createdAt ?? "") > 0);
  }
}
