import { comparableId, type Snapshot, TRACED_DAYS, type Trace, type Volume } from "../../evs";
import type { FactList } from "../catalogue/missing-list";
import { DOUBTS } from "../facts/doubts";
import type { Facts } from "../facts/facts";
import { createdAtOf } from "../facts/fields";
import { type Fact, Unknown } from "../known";
import type { PolicyMemory } from "../memory/memory";
import type { SubjectKind } from "../spec/subject";
import { kindOf } from "./life";

/** The list with the creators of a policy's rows. */
export const creationsListOf = (subject: SubjectKind) =>
  (subject === "disk" ? "disk creations" : "snapshot creations") satisfies FactList;

const DAY_MS = 86_400_000;

/**
 * The creator of a row: the user in the trace, or in an earlier answer. Null if neither has it: CTS has no older
 * traces. It is unknown if CTS may have it and was not read.
 */
export function creatorFinder(
  subject: SubjectKind,
  facts: Facts,
  memory: PolicyMemory,
): (row: Snapshot | Volume) => Fact<string | null> {
  const list = creationsListOf(subject);
  const traces = facts.lists[list];
  const creations = traces && creationsIn(traces.rows);
  const oldest = facts.readAt.getTime() - TRACED_DAYS * DAY_MS;
  const doubt =
    traces === undefined
      ? DOUBTS.factListNotGiven(facts.texts, list)
      : (traces.gaps[0] ?? unnamedDoubt(creations?.unnamed ?? 0, list, facts));
  return (row) => {
    const creator =
      creations?.byId.get(comparableId(row.id)) ?? memory.tryGet(kindOf(row, subject), row.id)?.creator;
    if (creator) return creator;
    if (doubt === undefined) return null;
    const createdAt = createdAtOf(row, facts);
    return typeof createdAt === "number" && createdAt < oldest ? null : doubt;
  };
}

function unnamedDoubt(count: number, list: FactList, { texts }: Facts): Unknown | undefined {
  return count === 0 ? undefined : new Unknown(list, texts.doubts.unnamedCreations(count), "unreadable");
}

interface Creations {
  /** Names of users by the identities of the rows that they created. */
  readonly byId: ReadonlyMap<string, string>;
  /** Number of creations without a resource. */
  readonly unnamed: number;
}

/** Created once for each list. */
const KNOWN = new WeakMap<readonly Trace[], Creations>();

function creationsIn(traces: readonly Trace[]): Creations {
  const known = KNOWN.get(traces);
  if (known !== undefined) return known;
  const byId = new Map<string, string>();
  let unnamed = 0;
  for (const { isDone, resourceId, userName } of traces) {
    if (!isDone) continue;
    if (resourceId === null) unnamed += 1;
    else if (userName !== null) byId.set(comparableId(resourceId), userName);
  }
  const creations = { byId, unnamed };
  KNOWN.set(traces, creations);
  return creations;
}
