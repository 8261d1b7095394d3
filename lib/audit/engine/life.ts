import type { Snapshot } from "../../evs";
import type { Outcome } from "../catalogue/outcomes";
import type { RowState } from "../memory/earlier-answer";
import { type PolicyMemory, type RememberedRow, rowKeyOf } from "../memory/memory";
import type { SubjectKind, SubjectRow } from "../spec/subject";

/** Since when a row is in the answers. */
export interface RowLife {
  /** When its latest unbroken appearance began, RFC 3339 in UTC; null for a row that no earlier answer has. */
  readonly firstSeen: string | null;
  /** Whether the earlier answers say that it was not so before; null where they do not say it. */
  readonly isNew: boolean | null;
}

/** A violation of an earlier answer that is none now. */
export interface GoneRow extends Omit<RememberedRow, "state" | "creator"> {
  readonly outcome: Outcome;
}

/** What is new and what is gone since the earlier answers. */
export interface PolicyLife {
  /** When the latest of them was made, RFC 3339 in UTC; null where there is none. */
  readonly comparedWith: string | null;
  /** Whether this look, or an earlier one, was at whole lists: a row that is not known later is new then. */
  readonly hasBaseline: boolean;
  readonly newViolations: number;
  /** Rows that may be new violations: undecided ones, and violations of which no earlier answer says what they were. */
  readonly newUndecided: number;
  /** Of the new violations; without any, that of the latest ones. Empty where there were none. */
  readonly newKey: string;
  readonly gone: readonly GoneRow[];
  /** What later answers must know of rows that are not listed as what they were. */
  readonly remembered: readonly RememberedRow[];
}

/** What identifies a row among those of a policy, in addition to its ID. */
export const kindOf = (row: SubjectRow, subject: SubjectKind): string =>
  subject === "snapshot" ? (row as Snapshot).kind : subject;

/** @param state what the policy says of the row now */
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
  // An undecided row may be the violation that it was.
  return state === "undecided"
    ? known.state !== "violation" && known.state !== "undecided"
    : known.state !== state;
}

/** What a policy lists now. */
interface Listed {
  readonly violations: readonly (RowLife & { readonly row: SubjectRow })[];
  readonly undecided: readonly (RowLife & { readonly row: SubjectRow })[];
  readonly exempt: readonly { readonly row: SubjectRow }[];
  /** Rows that a grace period keeps from violating. */
  readonly waiting: readonly SubjectRow[];
  /** Who created a row, where that says whose it is. */
  creatorOf(row: SubjectRow): string | null;
  /** Whether its lists were read as a whole. */
  readonly isWhole: boolean;
  readonly terms: string;
  readonly subject: SubjectKind;
  /** Changes when these rows do. */
  fingerprintOf(rows: readonly SubjectRow[]): string;
  /** Whether there still is a row of that ID, whatever a policy says of it. */
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

/** What each row that is listed is, by what identifies it. */
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

/** Nothing is compared where nothing is known. */
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
