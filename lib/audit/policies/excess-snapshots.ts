import type { Snapshot } from "../../evs";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import { DOUBTS } from "../verdicts/reasons";
import { formatNumber, regular } from "../words/numbers";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { flag, requiredCount } from "./parameters";
import { type Answer, type PolicyWorld, policy } from "./policy";
import { type Rank, rankCopies } from "./rank-copies";

/** Snapshots that nobody needs beside newer ones. */
export const excessSnapshots = policy({
  name: "excess_snapshots",
  description:
    "Available snapshots made by users, beyond the newest few of their disk. Snapshots of backups neither violate nor " +
    "count, whatever the filters; the newest of a disk and one that living disks were made from never violate. Where it " +
    "cannot be told which are the newest, a snapshot is undecided.",
  subject: "snapshot",
  needs: ["lists"],
  given: GIVEN_COLUMNS.excess_snapshots,
  version: 1,
  parameters: {
    keep: requiredCount(1, "How many of the newest are to be kept."),
    per_disk: flag(true, "Whether so many are kept of each disk; otherwise of the whole project."),
  },
  examine(world, { keep, per_disk: perDisk }) {
    const { facts } = world;
    const ranks = rankCopies(world.allSnapshots, facts.projectId, perDisk);
    const whole = perDisk ? "its disk" : "the project";
    const reason = `There are ${formatNumber(keep)} newer ones of ${whole}, or more.`;
    const unread = "failure" in facts.volumes ? [DOUBTS.diskList(facts.volumes.failure).reason] : [];
    return {
      noun: regular("excess snapshot"),
      rows: world.snapshots,
      judge: (snapshot) => judge(snapshot, ranks.get(snapshot), keep, reason, world),
      suspectReasons: unread,
      incompleteReasons: listReasons(world),
    };
  },
});

function judge(
  snapshot: Snapshot,
  rank: Rank | undefined,
  keep: number,
  reason: string,
  { facts, copies }: PolicyWorld,
): Answer {
  if (rank === undefined || rank.most <= keep || rank.isNewestOfDisk) return COMPLIES;
  if (rank.doubt !== undefined) return undecided(rank.doubt);
  if (rank.least <= keep) return undecided(UNRANKED);
  if ("failure" in facts.volumes) return undecided(DOUBTS.diskList(facts.volumes.failure));
  return copies.marksOf(snapshot).clonedVolumeIds.length > 0 ? COMPLIES : violates("excess", reason);
}

const UNRANKED = doubtOf(
  "order",
  "Whether it is among the newest hangs on others that have no creation time, or may be a backup's.",
);
