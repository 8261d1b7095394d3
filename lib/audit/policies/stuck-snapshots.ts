import { tryParseTime } from "../../evs";
import { describeDuration } from "../spec/duration";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { requiredDuration } from "../spec/parameters";
import { DOUBTS } from "../verdicts/doubts";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
import { COMPLIES, doubtOf, tryGetBackupDoubt, undated, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { policy } from "./policy";

/** Snapshots in which something has been under way for too long. */
export const stuckSnapshots = policy({
  name: "stuck_snapshots",
  description:
    "Snapshots in a status that should pass (creating, deleting, rollbacking, …) and has not for too long, counted from " +
    "their last update, or from their creation where none is known. Those that a backup may be at work on are undecided.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.stuck_snapshots,
  version: 1,
  parameters: { after: requiredDuration("How long a snapshot may be in transition.") },
  examine(world, { after }) {
    const { snapshots, now, facts, texts } = world;
    const words = texts.policies.stuckSnapshots;
    return {
      noun: words.noun,
      rows: snapshots,
      judge: (snapshot) => {
        const { status, backupGenerated } = snapshot;
        const since = tryParseTime(snapshot.updatedAt) ?? tryParseTime(snapshot.createdAt);
        const isRecent = since !== undefined && now.getTime() - since <= after.ms;
        if (isResting(status) || isRecent) return COMPLIES;
        if (backupGenerated || status === "backing-up") return undecided(doubtOf("progress", words.backup));
        const doubt = tryGetBackupDoubt(snapshot, facts);
        if (doubt !== undefined) return undecided(doubt);
        if (!isTransitional(status)) return undecided(DOUBTS.status(texts));
        if (since === undefined) return undecided(undated(texts));
        return violates("stuck", words.reason(status, describeDuration(after.text, texts)));
      },
      incompleteReasons: listReasons(world),
    };
  },
});
