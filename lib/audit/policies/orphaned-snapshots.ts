import type { Snapshot } from "../../evs";
import { describeDuration } from "../catalogue/duration";
import { type PossibleViolation, policy } from "../engine/policy";
import type { World } from "../engine/world";
import { absent, diskIdOf } from "../facts/fields";
import { all, type Condition, certain, type Fact, given, NO, not, Unknown, unknown, YES } from "../known";
import type { DurationValue } from "../spec/parameters";
import { BY_CERTAINTY, orphanedSnapshots as spec } from "../spec/policies/orphaned-snapshots";
import { Verdict } from "../spec/verdict";
import type { Finding } from "../verdicts/finding";
import { judgeSnapshots } from "../verdicts/judge-snapshots";

/** Snapshots whose disk is lost. */
export const orphanedSnapshots = policy(spec, (world, values) => {
  const { grace_period: grace, minimum_verdict: minimum, suspect_share: suspectShare, control } = values;
  const { facts, snapshots, texts } = world;
  const words = texts.policies.orphanedSnapshots;
  const { findings, suspect } = judgeSnapshots(facts, { inScope: snapshots.rows, suspectShare, control });
  const byId = new Map(findings.map((finding) => [finding.snapshot.id, finding]));
  const counted = new Set<Verdict>(BY_CERTAINTY.slice(0, BY_CERTAINTY.indexOf(minimum) + 1));
  return {
    // The least certain verdict that counts includes all others.
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
  if (grace === undefined) return [{ when: isLost, violation: { verdict, reason, evidence }, evidence }];
  const mark = markOf(snapshot, world);
  const seen =
    mark?.time === undefined
      ? evidence
      : [...evidence, world.texts.policies.orphanedSnapshots.seen(mark.time)];
  const isOver = isGraceOver(snapshot, grace, mark, world);
  const violation = { verdict, reason, evidence: seen };
  return [{ when: all(isLost, isOver), violation, evidence: seen, waits: all(isLost, not(isOver)) }];
}

/** When an earlier answer first listed the snapshot without its disk. */
interface Mark {
  /** Milliseconds since 1970; the current time if no answer lists the snapshot. */
  readonly at: number;
  /** RFC 3339 in UTC, if an earlier answer lists it. */
  readonly time: string | undefined;
}

function markOf({ kind, id }: Snapshot, { memory, now }: World): Mark | undefined {
  if (memory.madeAt === undefined) return undefined;
  const time = memory.tryGet(kind, id)?.firstSeen ?? undefined;
  return { at: time === undefined ? now.getTime() : Date.parse(time), time };
}

/** The grace period starts at the traced deletion, else at the mark, else at the disk's last known existence. */
function isGraceOver(
  snapshot: Snapshot,
  grace: DurationValue,
  mark: Mark | undefined,
  world: World,
): Condition {
  const isOver = (at: number) => certain(world.now.getTime() - at >= grace.ms);
  // Independent of traces: a disk that was gone then was not deleted later.
  if (mark !== undefined && world.now.getTime() - mark.at >= grace.ms) return YES;
  const traced = deletedAt(snapshot, world);
  if (traced !== undefined) return given(traced, isOver);
  return mark === undefined ? given(lastAlive(snapshot, world), isOver) : isOver(mark.at);
}

/** When its disk was deleted, or why that is unknown; undefined without a trace of it. */
function deletedAt(snapshot: Snapshot, { copies, facts }: World): Fact<number> | undefined {
  const disk = diskIdOf(snapshot, facts);
  if (disk instanceof Unknown) return disk;
  const { deletions } = facts;
  if (deletions instanceof Unknown) return deletions;
  const traced = deletions?.of(disk)?.at;
  if (traced === undefined) return deletions?.gap;
  const alive = copies.lastAliveAt(disk);
  return traced instanceof Unknown || alive === undefined || alive instanceof Unknown
    ? traced
    : Math.max(traced, alive);
}

/** When its disk's newest snapshot was created: the disk existed then. */
function lastAlive(snapshot: Snapshot, { copies, facts }: World): Fact<number> {
  const disk = diskIdOf(snapshot, facts);
  return disk instanceof Unknown ? disk : (copies.lastAliveAt(disk) ?? absent("created_at", facts));
}
