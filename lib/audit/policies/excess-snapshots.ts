import { policy, violatesWhen } from "../engine/policy";
import { all, exceeds, NO, not } from "../known";
import { excessSnapshots as spec } from "../spec/policies/excess-snapshots";
import { rankCopies } from "./rank-copies";

/** Snapshots that are not needed because of newer ones. */
export const excessSnapshots = policy(spec, (world, { keep, per_disk: perDisk }) => {
  const rankOf = rankCopies(world, perDisk);
  const words = world.texts.policies.excessSnapshots;
  const violation = { verdict: "excess", reason: words.reason(keep, perDisk) };
  return {
    noun: words.noun,
    rows: world.snapshots,
    judge: (snapshot) => {
      const rank = rankOf(snapshot);
      if (rank === undefined) return violatesWhen(NO, violation);
      return violatesWhen(
        all(
          rank.isCopy,
          exceeds(rank.newer, keep - 1),
          // The newest of a disk is never listed.
          exceeds(rank.newerOfDisk, 0),
          () => not(world.copies.hasClones(snapshot)),
        ),
        violation,
      );
    },
  };
});
