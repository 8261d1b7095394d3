import type { Facts } from "../../audit/facts/facts";
import { type Assessed, evaluatePolicy } from "../../audit/policies/evaluate-policy";
import { policyWorld } from "../../audit/policies/policy-world";
import type { SnapshotGroup } from "../../audit/policies/subject";
import type { Texts } from "../../audit/texts";
import { copyIndexOf } from "../../audit/verdicts/copy-index";
import { judgeSnapshots } from "../../audit/verdicts/judge-snapshots";
import { DEFAULT_SUSPECT_SHARE } from "../../audit/verdicts/suspicion";
import { copyWords, labelOf } from "../../audit/words/line";
import { formatGiB } from "../../audit/words/numbers";
import { oneLine } from "../../audit/words/text";
import type { Snapshot } from "../../evs";
import { identityWords, type Scan } from "../../report";
import type { PolicyEntry } from "../policies/policy-entry";
import type { Trace } from "./trace";

/** What an explanation is made of. */
export interface Explained {
  readonly snapshot: Snapshot;
  readonly facts: Facts;
  readonly trace: Trace;
  readonly entries: readonly PolicyEntry[];
  readonly identity: Scan["identity"];
  readonly now: Date;
}

type Words = Texts["explanations"];

/** Everything known of one snapshot, for people. */
export function explanationOf(explained: Explained): string {
  const { texts } = explained.facts;
  const words = texts.explanations;
  const sections = [
    [...factsOf(explained.snapshot, texts), `  ${identityWords(explained.identity, texts) ?? ""}`],
    [words.asked, ...stepsOf(explained.trace, words)],
    [words.follows, ...verdictOf(explained)],
    [words.policiesSay, ...explained.entries.map((entry) => policyLine(entry, explained))],
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

function verdictOf({ snapshot, facts }: Explained): string[] {
  const words = facts.texts.explanations;
  const options = { filter: {}, suspectShare: DEFAULT_SUSPECT_SHARE, control: "required" } as const;
  const { findings, suspect, incompleteReasons } = judgeSnapshots(facts, options);
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
    ...incompleteReasons.map((reason) => `  ${facts.texts.results.incomplete(reason)}`),
  ];
}

function policyLine(entry: PolicyEntry, { snapshot, facts, now }: Explained): string {
  const { rule, label, filter, values, exemptions, price } = entry;
  const words = facts.texts.explanations;
  const result = evaluatePolicy(rule, policyWorld(facts, filter, now), values, exemptions, price);
  const isMeant = ({ row }: Assessed) =>
    result.subject === "snapshot"
      ? row.id === snapshot.id
      : result.subject === "disk"
        ? row.id === snapshot.volumeId
        : (row as SnapshotGroup).members.some(({ id }) => id === snapshot.id);
  const about = result.subject === "snapshot" ? undefined : result.subject;
  const say = (rows: readonly Assessed[], answer: string) =>
    rows.filter(isMeant).map((row) => words.policy(label, answer, about, row.exemption?.words ?? row.reason));
  const [line = words.nothing(label)] = [
    ...say(result.violations, words.answers.violation),
    ...say(result.undecided, words.answers.undecided),
    ...say(result.exempt, words.answers.exempt),
  ];
  return `  ${line}`;
}
