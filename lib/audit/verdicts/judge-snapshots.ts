import { matchesSnapshot, type Snapshot, type SnapshotFilter } from "../../evs";
import type { Facts } from "../facts/facts";
import { type CopyIndex, copyIndexOf } from "./copy-index";
import { describeEvidence } from "./describe-evidence";
import type { Finding } from "./finding";
import { incompleteReasonsOf } from "./incomplete-reasons";
import { judge } from "./judge";
import { oldestFirst } from "./oldest-first";
import { LEAST_SUSPECT } from "./suspicion";
import { Verdict } from "./verdict";

export interface JudgeOptions {
  /** Which snapshots may become findings; all others count as copies and nothing else. */
  readonly filter: SnapshotFilter;
  /** Share of the snapshots that the filter lets through, 0 to 1, above which so many orphans make the scan suspect. */
  readonly suspectShare: number;
  /** Whether 404 of a disk counts only while a listed one answers by its ID. */
  readonly control: "required" | "waived";
}

export interface Judgement {
  /** Of snapshots that the filter lets through, oldest first. */
  readonly findings: readonly Finding[];
  /** Snapshots that the filter lets through. */
  readonly inScope: readonly Snapshot[];
  /** Why the scan as a whole is suspect; that the disk list could not be read is said by the facts. */
  readonly suspect: string | undefined;
  /** Facts that could not be had, in few lines; none when the judgement is complete. */
  readonly incompleteReasons: readonly string[];
}

/** Judges every snapshot in scope whose disk is not known to be alive. */
export function judgeSnapshots(facts: Facts, { filter, suspectShare, control }: JudgeOptions): Judgement {
  const copies = copyIndexOf(facts);
  const words = facts.texts.suspicions;
  const inScope = facts.snapshots.filter((snapshot) => matchesSnapshot(filter, snapshot));
  const isControlWaived = control === "waived";
  const judgeAll = (distrust: string | undefined) =>
    inScope.flatMap((listed) => findingOf(listed, facts, copies, { isControlWaived, distrust }) ?? []);

  const first = judgeAll(undefined);
  const lost = first.filter(({ verdict }) => LOST.has(verdict)).length;
  const isTooMany = lost >= LEAST_SUSPECT && lost > suspectShare * inScope.length;
  const hasNoDisks = inScope.length > 0 && "value" in facts.volumes && facts.volumes.value.length === 0;
  const suspicions = [
    ...facts.suspicions,
    ...(hasNoDisks && !(facts.source === "read" && isControlWaived) ? [words.noDisks] : []),
    ...(isTooMany ? [words.share(lost, inScope.length)] : []),
  ];
  const suspect = suspicions.length === 0 ? undefined : words.together(suspicions);
  const judged = suspect !== undefined && facts.source === "given" ? judgeAll(suspect) : first;
  const share = facts.texts.evidence.share(lost, inScope.length);
  const findings = isTooMany ? judged.map((finding) => withShare(finding, share)) : judged;
  return {
    findings: oldestFirst(findings, ({ snapshot }) => snapshot),
    inScope,
    suspect,
    incompleteReasons: incompleteReasonsOf(facts, inScope, findings),
  };
}

const LOST = new Set<Verdict>([Verdict.ORPHANED, Verdict.SUSPECTED]);

function findingOf(
  listed: Snapshot,
  facts: Facts,
  copies: CopyIndex,
  trust: { readonly isControlWaived: boolean; readonly distrust: string | undefined },
): Finding | undefined {
  const disk = facts.diskOf(listed);
  const reread = facts.rereadOf(listed);
  if (disk.state === "listed" || reread.state === "vanished") return undefined;
  const snapshot = reread.state === "present" ? reread.snapshot : listed;
  const isBinRead = facts.recycleBin !== undefined;
  const { control, binPolicy, deletions, texts } = facts;
  const known = { snapshot, disk, reread, isBinRead, binPolicy, deletions, control, texts, ...trust };
  return {
    snapshot,
    evidence: describeEvidence(known),
    marks: copies.marksOf(snapshot),
    recoverableUntil: disk.state === "recycled" ? disk.recoverableUntil : null,
    doubt: undefined,
    ...judge(known),
  };
}

/** With proof, what is suspect stays what it is; but whoever reads of one orphan must see that there are so many. */
function withShare(finding: Finding, share: string): Finding {
  if (finding.verdict !== Verdict.ORPHANED) return finding;
  return { ...finding, evidence: [...finding.evidence, share] };
}
