import { matchesVolume } from "../../evs";
import { describeDuration } from "../limits/duration";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import { describeMalformed } from "../verdicts/incomplete-reasons";
import { COMPLIES, doubtOf, timeOf, undecided, violates } from "./answers";
import { requiredDuration } from "./parameters";
import { policy } from "./policy";

const NO_DEADLINE = doubtOf(
  "deletion time",
  "When the recycle bin will delete it is missing or cannot be read.",
);

/** Disks that will soon be beyond recovery. */
export const leavingRecycleBin = policy({
  name: "leaving_recycle_bin",
  description:
    "Disks in the recycle bin that will soon be deleted for good; until `due_at` they can be restored. Their snapshots " +
    "are in `snapshot_ids`.",
  subject: "disk",
  needs: ["lists", "recycle-bin"],
  given: GIVEN_COLUMNS.leaving_recycle_bin,
  version: 1,
  parameters: { within: requiredDuration("How near the deletion may be.") },
  examine({ facts, filter, now }, { within }) {
    const bin = facts.recycleBin ?? { failure: "it was not given" };
    const disks = "value" in bin ? bin.value.filter((disk) => matchesVolume(filter, disk)) : [];
    const deadlines = new Map(disks.map((disk) => [disk.id, disk.planDeleteAt]));
    const reason = `The recycle bin deletes it for good within ${describeDuration(within.text)}.`;
    const unread = "failure" in bin ? [`The recycle bin could not be read: ${bin.failure}.`] : [];
    return {
      noun: { one: "disk about to leave the recycle bin", many: "disks about to leave the recycle bin" },
      rows: disks,
      judge: ({ id }) => {
        const dueAt = deadlines.get(id) ?? null;
        const at = timeOf(dueAt);
        if (dueAt === null || at === undefined) return undecided(NO_DEADLINE);
        if (at - now.getTime() > within.ms) return COMPLIES;
        return { ...violates("leaving", reason), dueAt };
      },
      suspectReasons: unread,
      incompleteReasons: [...unread, ...facts.suspicions, ...describeMalformed(facts)],
    };
  },
});
