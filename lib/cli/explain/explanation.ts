import type { Facts } from "../../audit/facts/facts";
import { type Assessed, evaluatePolicy } from "../../audit/policies/evaluate-policy";
import { policyWorld } from "../../audit/policies/policy-world";
import type { SnapshotGroup } from "../../audit/policies/subject";
import { copyIndexOf } from "../../audit/verdicts/copy-index";
import { judgeSnapshots } from "../../audit/verdicts/judge-snapshots";
import { DEFAULT_SUSPECT_SHARE } from "../../audit/verdicts/suspicion";
import { copyWords } from "../../audit/words/line";
import { formatGiB } from "../../audit/words/numbers";
import { oneLine, quotedName } from "../../audit/words/text";
import type { Snapshot } from "../../evs";
import type { PolicyEntry } from "../policies/policy-entry";
import type { Trace } from "./trace";

/** What an explanation is made of. */
export interface Explained {
  readonly snapshot: Snapshot;
  readonly facts: Facts;
  readonly trace: Trace;
  readonly entries: readonly PolicyEntry[];
  readonly now: Date;
}

/** Everything known of one snapshot, for people. */
export function explanationOf(explained: Explained): string {
  const sections = [
    factsOf(explained.snapshot),
    ["What was asked, and what it proved, in this order:", ...stepsOf(explained.trace)],
    ["What follows:", ...verdictOf(explained)],
    ["What the policies say:", ...explained.entries.map((entry) => policyLine(entry, explained))],
  ];
  return `${sections.map((lines) => lines.map(oneLine).join("\n")).join("\n\n")}\n`;
}

function factsOf(snapshot: Snapshot): string[] {
  const { id, name, status, size, volumeId, createdAt, updatedAt, metadata, problem } = snapshot;
  const line = (label: string, value: string | null) => `  ${label}: ${value ?? "(not said)"}`;
  return [
    `Snapshot ${quotedName(name)} (${id})`,
    line("status", status),
    line("size", size === null ? null : formatGiB(size)),
    line("disk", volumeId),
    line("created", createdAt),
    line("updated", updatedAt),
    ...Object.entries(metadata).map(([key, value]) => line(`metadata ${key}`, value)),
    ...(problem === null ? [] : [line("not what the API describes", problem)]),
  ];
}

function stepsOf({ steps, others }: Trace): string[] {
  return [
    ...steps.map(({ kind, text }) => (kind === "request" ? `  ${text}` : `    → ${text}`)),
    ...(others === 0 ? [] : [`  Requests about other snapshots and disks: ${others}`]),
  ];
}

function verdictOf({ snapshot, facts }: Explained): string[] {
  const options = { filter: {}, suspectShare: DEFAULT_SUSPECT_SHARE, control: "required" } as const;
  const { findings, suspect, incompleteReasons } = judgeSnapshots(facts, options);
  const finding = findings.find((one) => one.snapshot.id === snapshot.id);
  const isVanished = facts.rereadOf(snapshot).state === "vanished";
  const words = copyWords(snapshot.status, copyIndexOf(facts).marksOf(snapshot));
  return [
    ...(finding === undefined
      ? [isVanished ? "  It has gone meanwhile." : "  Its disk is alive."]
      : [
          `  ${finding.verdict}: ${finding.reason}`,
          ...finding.evidence.map((seen) => `    - ${seen}`),
          ...(finding.recoverableUntil === null
            ? []
            : [`  The disk can be had back until ${finding.recoverableUntil}.`]),
        ]),
    ...words.map((word) => `  Of its data: ${word}`),
    ...(suspect === undefined ? [] : [`  The scan as a whole is suspect: ${suspect}`]),
    ...incompleteReasons.map((reason) => `  Not everything could be read: ${reason}`),
  ];
}

function policyLine(entry: PolicyEntry, { snapshot, facts, now }: Explained): string {
  const { rule, label, filter, values, exemptions, price } = entry;
  const result = evaluatePolicy(rule, policyWorld(facts, filter, now), values, exemptions, price);
  const isMeant = ({ row }: Assessed) =>
    result.subject === "snapshot"
      ? row.id === snapshot.id
      : result.subject === "disk"
        ? row.id === snapshot.volumeId
        : (row as SnapshotGroup).members.some(({ id }) => id === snapshot.id);
  const about = result.subject === "snapshot" ? "" : ` of its ${result.subject}`;
  const say = (rows: readonly Assessed[], word: string) =>
    rows.filter(isMeant).map((row) => `  ${label}: ${word}${about}. ${row.exemption ?? row.reason}`);
  const [line] = [
    ...say(result.violations, "violation"),
    ...say(result.undecided, "cannot be told"),
    ...say(result.exempt, "exempt"),
  ];
  return line ?? `  ${label}: nothing to say`;
}
