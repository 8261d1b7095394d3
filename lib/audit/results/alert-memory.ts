import type { AssessedRow, PolicyResult } from "../engine/evaluate-policy";
import { fingerprintOf } from "../engine/fingerprint";
import { groupBy } from "../engine/group-by";
import { shortHash } from "../engine/short-hash";
import type { Place } from "../facts/place";
import { type AlertKind, alertKindOf } from "../wording/alert-texts";

/** The cells of an alert about several places, as text because Terraform passes it on. */
interface AlertCells {
  readonly kind: AlertKind;
  /** A hash of the findings of each place that was read. */
  readonly found: Readonly<Record<string, string>>;
  /** Places that were not read or are not trusted. */
  readonly unread: readonly string[];
}

/** An alert's state of each place, for `nextAlert`. */
export function alertCellsOf(result: PolicyResult): string {
  const { places, violations, undecided, version, isAcross = false } = result;
  const rows = [...violations, ...undecided.filter(({ doubt }) => doubt?.failedRead)];
  const unread = places.filter(({ isWhole }) => !isWhole).map(({ place }) => nameOf(place));
  const cells: AlertCells = isAcross
    ? { kind: alertKindOf(result), ...acrossCells(violations, unread.length === 0, version) }
    : { kind: alertKindOf(result), found: foundIn(rows, new Set(unread), version), unread: unread.sort() };
  return JSON.stringify(cells);
}

function foundIn(rows: readonly AssessedRow[], unread: ReadonlySet<string>, version: number) {
  const byPlace = [...groupBy(rows, ({ place }) => nameOf(place))].filter(([name]) => !unread.has(name));
  return sorted(
    byPlace.map(([name, own]) => [
      name,
      fingerprintOf(
        version,
        own.map(({ row }) => row),
      ),
    ]),
  );
}

/** Groups over several places belong to no single one. Without a proven one, an unread place may hide some. */
function acrossCells(
  violations: readonly AssessedRow[],
  isWhole: boolean,
  version: number,
): Omit<AlertCells, "kind"> {
  const rows = violations.map(({ row }) => row);
  const found: Record<string, string> = rows.length === 0 ? {} : { [ALL]: fingerprintOf(version, rows) };
  return { found, unread: isWhole || rows.length > 0 ? [] : [ALL] };
}

/** The key for rows of several places. */
const ALL = "*";

/** The identity of a place. For an account that could not be accessed, the prefix of all its projects. */
const nameOf = ({ account, region, projectId }: Place) =>
  `${account ?? ""}/${region ?? ""}/${projectId ?? ""}`;

/** The state of an alert between two applies. */
export interface RememberedAlert {
  /** Changes when there is a new message to send; empty without a message. */
  readonly key: string;
  /** The findings of each place at its last read, and whether a message was sent. */
  readonly kept: string;
}

interface Kept {
  readonly found: Readonly<Record<string, string>>;
  readonly told: boolean;
}

/**
 * The next state of an alert. A place that was not read keeps its last state. The alert is resolved only after all
 * places are read.
 *
 * @param cells the result of `alertCellsOf`
 * @param before undefined for a new alert
 */
export function nextAlert(cells: string, before: RememberedAlert | undefined): RememberedAlert {
  const { kind, found: seen, unread } = JSON.parse(cells) as AlertCells;
  const known: Kept = before === undefined ? NOTHING : (JSON.parse(before.kept) as Kept);
  const isHeld = ([name]: readonly [string, string]) =>
    unread.some((place) => place === name || (place.endsWith("/") && name.startsWith(place)));
  const found = sorted([...Object.entries(known.found).filter(isHeld), ...Object.entries(seen)]);
  const key = keyOf(kind, found, unread, before, known);
  const told = known.told || !QUIET.includes(key);
  return { key, kept: JSON.stringify({ found, told } satisfies Kept) };
}

const NOTHING: Kept = { found: {}, told: false };
const RESOLVED = "resolved";
const UNDECIDED = "undecided";
/** Keys of alerts that are no warning. */
const QUIET = ["", RESOLVED];

function keyOf(
  kind: AlertKind,
  found: Kept["found"],
  unread: readonly string[],
  before: RememberedAlert | undefined,
  { told }: Kept,
): string {
  if (Object.keys(found).length > 0) return shortHash(Object.entries(found));
  if (unread.length > 0) {
    // If places are unread, an alert without findings keeps its key.
    return before !== undefined && [...QUIET, UNDECIDED].includes(before.key) ? before.key : UNDECIDED;
  }
  if (kind === "exempt") return "";
  return kind !== "resolved" ? UNDECIDED : told ? RESOLVED : "";
}

const sorted = (entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
