import type { Snapshot } from "../../evs";
import type { Outcome } from "../catalogue/outcomes";
import type { RowState } from "../memory/earlier-answer";
import { type PolicyMemory, type RememberedRow, rowKeyOf } from "../memory/memory";
import type { SubjectKind, SubjectRow } from "../spec/subject";

/** Since when a row is in the answers. */
export interface RowLife {
  /** Start of its latest unbroken appearance, RFC 3339 in UTC; null if no earlier answer has the row. */
  readonly firstSeen: string | null;
  /** Whether it is new since the earlier answers; null if they cannot decide it. */
  readonly isNew: boolean | null;
}

/** A violation of an earlier answer that no longer exists. */
export interface GoneRow extends Omit<RememberedRow, "state" | "creator"> {
  readonly outcome: Outcome;
}

/** New and gone rows since the earlier answers. */
export interface PolicyLife {
  /** Time of the latest earlier answer, RFC 3339 in UTC; null without one. */
  readonly comparedWith: string | null;
  /** Whether this read or an earlier one was complete. If so, a row that is unknown later is new then. */
  readonly hasBaseline: boolean;
  readonly newViolations: number;
  /** Number of rows that may be new violations: undecided ones, and violations without a state in an earlier answer. */
  readonly newUndecided: number;
  /** Key of the new violations; without any, the key of the latest ones. Empty if there were no new violations. */
  readonly newKey: string;
  readonly gone: readonly GoneRow[];
  /** What later answers must know of rows that are not listed in their current state. */
  readonly remembered: readonly RememberedRow[];
}

/** The life of a policy without new, gone and remembered rows. */
export const NO_LIFE: PolicyLife = {
  comparedWith: null,
  hasBaseline: false,
  newViolations: 0,
  newUndecided: 0,
  newKey: "",
  gone: [],
  remembered: [],
};

/** What identifies a row among those of a policy, in addition to its ID. */
export const kindOf = (row: SubjectRow, subject: SubjectKind): string =>
  subject === "snapshot" ? (row as Snapshot).kind : subject;

/** @param state the policy's current answer for the row */
export function rowLifeOf(
  row: SubjectRow,
  subject: SubjectKind,
  state: Exclude<RowState, "waiting">,
  memory: PolicyMemory,
): RowLife {
  const known = memory.tryGet(kindOf(row, subject), row.id);
  return {
    firstSeen: known?.firstSeen ?? memory.unseen,
    isNew: memory.madeAt === undefined ? null : isNew(known, state, memory),
  };
}

function isNew(
  known: RememberedRow | undefined,
  state: Exclude<RowState, "waiting">,
  { hasBaseline }: PolicyMemory,
): boolean | null {
  if (known === undefined) return hasBaseline ? true : null;
  // An undecided row may still be the earlier violation.
  return state === "undecided"
    ? known.state !== "violation" && known.state !== "undecided"
    : known.state !== state;
}

/** The rows that a policy lists now. */
interface Listed {
  readonly violations: readonly (RowLife & { readonly row: SubjectRow })[];
  readonly undecided: readonly (RowLife & { readonly row: SubjectRow })[];
  readonly exempt: readonly { readonly row: SubjectRow }[];
  /** Rows that do not violate because of a grace period. */
  readonly waiting: readonly SubjectRow[];
  /** The creator of a row, if it decides the owner. */
  creatorOf(row: SubjectRow): string | null;
  /** Whether the lists are complete. */
  readonly isWhole: boolean;
  readonly terms: string;
  readonly subject: SubjectKind;
  /** Changes when these rows do. */
  fingerprintOf(rows: readonly SubjectRow[]): string;
  /** Whether a row with this ID still exists, regardless of the policy's answer. */
  exists(id: string): boolean;
}

export function policyLifeOf(listed: Listed, memory: PolicyMemory): PolicyLife {
  const { violations, undecided, waiting, subject } = listed;
  const now = memory.rows.length === 0 ? NO_STATES : statesOf(listed);
  const gone: GoneRow[] = [];
  const remembered: RememberedRow[] = waiting.map((row) => ({
    id: row.id,
    kind: kindOf(row, subject),
    name: row.name,
    state: "waiting",
    firstSeen: memory.tryGet(kindOf(row, subject), row.id)?.firstSeen ?? memory.unseen,
    creator: listed.creatorOf(row),
  }));
  for (const known of memory.rows) {
    const state = now.get(rowKeyOf(known));
    const isKept =
      state === undefined ? !listed.isWhole : state === "undecided" && known.state === "violation";
    if (isKept) remembered.push(known);
    else if (known.state === "violation" && state !== "violation") {
      gone.push({ ...known, outcome: outcomeOf(known, state, listed, memory) });
    }
  }
  const newRows = violations.filter((row) => row.isNew === true).map(({ row }) => row);
  return {
    comparedWith: memory.madeAt ?? null,
    hasBaseline: listed.isWhole || (memory.isKnown && memory.hasBaseline),
    newViolations: newRows.length,
    newKey: newRows.length === 0 ? memory.newKey : listed.fingerprintOf(newRows),
    newUndecided:
      violations.filter((row) => row.isNew === null).length +
      undecided.filter((row) => row.isNew !== false).length,
    gone,
    remembered,
  };
}

/** The state of each listed row, by its identity. */
function statesOf({
  violations,
  undecided,
  exempt,
  waiting,
  subject,
}: Listed): ReadonlyMap<string, RowState> {
  const states = new Map<string, RowState>();
  const add = (row: SubjectRow, state: RowState) =>
    states.set(rowKeyOf({ kind: kindOf(row, subject), id: row.id }), state);
  for (const row of waiting) add(row, "waiting");
  for (const { row } of violations) add(row, "violation");
  for (const { row } of undecided) add(row, "undecided");
  for (const { row } of exempt) add(row, "exempt");
  return states;
}

/** Without earlier rows, nothing is compared. */
const NO_STATES: ReadonlyMap<string, RowState> = new Map();

function outcomeOf(
  { id }: RememberedRow,
  state: RowState | undefined,
  { terms, exists }: Listed,
  memory: PolicyMemory,
): Outcome {
  if (state === "exempt") return "exempt";
  if (!exists(id)) return "deleted";
  return terms === memory.terms ? "complies" : "arguments_changed";
}
