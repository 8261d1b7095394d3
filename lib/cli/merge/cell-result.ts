import type { MissingList } from "../../audit/catalogue/missing-list";
import type { GroupPart, GroupParts } from "../../audit/engine/across";
import type { AssessedRow, PolicyResult } from "../../audit/engine/evaluate-policy";
import { fingerprintOf } from "../../audit/engine/fingerprint";
import type { PolicyLife } from "../../audit/engine/life";
import { creatorIn } from "../../audit/engine/owners";
import { Unknown } from "../../audit/known";
import { type RememberedRow, rowKeyOf } from "../../audit/memory/memory";
import { assessedRow } from "../../audit/results/assessed-row";
import type { KeyedRow } from "../../audit/results/finding-key";
import type { CellRecord } from "../../audit/results/policy-record";
import type { SubjectKind } from "../../audit/spec/subject";
import type { ShardDoubt, ShardGroup, ShardResult } from "../../report";

/** The data that the cells of a policy share. */
export interface MergedPolicy
  extends Pick<PolicyResult, "subject" | "noun" | "version" | "pricing" | "texts"> {
  /** How to judge groups that are one in several cells; undefined if the policy has no such groups. */
  readonly across: Omit<GroupParts, "parts"> | undefined;
}

/** The data of a policy in a cell. */
export interface MergedCell {
  readonly record: CellRecord;
  /** From the shard that must read the cell; undefined if that shard is missing. */
  readonly own: ShardResult | undefined;
  /** Notices about exemptions without the cell's own shard. */
  readonly notices: readonly string[];
  readonly violations: readonly KeyedRow[];
  readonly undecided: readonly KeyedRow[];
  readonly exempt: readonly KeyedRow[];
  /** Rows among the undecided ones that violate, unless another shard has their disks. */
  readonly doubtful: readonly KeyedRow[];
  readonly life: Pick<PolicyLife, "comparedWith" | "gone" | "remembered">;
}

/** The result of a policy in a cell, as its shard had it before it joined its cells. */
export function cellResultOf(cell: MergedCell, { across, ...policy }: MergedPolicy): PolicyResult {
  const { record, notices, doubtful } = cell;
  const { subject, version } = policy;
  const own = cell.own ?? unreadResult(record, notices);
  const rests = new Map(own.rows.map((rest) => [rowKeyOf(rest), rest]));
  const assessed = (row: KeyedRow) =>
    assessedRow(row, rests.get(rowKeyOf({ kind: kindIn(row, subject), id: row.id })));
  const violations = cell.violations.map(assessed);
  const undecided = cell.undecided.map(assessed);
  const life = lifeOf(cell, own, violations, undecided, policy);
  const { account, region, project_id: projectId, project_name: projectName } = record;
  return {
    ...policy,
    places: [
      {
        place: { account, region, projectId, projectName },
        state: record.state,
        reasons: record.reasons,
        isWhole: record.is_whole,
        violations: violations.length,
        undecided: undecided.length,
        life,
      },
    ],
    violations,
    undecided,
    exempt: cell.exempt.map(assessed),
    notes: own.notes,
    ownerNotices: own.owner_notices,
    exemptionNotices: own.exemption_notices,
    suspectReasons: [],
    gaps: own.gaps.map(unknownOf),
    listReasons: own.list_reasons,
    incompleteReasons: own.incomplete_reasons,
    fingerprint: doubtful.length === 0 ? own.fingerprint : foundKeyOf(violations, undecided, version),
    life,
    ...(across && { groupParts: { ...across, parts: (own.groups ?? []).map(partOf) } }),
  };
}

/** The result of a cell that nobody has read. */
const unreadResult = ({ reasons }: CellRecord, notices: readonly string[]): ShardResult => ({
  notes: [],
  owner_notices: [],
  exemption_notices: notices,
  gaps: reasons.map((reason) => ({ missing: UNREAD, reason, cause: "failed" })),
  list_reasons: reasons,
  incomplete_reasons: reasons,
  fingerprint: "",
  known_new_key: "",
  rows: [],
});

const UNREAD: MissingList = "projects";

function lifeOf(
  { record, life, doubtful }: MergedCell,
  { known_new_key: knownKey }: ShardResult,
  violations: readonly AssessedRow[],
  undecided: readonly AssessedRow[],
  { subject, version }: Pick<MergedPolicy, "subject" | "version">,
): PolicyLife {
  const fresh = violations.filter(({ isNew }) => isNew === true);
  const isKeyOpen = doubtful.some(({ is_new }) => is_new === true);
  const newKey = () => (fresh.length === 0 ? knownKey : foundKeyOf(fresh, [], version));
  // As for every row that was a violation and is undecided.
  const known = doubtful.filter(({ is_new }) => is_new === false);
  return {
    ...life,
    hasBaseline: record.has_baseline,
    newViolations: fresh.length,
    newUndecided:
      violations.filter(({ isNew }) => isNew === null).length +
      undecided.filter(({ isNew }) => isNew !== false).length,
    newKey: isKeyOpen ? newKey() : record.new_key,
    remembered: [...life.remembered, ...known.map((row) => knownViolation(row, subject))],
  };
}

const knownViolation = (row: KeyedRow, subject: SubjectKind): RememberedRow => ({
  id: row.id,
  kind: kindIn(row, subject),
  name: "name" in row ? row.name : null,
  state: "violation",
  firstSeen: row.first_seen,
  creator: creatorIn({ name: row.owner, source: row.owner_source }),
});

const kindIn = (row: KeyedRow, subject: SubjectKind) => ("kind" in row ? row.kind : subject);

const foundKeyOf = (
  violations: readonly AssessedRow[],
  undecided: readonly AssessedRow[],
  version: number,
): string =>
  fingerprintOf(
    version,
    [...violations, ...undecided.filter(({ doubt }) => doubt?.failedRead)].map(({ row }) => row),
  );

function partOf({
  id,
  least,
  doubt,
  owner,
  owner_source: source,
  cost,
  exemption,
  exemption_doubt: exemptionDoubt,
  members,
}: ShardGroup): GroupPart {
  return {
    row: {
      id,
      name: id,
      size: members.reduce((sum, { size }) => sum + (size ?? 0), 0),
      metadata: {},
      createdAt: null,
      problem: null,
      unreadable: [],
      members,
    },
    total: {
      least,
      most: doubt === null ? least : Number.POSITIVE_INFINITY,
      doubt: tryGetUnknown(doubt),
    },
    owner: { name: owner, source },
    cost,
    exemption:
      exemption === null
        ? tryGetUnknown(exemptionDoubt)
        : { words: exemption.words, lastDay: exemption.last_day },
  };
}

const unknownOf = ({ missing, reason, cause }: ShardDoubt) => new Unknown(missing, reason, cause);
const tryGetUnknown = (doubt: ShardDoubt | null) => (doubt === null ? undefined : unknownOf(doubt));
