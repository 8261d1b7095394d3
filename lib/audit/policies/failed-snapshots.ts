import type { Snapshot } from "../../evs";
import { tryGetRowDoubt } from "../facts/rows";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import { DOUBTS } from "../verdicts/reasons";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
import { regular } from "../words/numbers";
import { COMPLIES, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { type Answer, policy } from "./policy";

/** Snapshots that could not be made, or could not be deleted. */
export const failedSnapshots = policy({
  name: "failed_snapshots",
  description:
    "Snapshots whose creation has failed (`failed`), which users can delete, and those whose deletion has failed " +
    "(`undeletable`), which only a ticket gets rid of. Neither is a copy of anything.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.failed_snapshots,
  version: 1,
  parameters: {},
  examine: (world) => ({
    noun: regular("failed snapshot"),
    rows: world.snapshots,
    judge: (snapshot) => judge(snapshot, world.facts.projectId),
    incompleteReasons: listReasons(world),
  }),
});

function judge(snapshot: Snapshot, projectId: string | null): Answer {
  const { status, backupGenerated } = snapshot;
  if (status === "error_deleting") {
    return violates("undeletable", "Its deletion failed, and EVS will not delete it: open a ticket.");
  }
  if (status === "error") {
    return violates(
      "failed",
      backupGenerated
        ? "A backup failed to make it; the backup service manages it."
        : "Its creation failed, so it is a copy of nothing; EVS lets users delete it.",
    );
  }
  if (isResting(status) || isTransitional(status)) return COMPLIES;
  return undecided(tryGetRowDoubt(snapshot, projectId) ?? DOUBTS.status);
}
