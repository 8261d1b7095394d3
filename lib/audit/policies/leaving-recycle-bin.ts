import { matchesVolume, tryParseTime } from "../../evs";
import { describeDuration } from "../spec/duration";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { requiredDuration } from "../spec/parameters";
import { describeMalformed } from "../verdicts/incomplete-reasons";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import { policy } from "./policy";

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
  examine({ facts, filter, now, texts }, { within }) {
    const words = texts.policies.leavingRecycleBin;
    const bin = facts.recycleBin ?? { failure: texts.facts.notGiven };
    const disks = "value" in bin ? bin.value.filter((disk) => matchesVolume(filter, disk)) : [];
    const deadlines = new Map(disks.map((disk) => [disk.id, disk.planDeleteAt]));
    const reason = words.reason(describeDuration(within.text, texts));
    const unread = "failure" in bin ? [words.unread(bin.failure)] : [];
    return {
      noun: words.noun,
      rows: disks,
      judge: ({ id }) => {
        const dueAt = deadlines.get(id) ?? null;
        const at = tryParseTime(dueAt);
        if (dueAt === null || at === undefined) return undecided(doubtOf("deletion time", words.noDeadline));
        if (at - now.getTime() > within.ms) return COMPLIES;
        return { ...violates("leaving", reason), dueAt };
      },
      suspectReasons: unread,
      incompleteReasons: [...unread, ...facts.suspicions, ...describeMalformed(facts)],
    };
  },
});
