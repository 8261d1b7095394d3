import { BACKUP_KEY, type BackupPart, comparableId, type Snapshot } from "../../evs";
import { all, any, type Condition, given, is, NO, not, type Unknown, unknown, YES } from "../known";
import { BACKUP_CATEGORIES, BACKUP_PREFIXES, USER_CATEGORIES } from "./backup-marks";
import { DOUBTS } from "./doubts";
import type { Facts } from "./facts";
import { fieldOf, metadataOf, nameOf } from "./fields";

type OwnershipFacts = Pick<Facts, "texts" | "readAt" | "projectId" | "snapshots" | "lists">;

/**
 * Whether a backup created a snapshot and manages it, so that users do not delete it. If only names and categories
 * suggest it, CBR decides: it names the snapshot, or its complete list names another listed one but not this one.
 */
export function isOfBackup(snapshot: Snapshot, facts: OwnershipFacts): Condition {
  let answers = ANSWERS.get(facts);
  if (answers === undefined) {
    answers = new Map();
    ANSWERS.set(facts, answers);
  }
  let answer = answers.get(snapshot);
  if (answer === undefined) {
    answer = any(
      isMarked(snapshot, facts),
      () => isNamedByBackup(snapshot, facts),
      () => mayBeOfBackup(snapshot, facts),
    );
    answers.set(snapshot, answer);
  }
  return answer;
}

/** Computed once for each snapshot of the same facts, because most policies need it. */
const ANSWERS = new WeakMap<OwnershipFacts, Map<Snapshot, Condition>>();

/** Whether something suggests a backup without proof, so that CBR should be read. */
export function suggestsBackup(snapshot: Snapshot): boolean {
  const { name, category } = snapshot;
  return tryGetBackupPrefix(name) !== undefined || (category !== null && !KNOWN_CATEGORIES.has(category));
}

/** The prefix that a name shares with those of backups, if any. */
export function tryGetBackupPrefix(name: string | null): string | undefined {
  return BACKUP_PREFIXES.find((prefix) => name?.startsWith(prefix));
}

/** The mark in the metadata, or the category. */
export const isMarked = (snapshot: Snapshot, facts: OwnershipFacts): Condition =>
  any(
    is(metadataOf(snapshot, facts), (metadata) => Object.hasOwn(metadata, BACKUP_KEY)),
    is(categoryOf(snapshot, facts), (category) => category !== null && BACKUP_CATEGORIES.has(category)),
  );

const KNOWN_CATEGORIES = new Set([...BACKUP_CATEGORIES, ...USER_CATEGORIES]);

/** An undocumented category proves nothing. */
const categoryOf = (snapshot: Snapshot, facts: OwnershipFacts) =>
  fieldOf(snapshot, snapshot.category, "category", facts);

/** Whether CBR names the snapshot as the source of a backup. */
const isNamedByBackup = (snapshot: Snapshot, facts: OwnershipFacts): Condition =>
  backupNames(facts).has(comparableId(snapshot.id)) ? YES : NO;

function mayBeOfBackup(snapshot: Snapshot, facts: OwnershipFacts): Condition {
  const { texts } = facts;
  const looksLike = any(
    given(nameOf(snapshot, facts), (name) => {
      const prefix = tryGetBackupPrefix(name);
      return prefix === undefined ? NO : unknown(DOUBTS.backupName(texts, prefix));
    }),
    given(categoryOf(snapshot, facts), (category) =>
      category === null || KNOWN_CATEGORIES.has(category) ? NO : unknown(DOUBTS.category(texts, category)),
    ),
  );
  return all(looksLike, () => not(isSettled(snapshot, facts)));
}

/** Whether CBR's list is complete and names snapshots: then a snapshot that it does not name is not CBR's. */
function isSettled(snapshot: Snapshot, facts: OwnershipFacts): Condition {
  const { backups } = facts.lists;
  if (backups === undefined || backups.gaps.length > 0) return unreadBackups(backups?.gaps[0]);
  if (suggestsNothingKnown(snapshot)) return NO;
  const named = backupNames(facts);
  const own = comparableId(snapshot.id);
  const isControlled = listedNames(facts).some((id) => id !== own);
  return isControlled && !named.has(own) ? YES : NO;
}

/** If a name or category is unreadable, CBR's list does not decide. */
const suggestsNothingKnown = ({ unreadable }: Snapshot) =>
  unreadable.includes("name") || unreadable.includes("category");

const unreadBackups = (gap: Unknown | undefined): Condition => (gap?.failedRead ? unknown(gap) : NO);

/** Snapshots that backups name, by identity; computed once for each list of backups. */
function backupNames({ lists: { backups } }: OwnershipFacts): ReadonlySet<string> {
  if (backups === undefined) return NONE;
  const known = NAMES.get(backups);
  if (known !== undefined) return known;
  const parts: BackupPart[] = backups.rows.flatMap((backup) => [backup, ...backup.children]);
  const names = new Set(parts.flatMap(({ snapshotId }) => (snapshotId ? [comparableId(snapshotId)] : [])));
  NAMES.set(backups, names);
  return names;
}

const NONE: ReadonlySet<string> = new Set();
const NAMES = new WeakMap<object, ReadonlySet<string>>();

/** The listed ones among them. Two are enough to find one that is not the current snapshot. */
function listedNames(facts: OwnershipFacts): readonly string[] {
  const known = CONTROLS.get(facts.snapshots);
  if (known !== undefined) return known;
  const named = backupNames(facts);
  const controls: string[] = [];
  for (const { id } of facts.snapshots.rows) {
    if (named.has(comparableId(id)) && controls.push(comparableId(id)) === 2) break;
  }
  CONTROLS.set(facts.snapshots, controls);
  return controls;
}

const CONTROLS = new WeakMap<object, readonly string[]>();

/** The evidence: only marks that exist. */
export interface BackupSigns {
  readonly hasKey: boolean;
  readonly category: string | undefined;
  readonly isNamed: boolean;
  readonly prefix: string | undefined;
}

export function backupSignsOf(snapshot: Snapshot, facts: OwnershipFacts): BackupSigns {
  const { metadata, category, name } = snapshot;
  return {
    hasKey: Object.hasOwn(metadata, BACKUP_KEY),
    category: category !== null && !USER_CATEGORIES.has(category) ? category : undefined,
    isNamed: backupNames(facts).has(comparableId(snapshot.id)),
    prefix: tryGetBackupPrefix(name),
  };
}
