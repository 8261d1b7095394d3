import { comparableId, type Snapshot, type Volume } from "../../evs";
import type { Facts } from "../facts/facts";
import { diskIdOf, metadataOf, nameOf } from "../facts/fields";
import { type Fact, isUnknown, isUnread, Unknown } from "../known";
import { compilePattern } from "../rules/pattern";
import { MOST_STEPS } from "../rules/steps";
import type { GivenColumns } from "../spec/given-columns";
import type { ClaimPart, OwnerRule } from "../spec/owners";
import type { SnapshotGroup, SubjectKind, SubjectRow } from "../spec/subject";

/** Whose a row is. */
export interface Owner {
  /** Null where no rule finds one. */
  readonly name: string | null;
  /**
   * The rule that found it, such as `tag:owner`. Without an owner: `unknown` where no rule finds one, `unread` where the
   * facts of a rule are missing, `several` for a group of rows of several owners, null where there is no rule.
   */
  readonly source: string | null;
}

export type OwnerOf = (row: SubjectRow) => Owner;

const NO_RULES: Owner = { name: null, source: null };
const NO_OWNER: Owner = { name: null, source: "unknown" };
const UNREAD: Owner = { name: null, source: "unread" };
const SEVERAL: Owner = { name: null, source: "several" };

/** Where drivers of clusters write the claim of a disk. */
const CLAIM_KEYS = ["csi.storage.k8s.io/pvc/", "kubernetes.io/created-for/pvc/"] as const;

/** What a rule knows of a row: its owner, null for none, or why that is not known. */
type Tell = (row: Snapshot | Volume) => Fact<string | null>;

/**
 * Finds the owners of a policy's rows: the first rule that finds one applies. A rule whose facts are missing leaves the owner
 * unknown, since it may be the first.
 *
 * @param given columns that a policy has of lists from elsewhere
 */
export function ownersOf(
  rules: readonly OwnerRule[],
  subject: SubjectKind,
  facts: Facts,
  given: GivenColumns | undefined,
): OwnerOf {
  if (rules.length === 0) return () => NO_RULES;
  const context = { subject, facts, given };
  const prepared = rules.map((rule) => ({ source: sourceOf(rule), tell: tellerOf(rule, context) }));
  const ownerOf = (row: Snapshot | Volume): Owner => {
    for (const { source, tell } of prepared) {
      const name = tell(row);
      if (isUnknown(name)) return UNREAD;
      if (name !== null) return { name, source };
    }
    return NO_OWNER;
  };
  return subject === "group"
    ? (row) => ownerOfAll((row as SnapshotGroup).members.map(ownerOf))
    : (row) => ownerOf(row as Snapshot | Volume);
}

/** The owner that all have. */
function ownerOfAll(owners: readonly Owner[]): Owner {
  const [first = NO_OWNER] = owners;
  if (owners.some(({ source }) => source === UNREAD.source)) return UNREAD;
  return owners.every(({ name }) => name === first.name) ? first : SEVERAL;
}

function sourceOf(rule: OwnerRule): string {
  switch (rule.kind) {
    case "tag":
      return `tag:${rule.key}`;
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
}

function tellerOf(rule: OwnerRule, context: TellContext): Tell {
  switch (rule.kind) {
    case "tag":
      return withColumn("metadata", context, (row) =>
        map(metadataOf(row, context.facts), (metadata) => valueOfFirst(metadata, [rule.key])),
      );
    case "name_pattern":
      return withColumn("name", context, byName(rule, context.facts));
    case "claim":
      return byClaim(rule.part, context);
  }
}

/** A column that was not given says nothing, which is not the same as an empty one. */
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

function byClaim(part: ClaimPart, { subject, facts }: TellContext): Tell {
  const keys = CLAIM_KEYS.map((prefix) => `${prefix}${part}`);
  const ofDisk = (disk: Volume) => map(metadataOf(disk, facts), (metadata) => valueOfFirst(metadata, keys));
  if (facts.source === "given") {
    const doubt = notGiven("metadata", facts);
    return () => doubt;
  }
  if (subject === "disk") return (row) => ofDisk(row as Volume);
  const diskOf = diskFinder(facts);
  return (row) => map(diskOf(row as Snapshot), (disk) => (disk === undefined ? null : ofDisk(disk)));
}

/** The disk of a snapshot; undefined where the disk list does not have it: then it says nothing of the owner. */
function diskFinder(facts: Facts): (snapshot: Snapshot) => Fact<Volume | undefined> {
  const { volumes } = facts;
  const listed = new Map(volumes.rows.map((disk) => [comparableId(disk.id), disk]));
  const [gap] = isUnread(volumes) ? volumes.gaps : [];
  return (snapshot) => {
    const id = diskIdOf(snapshot, facts);
    if (id instanceof Unknown) return id.cause === "absent" ? undefined : id;
    return gap ?? listed.get(comparableId(id));
  };
}

function map<T, Result>(fact: Fact<T>, then: (value: T) => Fact<Result>): Fact<Result> {
  return fact instanceof Unknown ? fact : then(fact);
}

/** The value of the first key that has one. */
function valueOfFirst(metadata: Readonly<Record<string, string>>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = filled(Object.hasOwn(metadata, key) ? metadata[key] : undefined);
    if (value !== null) return value;
  }
  return null;
}

/** In the form in which Terraform has texts; one that nobody can see is none. */
function filled(text: string | undefined): string | null {
  const trimmed = (text ?? "").normalize("NFC").trim();
  return /[^\p{C}\p{Z}]/u.test(trimmed) ? trimmed : null;
}
