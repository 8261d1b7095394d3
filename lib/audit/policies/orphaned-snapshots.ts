import { type Snapshot, tryParseTime } from "../../evs";
import { describeDuration } from "../limits/duration";
import { GIVEN_COLUMNS } from "../limits/given-columns";
import type { Finding } from "../verdicts/finding";
import { judgeSnapshots } from "../verdicts/judge-snapshots";
import { DEFAULT_SUSPECT_SHARE } from "../verdicts/suspicion";
import { Verdict } from "../verdicts/verdict";
import { COMPLIES, undated, undecided, violates } from "./answers";
import type { Span } from "./parameters";
import { choice, flag, numberBetween, optionalDuration } from "./parameters";
import { type Answer, type PolicyWorld, policy } from "./policy";

/** Verdicts that can count as orphaned, the surest first. */
const BY_CERTAINTY = [Verdict.ORPHANED, Verdict.SUSPECTED, Verdict.INDETERMINATE] as const;

/** Snapshots that have lost their disk. */
export const orphanedSnapshots = policy({
  name: "orphaned_snapshots",
  description:
    "Snapshots that have lost their disk. A snapshot violates when its disk is proven to be gone: EVS says so of that " +
    "very disk while a control read answers, it is not in the recycle bin, and a second disk list lacks it too. What " +
    "could not be established is undecided, never a violation.",
  subject: "snapshot",
  needs: ["lists", "lost-disks"],
  given: GIVEN_COLUMNS.orphaned_snapshots,
  version: 1,
  parameters: {
    grace_period: optionalDuration(
      "How long ago the disk was last known to be alive: when the newest of its snapshots was made, or when it was " +
        "deleted where the provider's `deletion_traces` tell. Without a trace it may have been deleted later than that. " +
        "Default: any time.",
    ),
    minimum_verdict: choice(
      BY_CERTAINTY,
      Verdict.ORPHANED,
      "The least certain verdict that counts; surer ones count too. Facts of the official provider never prove more " +
        "than `suspected`.",
    ),
    suspect_share: numberBetween(
      0,
      1,
      DEFAULT_SUSPECT_SHARE,
      "Share of the snapshots above which those without a disk (at least 10 of them) make the scan suspect.",
    ),
    control: choice(
      ["required", "waived"],
      "required",
      "Whether a listed disk must answer by its ID before a 404 of another one counts. Waive it for a project that " +
        "really has no disk.",
    ),
    recycle_bin: flag(
      true,
      "Deprecated: rather say it once, with `regions` of the provider. Whether to look into the recycle bin; leave it out " +
        "only in a region that has none, where reading it fails.",
    ),
  },
  examine(world, values) {
    const { grace_period: grace, minimum_verdict: minimum, suspect_share: suspectShare, control } = values;
    const { facts, filter, texts } = world;
    const words = texts.policies.orphanedSnapshots;
    const judgement = judgeSnapshots(facts, { filter, suspectShare, control });
    const findings = new Map(judgement.findings.map((finding) => [finding.snapshot.id, finding]));
    const counted = new Set<Verdict>(BY_CERTAINTY.slice(0, BY_CERTAINTY.indexOf(minimum) + 1));
    return {
      // The least certain verdict that counts names them all.
      noun: words.nouns[minimum],
      rows: judgement.inScope,
      judge: ({ id }) => {
        const finding = findings.get(id);
        return finding === undefined ? COMPLIES : judge(finding, counted, grace, world);
      },
      notes: [
        ...(facts.source === "given" ? [words.givenNote] : []),
        ...(grace === undefined ? [] : [words.graceNote(describeDuration(grace.text, texts))]),
      ],
      suspectReasons: [
        ...("failure" in facts.volumes ? [texts.doubts.diskList(facts.volumes.failure)] : []),
        ...(judgement.suspect === undefined ? [] : [judgement.suspect]),
      ],
      incompleteReasons: judgement.incompleteReasons,
    };
  },
});

function judge(
  { snapshot, verdict, reason, evidence, doubt }: Finding,
  counted: ReadonlySet<Verdict>,
  grace: Span | undefined,
  world: PolicyWorld,
): Answer {
  const mayViolate = counted.has(verdict);
  if (!mayViolate && verdict !== Verdict.INDETERMINATE && verdict !== Verdict.SUSPECTED) {
    return COMPLIES;
  }
  if (grace !== undefined) {
    const lastAliveAt = lastKnownAlive(snapshot, world);
    if (lastAliveAt === undefined) {
      return undecided(undated(world.texts), evidence);
    }
    if (world.now.getTime() - lastAliveAt < grace.ms) return COMPLIES;
  }
  if (mayViolate) return violates(verdict, reason, evidence);
  const { missing = "proof", failedRead = false } = doubt ?? {};
  return undecided({ reason, missing, failedRead }, evidence);
}

/** When its disk was last known to be there: when it was deleted, where there is a trace, else when its newest snapshot was made. */
function lastKnownAlive({ volumeId }: Snapshot, { copies, facts }: PolicyWorld): number | undefined {
  if (volumeId === null) return undefined;
  const { deletions } = facts;
  const traced = deletions !== undefined && "value" in deletions ? deletions.value.of(volumeId) : undefined;
  const times = [copies.lastAliveAt(volumeId), tryParseTime(traced?.at ?? null)];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
