import { comparableId, type Snapshot, type Volume } from "../../evs";
import type { Texts } from "../catalogue";
import { oneLine } from "../catalogue/text";
import type { Violation } from "../engine/policy";
import type { World } from "../engine/world";
import { DOUBTS } from "../facts/doubts";
import { fieldOf, pastTimeOf, timeOf } from "../facts/fields";
import { Unknown } from "../known";
import type { RuleCondition, SeenRow } from "../rules/rule";
import { SOURCE_COLUMNS, TIME_FIELDS } from "../rules/rule-fields";

/** Number of characters of a condition in reasons. */
const LONGEST_SHOWN = 200;

/** The words for a row that violates a rule. */
export function ruleViolation({ text }: RuleCondition, { policies }: Texts): Violation {
  const shown = oneLine(text.trim().replace(/\s+/g, " "));
  const cut = `${shown.slice(0, LONGEST_SHOWN)}${shown.length > LONGEST_SHOWN ? "…" : ""}`;
  return { verdict: "matched", reason: policies.rules.reason(cut) };
}

/**
 * A row for rules. Values that could not be read or were not given never count as absent.
 *
 * @param given the columns of given lists; undefined if facts are read
 */
export function seenRow(
  row: Snapshot | Volume,
  given: ReadonlySet<string> | undefined,
  { facts }: Pick<World, "facts">,
): SeenRow {
  return {
    row,
    tryGetDoubt: (field) => {
      const column = SOURCE_COLUMNS[field] ?? field;
      if (given !== undefined && !given.has(column)) {
        return new Unknown(field, facts.texts.policies.rules.notGiven(field), "absent");
      }
      const time = TIME_FIELDS[field];
      const fact =
        time === undefined
          ? fieldOf(row, null, column, facts)
          : (time.mayBeAhead ? timeOf : pastTimeOf)(row, textAt(row, time.property), column, facts);
      return fact instanceof Unknown ? fact : undefined;
    },
  };
}

const textAt = (row: object, property: string) => (Reflect.get(row, property) ?? null) as string | null;

/** The columns that a policy can use if facts are given. */
export const givenColumns = ({ facts }: World, columns: readonly string[]) =>
  facts.source === "given" ? new Set(["id", ...columns]) : undefined;

/** The disks of snapshots, as far as their state is proven. */
export function disksOf(world: World): (snapshot: Snapshot) => SeenRow | Unknown | null {
  const { facts, texts } = world;
  const { volumes, control } = facts;
  const listed = new Map(volumes.rows.map((disk) => [comparableId(disk.id), disk]));
  return (snapshot) => {
    // It is unknown which columns of disks were given.
    if (facts.source === "given") return DOUBTS.disksNotGiven(texts);
    const fact = facts.diskOf(snapshot);
    switch (fact.state) {
      case "unknown":
        return fact;
      case "unnamed":
      case "recycled":
      case "moved":
        return null;
      case "gone":
        if (control.state === "answered") return null;
        return control.state === "none"
          ? DOUBTS.control(texts, control.reason, control.failedRead)
          : DOUBTS.control(texts, texts.facts.noControlRead, false);
      case "unlisted":
      case "present":
        return DOUBTS.unlistedDiskAnswers(texts);
      case "listed": {
        const disk = listed.get(comparableId(snapshot.volumeId ?? ""));
        return disk === undefined ? DOUBTS.unlistedDiskAnswers(texts) : seenRow(disk, undefined, world);
      }
    }
  };
}
