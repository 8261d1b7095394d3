import { identityOf, type Snapshot, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { oneLine } from "../catalogue/text";
import type { Condition, SeenRow, Unsure } from "../rules/rule";
import { SOURCE_COLUMNS } from "../rules/rule-fields";
import { DOUBTS } from "../verdicts/doubts";
import { COMPLIES, doubtOf, undecided, violates } from "./answers";
import type { Answer, PolicyWorld } from "./policy";

/** Characters of a condition that reasons show. */
const LONGEST_SHOWN = 200;

/** What a rule says of rows, by what comes of its condition. */
export function ruleAnswers({ text }: Condition, { policies }: Texts): (outcome: boolean | Unsure) => Answer {
  const shown = oneLine(text.trim().replace(/\s+/g, " "));
  const cut = `${shown.slice(0, LONGEST_SHOWN)}${shown.length > LONGEST_SHOWN ? "…" : ""}`;
  const matched = violates("matched", policies.rules.reason(cut));
  return (outcome) => (outcome === false ? COMPLIES : outcome === true ? matched : undecided(outcome));
}

/**
 * A row as rules see it: what could not be read of it, and what was never given, is not taken for what it does not have.
 *
 * @param given the columns that facts from elsewhere hold; undefined where facts are read
 */
export function seenRow(
  row: Snapshot | Volume,
  given: ReadonlySet<string> | undefined,
  texts: Texts,
): SeenRow {
  const { problem, unreadable } = row;
  return {
    row,
    tryGetDoubt: (field) => {
      const column = SOURCE_COLUMNS[field] ?? field;
      if (given !== undefined && !given.has(column)) return notGiven(field, texts);
      return problem !== null && unreadable.includes(column) ? DOUBTS.malformed(texts, problem) : undefined;
    },
  };
}

const notGiven = (field: string, { policies }: Texts) => doubtOf(field, policies.rules.notGiven(field));

/** The columns that a policy can rely on where facts are given. */
export const givenColumns = ({ facts }: PolicyWorld, columns: readonly string[]) =>
  facts.source === "given" ? new Set(["id", ...columns]) : undefined;

/** The disks of snapshots, as far as it is proven what became of them. */
export function disksOf({ facts, texts }: PolicyWorld): (snapshot: Snapshot) => SeenRow | Unsure | null {
  const { volumes, control } = facts;
  const listed = new Map("value" in volumes ? volumes.value.map((disk) => [identityOf(disk.id), disk]) : []);
  return (snapshot) => {
    // Which of their columns were given is not known.
    if (facts.source === "given") return DOUBTS.disksNotGiven(texts);
    const fact = facts.diskOf(snapshot);
    switch (fact.state) {
      case "unknown":
        return fact;
      case "unnamed":
      case "recycled":
        return null;
      case "gone":
        return control.state === "answered" ? null : DOUBTS.control(texts, control);
      case "unlisted":
      case "present":
        return DOUBTS.unlistedDiskAnswers(texts);
      case "listed": {
        const disk = listed.get(identityOf(snapshot.volumeId ?? ""));
        return disk === undefined ? DOUBTS.unlistedDiskAnswers(texts) : seenRow(disk, undefined, texts);
      }
    }
  };
}
