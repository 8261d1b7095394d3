import type { Snapshot } from "../../evs";
import { GIVEN_COLUMNS } from "../spec/given-columns";
import { flag, requiredCount } from "../spec/parameters";
import { DOUBTS } from "../verdicts/doubts";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
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
    const { facts, texts } = world;
    const ranks = rankCopies(world.allSnapshots, facts, perDisk);
    const words = texts.policies.excessSnapshots;
    const reason = words.reason(keep, perDisk);
    const unread = "failure" in facts.volumes ? [texts.doubts.diskList(facts.volumes.failure)] : [];
    return {
      noun: words.noun,
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
  { facts, copies, texts }: PolicyWorld,
): Answer {
  if (rank === undefined || rank.most <= keep || rank.isNewestOfDisk) return COMPLIES;
  if (rank.doubt !== undefined) return undecided(rank.doubt);
  if (rank.least <= keep) return undecided(doubtOf("order", texts.policies.excessSnapshots.unranked));
  if ("failure" in facts.volumes) return undecided(DOUBTS.diskList(texts, facts.volumes.failure));
  return copies.marksOf(snapshot).clonedVolumeIds.length > 0 ? COMPLIES : violates("excess", reason);
}
