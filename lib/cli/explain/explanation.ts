import type { Texts } from "../../audit/catalogue";
import { labelOf } from "../../audit/catalogue/labels";
import { formatGiB } from "../../audit/catalogue/numbers";
import { oneLine } from "../../audit/catalogue/text";
import type { AssessedRow } from "../../audit/engine/evaluate-policy";
import type { Facts } from "../../audit/facts/facts";
import type { JudgedPolicy } from "../../audit/results/judge";
import type { SnapshotGroup } from "../../audit/spec/subject";
import { DEFAULT_SUSPECT_SHARE } from "../../audit/spec/suspicion";
import { copyIndexOf } from "../../audit/verdicts/copy-index";
import { judgeSnapshots } from "../../audit/verdicts/judge-snapshots";
import { copyWords } from "../../audit/wording/line";
import type { Snapshot } from "../../evs";
import { identityWords, type ScannedCell } from "../../report";
import type { Trace } from "./trace";

/** The data of an explanation. */
export interface ExplainedSnapshot {
  readonly snapshot: Snapshot;
  /** The facts of the verdict, with all proof about disks. */
  readonly facts: Facts;
  readonly trace: Trace;
  /** The result of each policy, with the facts that it needs. */
  readonly judged: readonly JudgedPolicy[];
  readonly identity: ScannedCell["identity"];
}

type Words = Texts["explanations"];

/** Everything that is known about one snapshot, as text. */
export function explanationOf(explained: ExplainedSnapshot): string {
  const { texts } = explained.facts;
  const words = texts.explanations;
  const sections = [
    [...factsOf(explained.snapshot, texts), `  ${identityWords(explained.identity, texts) ?? ""}`],
    [words.asked, ...stepsOf(explained.trace, words)],
    [words.follows, ...verdictOf(explained)],
    [words.policiesSay, ...explained.judged.map((judged) => policyLine(judged, explained))],
  ];
  return `${sections.map((lines) => lines.map(oneLine).join("\n")).join("\n\n")}\n`;
}

function factsOf(snapshot: Snapshot, texts: Texts): string[] {
  const { status, size, volumeId, createdAt, updatedAt, metadata, problem } = snapshot;
  const words = texts.explanations;
  const line = (name: string, value: string | null) => `  ${words.field(name, value ?? words.notSaid)}`;
  return [
    words.snapshot(labelOf(snapshot, texts)),
    line(words.fields.status, status),
    line(words.fields.size, size === null ? null : formatGiB(size)),
    line(words.fields.disk, volumeId),
    line(words.fields.created, createdAt),
    line(words.fields.updated, updatedAt),
    ...Object.entries(metadata).map(([key, value]) => line(words.metadata(key), value)),
    ...(problem === null ? [] : [line(words.fields.problem, words.foreign(problem))]),
  ];
}

function stepsOf({ steps, others }: Trace, words: Words): string[] {
  return [
    ...steps.map(({ kind, text }) => (kind === "request" ? `  ${text}` : `    → ${text}`)),
    ...(others === 0 ? [] : [`  ${words.others(others)}`]),
  ];
}

function verdictOf({ snapshot, facts }: ExplainedSnapshot): string[] {
  const words = facts.texts.explanations;
  const { findings, suspect } = judgeSnapshots(facts, {
    suspectShare: DEFAULT_SUSPECT_SHARE,
    control: "required",
  });
  const finding = findings.find((one) => one.snapshot.id === snapshot.id);
  const isVanished = facts.rereadOf(snapshot).state === "vanished";
  const marks = copyIndexOf(facts).marksOf(snapshot);
  return [
    ...(finding === undefined
      ? [`  ${isVanished ? words.vanished : words.alive}`]
      : [
          `  ${words.verdict(finding.verdict, finding.reason)}`,
          ...finding.evidence.map((seen) => `    - ${seen}`),
          ...(finding.recoverableUntil === null ? [] : [`  ${words.recoverable(finding.recoverableUntil)}`]),
        ]),
    ...copyWords(snapshot.status, marks, facts.texts).map((word) => `  ${words.ofItsData(word)}`),
    ...(suspect === undefined ? [] : [`  ${words.suspect(suspect)}`]),
    ...missingOf(facts).map((reason) => `  ${facts.texts.results.incomplete(reason)}`),
  ];
}

/** The missing parts of the lists that a verdict needs. */
function missingOf({ snapshots, volumes, confirmGaps }: Facts): readonly string[] {
  const gaps = [...snapshots.gaps, ...volumes.gaps, ...confirmGaps];
  return [...new Set(gaps.map(({ reason }) => reason))];
}

function policyLine(
  { entry: { label }, result }: JudgedPolicy,
  { snapshot, facts }: ExplainedSnapshot,
): string {
  const words = facts.texts.explanations;
  const isMeant = ({ row }: AssessedRow) =>
    result.subject === "snapshot"
      ? row.id === snapshot.id
      : result.subject === "disk"
        ? row.id === snapshot.volumeId
        : (row as SnapshotGroup).members.some(({ id }) => id === snapshot.id);
  const about = result.subject === "snapshot" ? undefined : result.subject;
  const say = (rows: readonly AssessedRow[], answer: string) =>
    rows.filter(isMeant).map((row) => words.policy(label, answer, about, row.exemption?.words ?? row.reason));
  const [line = words.nothing(label)] = [
    ...say(result.violations, words.answers.violation),
    ...say(result.undecided, words.answers.undecided),
    ...say(result.exempt, words.answers.exempt),
  ];
  return `  ${line}`;
}
