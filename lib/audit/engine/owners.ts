import {
  comparableId,
  type DiskDetails,
  type RecycleBinVolume,
  type Snapshot,
  shownText,
  type Volume,
} from "../../evs";
import { DOUBTS } from "../facts/doubts";
import type { Facts } from "../facts/facts";
import { diskIdOf, fieldOf, metadataOf, nameOf } from "../facts/fields";
import { type Fact, isUnknown, isUnread, Unknown } from "../known";
import { NO_MEMORY, type PolicyMemory } from "../memory/memory";
import { compilePattern } from "../rules/pattern";
import { MOST_STEPS } from "../rules/steps";
import type { GivenColumns } from "../spec/given-columns";
import type { OwnerRule } from "../spec/owners";
import type { SubjectKind, SubjectRow, WholeGroup } from "../spec/subject";
import { creatorFinder } from "./creators";

/** The owner of a row. */
export interface Owner {
  /** Null if no rule finds one. */
  readonly name: string | null;
  /**
   * The rule that found it, such as `tag:owner`. Without an owner: `unknown` if no rule finds one, `unread` if the
   * facts of a rule are missing, `several` for a group with several owners, null without rules.
   */
  readonly source: string | null;
}

/** The owners of a policy's rows. */
export interface Owners {
  of(row: SubjectRow): Owner;
  /** Why owners of rows, or of members of groups, are unread. */
  readonly doubts: ReadonlyMap<Snapshot | Volume, Unknown>;
}

const NO_RULES: Owner = { name: null, source: null };
const NO_OWNER: Owner = { name: null, source: "unknown" };
const UNREAD: Owner = { name: null, source: "unread" };
const SEVERAL: Owner = { name: null, source: "several" };

/** The list with tags and enterprise projects. */
const DETAILS = "disk details";
/** Metadata keys in which cluster drivers write the claim of a disk. */
const CLAIM_KEYS = ["csi.storage.k8s.io/pvc/", "kubernetes.io/created-for/pvc/"] as const;

/** A rule's answer for a row: the owner, null without one, or why it is unknown. */
type Tell = (row: Snapshot | Volume) => Fact<string | Owner | null>;

/**
 * Finds the owners of a policy's rows by the first rule that finds one. If the facts of a rule are missing, the owner
 * is unknown, because that rule may be the first.
 *
 * @param given the columns of given lists
 * @param memory earlier answers of the policy
 */
export function ownersOf(
  rules: readonly OwnerRule[],
  subject: SubjectKind,
  facts: Facts,
  given: GivenColumns | undefined,
  memory: PolicyMemory = NO_MEMORY,
): Owners {
  const doubts = new Map<Snapshot | Volume, Unknown>();
  if (rules.length === 0) return { of: () => NO_RULES, doubts };
  const context = { subject, facts, given, memory };
  const prepared = rules.map((rule) => ({ source: sourceOf(rule), tell: tellerOf(rule, context, doubts) }));
  const ownerOf = (row: Snapshot | Volume): Owner => {
    for (const { source, tell } of prepared) {
      const found = tell(row);
      if (isUnknown(found)) {
        doubts.set(row, found);
        return UNREAD;
      }
      if (found !== null) return typeof found === "string" ? { name: found, source } : found;
    }
    return NO_OWNER;
  };
  return {
    of: (row) =>
      subject === "group"
        ? ownerOfAll((row as WholeGroup).members.map(ownerOf))
        : ownerOf(row as Snapshot | Volume),
    doubts,
  };
}

/** The creator, which later answers must know. */
export const creatorIn = ({ name, source }: Owner): string | null => (source === "creator" ? name : null);

/** The owner, if it is the same for all. */
export function ownerOfAll(owners: readonly Owner[]): Owner {
  const [first = NO_OWNER] = owners;
  if (owners.some(({ source }) => source === UNREAD.source)) return UNREAD;
  if (owners.some(({ source }) => source === SEVERAL.source)) return SEVERAL;
  return owners.every(({ name }) => name === first.name) ? first : SEVERAL;
}

