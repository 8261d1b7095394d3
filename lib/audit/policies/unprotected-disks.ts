import { type Snapshot, tryParseTime, type Volume } from "../../evs";
import { describeDuration } from "../spec/duration";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { flag, requiredDuration } from "../spec/parameters";
import { COMPLIES, doubtOf, undated, undecided, violates } from "./answers";
import { diskRows } from "./disk-rows";
import { type PolicyWorld, policy } from "./policy";

/** Statuses of a disk that is on its way out: nobody needs a copy of it any more. */
const LEAVING = new Set<string | null>(["deleting", "error_deleting"]);

/** Disks of which there is no copy that is new enough. */
export const unprotectedDisks = policy({
  name: "unprotected_disks",
  description:
    "Disks that have neither an `available` snapshot nor an `available` backup (of CBR, of the disk or of its server) " +
    "that is new enough. Disks that are younger than that are left out. Where backups cannot be read, or a copy does not " +
    "say of when or of which disk it is, a disk is undecided unless another copy protects it.",
  subject: "disk",
  needs: ["lists", "backups"],
  given: GIVEN_COLUMNS.unprotected_disks,
  version: 1,
  parameters: {
    within: requiredDuration("How old the newest copy of a disk may be."),
    only_attached: flag(false, "Whether only disks count that a server uses."),
  },
  examine(world, { within, only_attached: onlyAttached }) {
    const { facts, copies, texts, now } = world;
    const words = texts.policies.unprotectedDisks;
    const after = now.getTime() - within.ms;
    const reason = words.reason(describeDuration(within.text, texts));
    const unread = tryGetUnread(world);
    const { incompleteReasons = [], ...rows } = diskRows(world);
    return {
      noun: words.noun,
      ...rows,
      judge: (disk) => {
        const madeAt = tryParseTime(disk.createdAt);
        if (LEAVING.has(disk.status) || (onlyAttached && !isAttached(disk))) return COMPLIES;
        if (madeAt !== undefined && madeAt >= after) return COMPLIES;
        const taken = [
          ...copies
            .snapshotsOf(disk.id)
            .filter(isCopy)
            .map(({ createdAt }) => tryParseTime(createdAt)),
          ...(copies.backups?.of(disk.id) ?? []).map(({ takenAt }) => tryParseTime(takenAt)),
        ];
        if (taken.some((at) => at !== undefined && at >= after)) return COMPLIES;
        if (unread !== undefined) return undecided(unread);
        if (facts.malformedRows.length > 0) return undecided(doubtOf("row", words.unreadRow));
        if (taken.includes(undefined)) return undecided(doubtOf("time of a copy", words.undatedCopy));
        if (copies.snapshotsOf(disk.id).some(mayBeNewCopy(after))) {
          return undecided(doubtOf("status of a snapshot", words.unknownStatus));
        }
        const doubt = copies.backups?.tryGetDoubt(disk, texts);
        if (doubt !== undefined) return undecided(doubtOf("disk of a backup", doubt));
        if (madeAt === undefined) return undecided(undated(texts));
        return violates("unprotected", reason);
      },
      incompleteReasons: [...incompleteReasons, ...(unread?.failedRead ? [unread.reason] : [])],
    };
  },
});

const isCopy = ({ status }: Snapshot) => status === "available";
const isAttached = ({ status, attachments }: Volume) => status === "in-use" || attachments.length > 0;

/** A snapshot whose status is not said may be a copy, if it is new enough. */
const mayBeNewCopy =
  (after: number) =>
  ({ status, createdAt }: Snapshot) =>
    status === null && (tryParseTime(createdAt) ?? after) >= after;

/** Why backups are not known. */
function tryGetUnread({ facts: { backups }, texts }: PolicyWorld) {
  const words = texts.policies.unprotectedDisks;
  if (backups === undefined) return doubtOf("backups", words.backupsNotGiven);
  if ("value" in backups) return undefined;
  return { missing: "backups", reason: words.backupsUnread(backups.failure), failedRead: true };
}
