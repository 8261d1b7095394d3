import type { Snapshot } from "../../evs";
import type { Facts } from "../facts/facts";
import { isUnread } from "../known";
import { LEAST_SUSPECT } from "../spec/suspicion";
import { Verdict } from "../spec/verdict";
import { type CopyIndex, copyIndexOf } from "./copy-index";
import { describeEvidence } from "./describe-evidence";
import type { Finding } from "./finding";
import { judge } from "./judge";
import { oldestFirst } from "./oldest-first";

export interface JudgeOptions {
  /** Snapshots that may become findings. All others only count as copies. @default - all */
  readonly inScope?: readonly Snapshot[];
  /** Share of the snapshots in scope, 0 to 1, above which that many orphans make the scan suspect. */
  readonly suspectShare: number;
  /** Whether 404 of a disk counts only if a listed one is returned by its ID. */
  readonly control: "required" | "waived";
}

export interface Judgement {
  /** For snapshots in scope, oldest first. */
  readonly findings: readonly Finding[];
  /** Why the scan as a whole is suspect. An unreadable disk list is already in the facts. */
  readonly suspect: string | undefined;
}

/** Judges every snapshot in scope whose disk is not known to exist. */
export function judgeSnapshots(facts: Facts, { inScope, suspectShare, control }: JudgeOptions): Judgement {
  const copies = copyIndexOf(facts);
  const words = facts.texts.suspicions;
  const scope = inScope ?? facts.snapshots.rows;
  const isControlWaived = control === "waived";
  const judgeAll = (distrust: string | undefined) =>
    scope.flatMap((listed) => findingOf(listed, facts, copies, { isControlWaived, distrust }) ?? []);

  const first = judgeAll(undefined);
  const lost = first.filter(({ verdict }) => LOST.has(verdict)).length;
  const isTooMany = lost >= LEAST_SUSPECT && lost > suspectShare * scope.length;
  const { volumes } = facts;
  const hasNoDisks = scope.length > 0 && volumes.rows.length === 0 && !isUnread(volumes);
  const suspicions = [
    ...facts.suspicions,
    ...(hasNoDisks && !(facts.source === "read" && isControlWaived) ? [words.noDisks] : []),
    ...(isTooMany ? [words.share(lost, scope.length)] : []),
  ];
  const suspect = suspicions.length === 0 ? undefined : words.together(suspicions);
  const judged = suspect !== undefined && facts.source === "given" ? judgeAll(suspect) : first;
  const share = facts.texts.evidence.share(lost, scope.length);
  const findings = isTooMany ? judged.map((finding) => withShare(finding, share)) : judged;
  return { findings: oldestFirst(findings, ({ snapshot }) => snapshot), suspect };
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
  const seen = { snapshot, disk, reread, facts, ...trust };
  return {
    snapshot,
    evidence: describeEvidence(seen),
    marks: copies.marksOf(snapshot),
    recoverableUntil: disk.state === "recycled" ? disk.recoverableUntil : null,
    ...judge(seen),
  };
}

/** With proof, a suspect verdict is not changed, but the reason of each orphan shows that there are so many. */
function withShare(finding: Finding, share: string): Finding {
  if (finding.verdict !== Verdict.ORPHANED) return finding;
  return { ...finding, evidence: [...finding.evidence, share] };
}
