import { type Snapshot, tryParseTime } from "../../evs";
import { describeDuration } from "../limits/duration";
import { tryGetBackupPrefix } from "../verdicts/judge";
import { DOUBTS } from "../verdicts/reasons";
import { isResting, isTransitional } from "../verdicts/snapshot-state";
import { regular } from "../words/numbers";
import { flag, requiredDuration } from "./parameters";
import { type Answer, type Doubt, policy } from "./policy";

const UNDATED = { reason: "The creation time is missing or cannot be read.", missing: "creation time" };

/** Snapshots that have been kept for too long. */
export const staleSnapshots = policy({
  name: "stale_snapshots",
  description:
    "Snapshots that were made too long ago. One whose creation time is missing or cannot be read is undecided. Those " +
    "that users cannot delete, since a backup owns them or they are in transition, are left out.",
  subject: "snapshot",
  needs: ["lists"],
  version: 1,
  parameters: {
    older_than: requiredDuration("How long after its creation a snapshot is stale."),
    include_managed: flag(
      false,
      "Whether snapshots count that users cannot delete: a backup's, or in transition.",
    ),
  },
  examine({ snapshots, now, facts }, { older_than: limit, include_managed: includesManaged }) {
    const before = now.getTime() - limit.ms;
    const reason = `Made more than ${describeDuration(limit.text)} ago.`;
    return {
      noun: regular("stale snapshot"),
      rows: snapshots,
      judge: (snapshot) => {
        const madeAt = snapshot.createdAt === null ? undefined : tryParseTime(snapshot.createdAt);
        if (madeAt !== undefined && madeAt > before) return { answer: "complies" };
        const managed = includesManaged ? undefined : tryGetManaged(snapshot);
        if (managed !== undefined) return managed;
        if (madeAt !== undefined) return { answer: "violates", verdict: "stale", reason, evidence: [] };
        return undecided(UNDATED);
      },
      // What was never asked for is not missing.
      incompleteReasons:
        facts.source === "read" && "failure" in facts.volumes ? [clonesUnknown(facts.volumes.failure)] : [],
    };
  },
});

/** What keeps a snapshot from being the user's to delete: known, or not to be told. */
function tryGetManaged(snapshot: Snapshot): Answer | undefined {
  if (snapshot.backupGenerated || isTransitional(snapshot.status)) return { answer: "complies" };
  const prefix = tryGetBackupPrefix(snapshot);
  if (prefix !== undefined) return undecided(DOUBTS.backupName(prefix));
  return isResting(snapshot.status) ? undefined : undecided(DOUBTS.status);
}

const undecided = ({ reason, missing }: Pick<Doubt, "reason" | "missing">): Answer => ({
  answer: "undecided",
  reason,
  evidence: [],
  missing,
  failedRead: false,
});

const clonesUnknown = (failure: string) =>
  `The disk list could not be read: ${failure}. Disks made from snapshots are not known.`;