function sourceOf(rule: OwnerRule): string {
  switch (rule.kind) {
    case "tag":
    case "disk_tag":
      return `${rule.kind}:${rule.key}`;
    case "enterprise_project":
    case "enterprise_project_name":
    case "creator":
      return rule.kind;
    case "name_pattern":
      return `name_pattern:${rule.pattern}`;
    case "claim":
      return `claim:${rule.part}`;
  }
}

interface TellContext {
  readonly subject: SubjectKind;
  readonly facts: Facts;
  readonly given: GivenColumns | undefined;
  readonly memory: PolicyMemory;
}

/** @param doubts receives why an owner is unread */
function tellerOf(rule: OwnerRule, context: TellContext, doubts: Map<Snapshot | Volume, Unknown>): Tell {
  switch (rule.kind) {
    case "tag":
      return withColumn("metadata", context, (row) =>
        map(metadataOf(row, context.facts), (metadata) => firstValueOf(metadata, [rule.key])),
      );
    case "name_pattern":
      return withColumn("name", context, byName(rule, context.facts));
    case "claim": {
      const keys = CLAIM_KEYS.map((prefix) => `${prefix}${rule.part}`);
      return byDisk(context, (disk) => diskMetadata(disk, keys, context.facts));
    }
    case "disk_tag":
      return byDisk(context, (disk) => diskTag(disk, rule.key, context.facts));
    case "enterprise_project":
      return enterpriseProjectFinder(context);
    case "enterprise_project_name": {
      const idOf = enterpriseProjectFinder(context);
      const nameOf = enterpriseProjectNames(context.facts);
      return (row) =>
        map(idOf(row), (id) => {
          const name = id === null ? null : nameOf(id);
          if (!(name instanceof Unknown)) return name;
          doubts.set(row, name);
          return { name: id, source: "enterprise_project" };
        });
    }
    case "creator": {
      const creatorOf = creatorFinder(context.subject, context.facts, context.memory);
      return (row) => map(creatorOf(row), (name) => filled(name ?? undefined));
    }
  }
}

/** A column that was not given is unknown, which is different from an empty one. */
function withColumn(column: string, { subject, facts, given }: TellContext, tell: Tell): Tell {
  const list = subject === "disk" ? "volumes" : "snapshots";
  if (facts.source === "read" || given?.[list]?.includes(column)) return tell;
  const doubt = notGiven(column, facts);
  return () => doubt;
}

const notGiven = (column: string, { texts }: Facts) =>
  new Unknown(column, texts.policies.rules.notGiven(column), "absent");

function byName(
  { pattern, owner }: Extract<OwnerRule, { readonly kind: "name_pattern" }>,
  facts: Facts,
): Tell {
  const compiled = compilePattern(pattern);
  const tooLong = new Unknown("name", facts.texts.exemptions.tooLong(MOST_STEPS), "absent");
  return (row) =>
    map(nameOf(row, facts), (name) => {
      if (name === null) return null;
      if (compiled.stepsFor(name) > MOST_STEPS) return tooLong;
      if (owner === undefined) return filled(compiled.firstGroup(name));
      return compiled.matches(name) ? filled(owner) : null;
    });
}

/** The answer of a snapshot's disk; nothing if no list has the disk. */
function byDisk(
  { subject, facts }: TellContext,
  tell: (disk: Volume) => Fact<string | null>,
): (row: Snapshot | Volume) => Fact<string | null> {
  if (facts.source === "given") {
    const doubt = notGiven("metadata", facts);
    return () => doubt;
  }
  if (subject === "disk") return (row) => tell(row as Volume);
  const diskOf = diskFinder(facts);
  return (row) => map(diskOf(row as Snapshot), (disk) => (disk === undefined ? null : tell(disk)));
}

const diskMetadata = (disk: Volume, keys: readonly string[], facts: Facts) =>
  map(metadataOf(disk, facts), (metadata) => firstValueOf(metadata, keys));

