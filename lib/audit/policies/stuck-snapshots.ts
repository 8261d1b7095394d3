import { describeDuration } from "../limits/duration";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import { DOUBTS } from "../verdicts/reasons";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
import { regular } from "../words/numbers";
import { COMPLIES, doubtOf, timeOf, tryGetBackupDoubt, UNDATED, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { requiredDuration } from "./parameters";
import { policy } from "./policy";

const BACKUP = doubtOf("progress", "A backup is at work on it, which may take that long.");

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
    const { snapshots, now, facts } = world;
    return {
      noun: regular("stuck snapshot"),
      rows: snapshots,
      judge: (snapshot) => {
        const { status, backupGenerated } = snapshot;
        const since = timeOf(snapshot.updatedAt) ?? timeOf(snapshot.createdAt);
        const isRecent = since !== undefined && now.getTime() - since <= after.ms;
        if (isResting(status) || isRecent) return COMPLIES;
        if (backupGenerated || status === "backing-up") return undecided(BACKUP);
        const doubt = tryGetBackupDoubt(snapshot, facts.projectId);
        if (doubt !== undefined) return undecided(doubt);
        if (!isTransitional(status)) return undecided(DOUBTS.status);
        if (since === undefined) return undecided(UNDATED);
        const span = describeDuration(after.text);
        return violates("stuck", `It has been ${status} for more than ${span}: open a ticket with EVS.`);
      },
      incompleteReasons: listReasons(world),
    };
  },
});
