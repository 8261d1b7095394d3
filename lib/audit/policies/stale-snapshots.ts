import { type Snapshot, tryParseTime } from "../../evs";
import type { Texts } from "../catalogue";
import { describeDuration } from "../spec/duration";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { flag, requiredDuration } from "../spec/parameters";
import { DOUBTS } from "../verdicts/doubts";
import { tryGetBackupPrefix } from "../verdicts/judge";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
import { COMPLIES, undated, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { type Answer, policy } from "./policy";

/** Snapshots that have been kept for too long. */
export const staleSnapshots = policy({
  name: "stale_snapshots",
  description:
    "Snapshots that were made too long ago. One whose creation time is missing or cannot be read is undecided. Those " +
    "that users cannot delete, since a backup owns them or they are in transition, are left out.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.stale_snapshots,
  version: 1,
  parameters: {
    older_than: requiredDuration("How long after its creation a snapshot is stale."),
    include_managed: flag(
      false,
      "Whether snapshots count that users cannot delete: a backup's, or in transition.",
    ),
  },
  examine(world, { older_than: limit, include_managed: includesManaged }) {
    const { snapshots, now, texts } = world;
    const words = texts.policies.staleSnapshots;
    const before = now.getTime() - limit.ms;
    const reason = words.reason(describeDuration(limit.text, texts));
    return {
      noun: words.noun,
      rows: snapshots,
      judge: (snapshot) => {
        const madeAt = tryParseTime(snapshot.createdAt);
        if (madeAt !== undefined && madeAt > before) return COMPLIES;
        const managed = includesManaged ? undefined : tryGetManaged(snapshot, texts);
        if (managed !== undefined) return managed;
        return madeAt === undefined ? undecided(undated(texts)) : violates("stale", reason);
      },
      incompleteReasons: listReasons(world),
    };
  },
});

/** What keeps a snapshot from being the user's to delete: known, or not to be told. */
function tryGetManaged(snapshot: Snapshot, texts: Texts): Answer | undefined {
  if (snapshot.backupGenerated || isTransitional(snapshot.status)) return COMPLIES;
  const prefix = tryGetBackupPrefix(snapshot);
  if (prefix !== undefined) return undecided(DOUBTS.backupName(texts, prefix));
  return isResting(snapshot.status) ? undefined : undecided(DOUBTS.status(texts));
}
