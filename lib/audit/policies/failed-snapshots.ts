import type { Snapshot } from "../../evs";
import type { Facts } from "../facts/facts";
import { tryGetRowDoubt } from "../facts/rows";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { DOUBTS } from "../verdicts/doubts";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
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
    noun: world.texts.policies.failedSnapshots.noun,
    rows: world.snapshots,
    judge: (snapshot) => judge(snapshot, world.facts),
    incompleteReasons: listReasons(world),
  }),
});

function judge(snapshot: Snapshot, { projectId, texts }: Facts): Answer {
  const words = texts.policies.failedSnapshots;
  const { status, backupGenerated } = snapshot;
  if (status === "error_deleting") {
    return violates("undeletable", words.undeletable);
  }
  if (status === "error") {
    return violates("failed", backupGenerated ? words.backupFailed : words.failed);
  }
  if (isResting(status) || isTransitional(status)) return COMPLIES;
  return undecided(tryGetRowDoubt(snapshot, projectId, texts) ?? DOUBTS.status(texts));
}
