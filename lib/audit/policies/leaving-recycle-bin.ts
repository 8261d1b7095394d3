import type { RecycleBinVolume, Volume } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { policy, violatesWhen } from "../engine/policy";
import { absent, timeOf } from "../facts/fields";
import { is, type List } from "../known";
import { leavingRecycleBin as spec } from "../spec/policies/leaving-recycle-bin";

/** Disks that soon can no longer be recovered. */
export const leavingRecycleBin = policy(spec, (world, { within }) => {
  const { facts, now, texts } = world;
  const words = texts.policies.leavingRecycleBin;
  const bin: List<RecycleBinVolume> = facts.recycleBin ?? { rows: [], gaps: [] };
  const disks = world.narrowDisks(bin);
  const deadlines = new Map<Volume, string | null>(disks.rows.map((disk) => [disk, disk.planDeleteAt]));
  const reason = words.reason(describeDuration(within.text, texts));
  return {
    noun: words.noun,
    rows: disks,
    judge: (disk) => {
      const dueAt = deadlines.get(disk) ?? null;
      const at = timeOf(disk, dueAt, "plan_delete_at", facts) ?? absent("plan_delete_at", facts);
      return violatesWhen(
        is(at, (time) => time - now.getTime() <= within.ms),
        { verdict: "leaving", reason, ...(dueAt === null ? {} : { dueAt }) },
      );
    },
  };
});
