import { type Snapshot, tryParseTime } from "../../evs";
import { describeDuration } from "../spec/duration";
import { requiredDuration } from "../spec/parameters";
import { DOUBTS } from "../verdicts/doubts";
import { COMPLIES, doubtOf, undated, undecided, violates } from "./answers";
import { listReasons } from "./list-reasons";
import { type PolicyWorld, policy } from "./policy";

/** Copies that EVS will soon delete by itself, with no newer one of their disk. */
export const expiringSnapshots = policy({
  name: "expiring_snapshots",
  description:
    "Available snapshots that EVS will soon delete by itself, at the end of their retention (`due_at`), while there is " +
    "no newer copy of their disk. Only standard snapshots have a retention. Where a copy does not say of when it is, a " +
    "snapshot is undecided unless another copy is newer.",
  subject: "snapshot",
  needs: ["lists"],
  // The official provider's lists of version 3 know no retention.
  given: undefined,
  version: 1,
  parameters: { within: requiredDuration("How near the deletion may be.") },
  examine(world, { within }) {
    const { now, texts } = world;
    const words = texts.policies.expiringSnapshots;
    const reason = words.reason(describeDuration(within.text, texts));
    return {
      noun: words.noun,
      rows: world.snapshots,
      judge(snapshot) {
        const { retentionAt, unreadable, problem } = snapshot;
        if (unreadable.includes("retention_at")) return undecided(DOUBTS.malformed(texts, problem ?? ""));
        const at = tryParseTime(retentionAt);
        if (retentionAt === null || at === undefined || at - now.getTime() > within.ms) return COMPLIES;
        // What failed, or is being made, is no copy that could be lost.
        if (!isCopy(snapshot)) return COMPLIES;
        const doubt = tryGetDoubt(snapshot, world);
        if (doubt !== undefined) return doubt === "newer" ? COMPLIES : undecided(doubt);
        return { ...violates("expiring", reason), dueAt: retentionAt };
      },
      incompleteReasons: listReasons(world),
    };
  },
});

/** Why it cannot be told that no copy is newer, or that one is. */
function tryGetDoubt(snapshot: Snapshot, { copies, texts }: PolicyWorld) {
  const words = texts.policies.expiringSnapshots;
  if (snapshot.volumeId === null) return doubtOf("disk", words.unnamed);
  const others = copies
    .snapshotsOf(snapshot.volumeId)
    .filter((other) => isCopy(other) && other.id !== snapshot.id);
  if (others.length === 0) return undefined;
  const madeAt = tryParseTime(snapshot.createdAt);
  if (madeAt === undefined) return undated(texts);
  const times = others.map(({ createdAt }) => tryParseTime(createdAt));
  if (times.some((time) => time !== undefined && time > madeAt)) return "newer";
  return times.includes(undefined) ? doubtOf("time of a copy", words.undatedCopy) : undefined;
}

const isCopy = ({ status }: Snapshot) => status === "available";
