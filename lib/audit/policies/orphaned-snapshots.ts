import type { Snapshot } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { type PossibleViolation, policy, violatesWhen } from "../engine/policy";
import type { World } from "../engine/world";
import { absent, diskIdOf } from "../facts/fields";
import { all, certain, type Fact, given, NO, Unknown, unknown, YES } from "../known";
import type { DurationValue } from "../spec/parameters";
import { BY_CERTAINTY, orphanedSnapshots as spec } from "../spec/policies/orphaned-snapshots";
import { Verdict } from "../spec/verdict";
import type { Finding } from "../verdicts/finding";
import { judgeSnapshots } from "../verdicts/judge-snapshots";

/** Snapshots that have lost their disk. */
export const orphanedSnapshots = policy(spec, (world, values) => {
  const { grace_period: grace, minimum_verdict: minimum, suspect_share: suspectShare, control } = values;
  const { facts, snapshots, texts } = world;
  const words = texts.policies.orphanedSnapshots;
  const { findings, suspect } = judgeSnapshots(facts, { inScope: snapshots.rows, suspectShare, control });
  const byId = new Map(findings.map((finding) => [finding.snapshot.id, finding]));
  const counted = new Set<Verdict>(BY_CERTAINTY.slice(0, BY_CERTAINTY.indexOf(minimum) + 1));
  return {
    // The least certain verdict that counts names them all.
    noun: words.nouns[minimum],
    rows: snapshots,
    judge: ({ id }) => {
      const finding = byId.get(id);
      return finding === undefined ? [] : judge(finding, counted, grace, world);
    },
    notes: [
      ...(facts.source === "given" ? [words.givenNote] : []),
      ...(grace === undefined ? [] : [words.graceNote(describeDuration(grace.text, texts))]),
    ],
    suspectReasons: suspect === undefined ? [] : [suspect],
  };
});

function judge(
  { snapshot, verdict, reason, evidence, doubt }: Finding,
  counted: ReadonlySet<Verdict>,
  grace: DurationValue | undefined,
  world: World,
): readonly PossibleViolation[] {
  const isLost = counted.has(verdict)
    ? YES
    : doubt !== undefined
      ? unknown(doubt)
      : verdict === Verdict.SUSPECTED
        ? unknown(new Unknown("proof", reason, "absent"))
        : NO;
  const isOver =
    grace === undefined
      ? YES
      : given(lastKnownAlive(snapshot, world), (at) => certain(world.now.getTime() - at >= grace.ms));
  const [one] = violatesWhen(all(isLost, isOver), { verdict, reason, evidence });
  return one === undefined ? [] : [{ ...one, evidence }];
}

/**
 * When its disk was last known to be there: when it was deleted, where there is a trace, else when its newest snapshot was
 * made.
 */
function lastKnownAlive(snapshot: Snapshot, { copies, facts }: World): Fact<number> {
  const disk = diskIdOf(snapshot, facts);
  if (disk instanceof Unknown) return disk;
  const { deletions } = facts;
  if (deletions instanceof Unknown) return deletions;
  const traced = deletions?.of(disk)?.at;
  const alive = copies.lastAliveAt(disk) ?? absent("created_at", facts);
  if (traced === undefined) return deletions?.gap ?? alive;
  if (traced instanceof Unknown || alive instanceof Unknown) return traced;
  return Math.max(traced, alive);
}