/** From its metadata, which every list has, or from its tags. */
function diskTag(disk: Volume, key: string, facts: Facts): Fact<string | null> {
  const owner = diskMetadata(disk, [key], facts);
  if (owner !== null) return owner;
  return map(detailsOf(disk, facts), (details) => {
    if (details === undefined) return null;
    return map(fieldOf(details, details.tags, "tags", facts), (tags) => firstValueOf(tags, [key]));
  });
}

/** The ID of the enterprise project. Standard snapshots and disks in the recycle bin have one. */
function enterpriseProjectFinder(context: TellContext) {
  const { facts } = context;
  const own = (row: Snapshot | RecycleBinVolume | DiskDetails): Fact<string | null> =>
    map(fieldOf(row, row.enterpriseProjectId ?? null, "enterprise_project_id", facts), (id) =>
      filled(id ?? undefined),
    );
  const ofDisk = byDisk(context, (disk) =>
    map("enterpriseProjectId" in disk ? own(disk as RecycleBinVolume) : null, (id) => {
      if (id !== null) return id;
      return map(detailsOf(disk, facts), (details) => (details === undefined ? null : own(details)));
    }),
  );
  return (row: Snapshot | Volume): Fact<string | null> => {
    if (!("kind" in row) || row.kind === "legacy") return ofDisk(row);
    return map(own(row), (id) => id ?? ofDisk(row));
  };
}

/** The names of enterprise projects by their IDs; unknown if EPS does not return them. */
function enterpriseProjectNames({ lists, texts }: Facts): (id: string) => Fact<string> {
  const list = lists["enterprise projects"];
  const names = new Map(list?.rows.map(({ id, name }) => [id, filled(name ?? undefined)]));
  const [gap] = list === undefined ? [DOUBTS.factListNotGiven(texts, "enterprise projects")] : list.gaps;
  return (id) =>
    names.get(id) ??
    gap ??
    new Unknown("enterprise projects", texts.doubts.unlistedProject(shownText(id)), "unreadable");
}

/** The disk in EVS's own list; undefined if that list lacks it. */
function detailsOf({ id }: Volume, { lists, texts }: Facts): Fact<DiskDetails | undefined> {
  const list = lists[DETAILS];
  if (list === undefined) return DOUBTS.factListNotGiven(texts, DETAILS);
  const [gap] = list.gaps;
  return detailsById(list.rows).get(comparableId(id)) ?? gap;
}

/** Created once for each list. */
const INDEXES = new WeakMap<readonly DiskDetails[], ReadonlyMap<string, DiskDetails>>();

function detailsById(rows: readonly DiskDetails[]): ReadonlyMap<string, DiskDetails> {
  const known = INDEXES.get(rows) ?? new Map(rows.map((row) => [comparableId(row.id), row]));
  INDEXES.set(rows, known);
  return known;
}

/** The disk of a snapshot, also in the recycle bin if it was read; undefined if no list has the disk. */
function diskFinder(facts: Facts): (snapshot: Snapshot) => Fact<Volume | undefined> {
  const { volumes, recycleBin } = facts;
  const disks = [...(recycleBin?.rows ?? []), ...volumes.rows];
  const listed = new Map(disks.map((disk) => [comparableId(disk.id), disk]));
  const [gap] = isUnread(volumes) ? volumes.gaps : [];
  return (snapshot) => {
    const id = diskIdOf(snapshot, facts);
    if (id instanceof Unknown) return id.cause === "absent" ? undefined : id;
    return listed.get(comparableId(id)) ?? gap;
  };
}

function map<T, Result>(fact: Fact<T>, then: (value: T) => Fact<Result>): Fact<Result> {
  return fact instanceof Unknown ? fact : then(fact);
}

/** The value of the first key that has one. */
function firstValueOf(metadata: Readonly<Record<string, string>>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = filled(Object.hasOwn(metadata, key) ? metadata[key] : undefined);
    if (value !== null) return value;
  }
  return null;
}

/** As Terraform keeps texts. An invisible text counts as missing. */
function filled(text: string | undefined): string | null {
  const trimmed = (text ?? "").normalize("NFC").trim();
  return /[^\p{C}\p{Z}]/u.test(trimmed) ? trimmed : null;
}
