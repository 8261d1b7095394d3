import type { Texts } from "../../audit/catalogue";
import type { MissingList } from "../../audit/catalogue/missing-list";
import type { AssessedRow, PolicyResult } from "../../audit/engine/evaluate-policy";
import { hashOfPlaces } from "../../audit/engine/join-results";
import { NO_LIFE, type PolicyLife } from "../../audit/engine/life";
import { noticesOfAll, reasonsInPlaces } from "../../audit/engine/place-reasons";
import { shortHash } from "../../audit/engine/short-hash";
import { Unknown } from "../../audit/known";
import { assessedRow } from "../../audit/results/assessed-row";
import type { KeyedRow } from "../../audit/results/finding-key";
import { type CellRecord, policyRecord, type RememberedResult } from "../../audit/results/policy-record";
import { DEFAULT_SHOWN_ROWS } from "../../audit/spec/shared-arguments";
import type { ReportedPolicy, ShardPolicy } from "../../report";
import { cellKeyOf } from "../../report/cell-key";
import { cellName } from "../../report/cell-words";
import type { OtherShards } from "./other-shards";
import { type ChosenCell, refuseDamaged, type ShardDocument } from "./shards";

/** The data that all policies of a merge share. */
export interface MergeContext {
  readonly documents: readonly ShardDocument[];
  readonly cells: readonly ChosenCell[];
  readonly others: OtherShards;
  readonly texts: Texts;
  readonly now: Date;
}

/** A row in its cell. */
interface PlacedRow {
  readonly row: KeyedRow;
  /** The index of its cell among all. */
  readonly at: number;
}

const LISTS = ["violations", "undecided", "exempt"] as const;

/** Combines a policy of all shards: the rows are kept, and all counts and totals are computed again. */
export function mergePolicy(index: number, context: MergeContext): ReportedPolicy {
  const { documents, cells, texts, now } = context;
  const parts = documents.map((document) => partOf(document, index));
  const [{ policy, shard }] = parts as [ShardPart, ...ShardPart[]];
  const { violations, undecided, exempt } = rowsOf(parts, context);
  const records = cellsOf(index, cells, violations, undecided);
  const notices = noticesOf(parts, cells);
  const gone = parts.flatMap((part) => part.policy.gone);
  const remembered = rememberedOf(parts, cells);
  const shownRows = policy.arguments.shown_rows;
  const result: PolicyResult = {
    subject: policy.subject,
    noun: shard.noun,
    notes: shard.notes,
    texts,
    violations: violations.map(assessed),
    undecided: undecided.map(assessed),
    exempt: exempt.map(assessed),
    places: records.map((record) => placeResultOf(record)),
    exemptionNotices: notices,
    ownerNotices: [...new Set(parts.flatMap((part) => part.shard.owner_notices))],
    suspectReasons: [],
    gaps: gapsOf(parts, records, texts),
    listReasons: [],
    incompleteReasons: reasonsOf(records, texts),
    version: 0,
    fingerprint: shortHash(violations.map(({ row }) => row.key).sort()),
    pricing:
      policy.monthly_cost === null
        ? undefined
        : { currency: policy.cost_currency ?? undefined, rate: shard.rate ?? undefined, costOf: () => null },
    life: lifeOf(policy, records, { violations, undecided, gone }),
  };
  const { shard: _, ...terms } = policy;
  const record = policyRecord(
    result,
    {
      message: policy.message ?? undefined,
      shownRows: typeof shownRows === "number" ? shownRows : DEFAULT_SHOWN_ROWS,
      restIn: "format",
    },
    now,
  );
  return {
    ...terms,
    ...record,
    violations: violations.map(rowIn),
    undecided: undecided.map(rowIn),
    exempt: exempt.map(rowIn),
    gone,
    remembered,
    cells: records,
  };
}

const rowIn = ({ row }: PlacedRow) => row;
const assessed = ({ row }: PlacedRow): AssessedRow => assessedRow(row);

interface ShardPart {
  readonly document: ShardDocument;
  readonly policy: ReportedPolicy;
  readonly shard: ShardPolicy;
}

function partOf(document: ShardDocument, index: number): ShardPart {
  const policy = document.policies[index];
  if (policy?.shard === undefined) return refuseDamaged("a policy has no shard");
  return { document, policy, shard: policy.shard };
}

type Rows = Readonly<Record<(typeof LISTS)[number], readonly PlacedRow[]>>;

/** The rows of all shards by cell. Other shards' disks can make some undecided. */
function rowsOf(parts: readonly ShardPart[], { cells, others }: MergeContext): Rows {
  const rows: Record<(typeof LISTS)[number], PlacedRow[]> = { violations: [], undecided: [], exempt: [] };
  for (const { document, policy } of parts) {
    const places = new Map(
      cells.flatMap((cell, at) => (cell.document === document ? [[placeKeyOf(cell.cell), at] as const] : [])),
    );
    for (const list of LISTS) {
      for (const row of policy[list]) {
        const at = places.get(placeKeyOf(row));
        const cell = at === undefined ? undefined : cells[at];
        if (at === undefined || cell === undefined)
          return refuseDamaged(`${row.id} is in none of its projects`);
        const settled = others.settle(row, cell);
        const isDoubtful = list === "violations" && settled.verdict !== row.verdict;
        rows[isDoubtful ? "undecided" : list].push({ row: settled, at });
      }
    }
  }
  for (const list of LISTS) rows[list].sort((a, b) => a.at - b.at);
  return rows;
}

/** Rows can name another project than that of their list. The rest of the place is the cell's. */
const placeKeyOf = ({
  account,
  region,
  project_name,
}: Pick<CellRecord, "account" | "region" | "project_name">) =>
  JSON.stringify([account, region, project_name]);

/** The result of the policy in each cell, with the current counts of rows. */
function cellsOf(
  index: number,
  cells: readonly ChosenCell[],
  violations: readonly PlacedRow[],
  undecided: readonly PlacedRow[],
): CellRecord[] {
  const [violationsAt, undecidedAt] = [countsOf(violations), countsOf(undecided)];
  const recordsOf = new Map<ShardDocument, ReadonlyMap<string, CellRecord>>();
  return cells.map(({ cell, document }, at) => {
    const known =
      recordsOf.get(document) ??
      new Map((document.policies[index]?.cells ?? []).map((record) => [cellKeyOf(record), record]));
    recordsOf.set(document, known);
    const record = known.get(cellKeyOf(cell)) ?? refuseDamaged(`a policy lacks ${cellKeyOf(cell)}`);
    return {
      ...record,
      violation_count: violationsAt.get(at) ?? 0,
      undecided_count: undecidedAt.get(at) ?? 0,
    };
  });
}

function countsOf(rows: readonly PlacedRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of rows) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** An exemption is unused only if it is unused everywhere. If a cell was not read, only its end is reported. */
function noticesOf(parts: readonly ShardPart[], cells: readonly ChosenCell[]): readonly string[] {
  const isWhole = cells.every(({ own }) => own !== undefined);
  return noticesOfAll(
    parts.flatMap(({ policy, shard }) => {
      const notices = isWhole ? shard.exemption_notices : policy.exemption_notices;
      return notices === null ? [] : [notices];
    }),
  );
}

/** The gaps of lists in the shards, and cells that no shard has read. */
function gapsOf(parts: readonly ShardPart[], records: readonly CellRecord[], texts: Texts): Unknown[] {
  const unread = records.filter(({ state }) => state !== "complete" && state !== "incomplete");
  const ofLists = parts.flatMap(({ shard }) =>
    Object.entries(shard.missing_lists).filter(([missing]) => missing !== UNREAD),
  );
  return [...ofLists, ...reasonsOf(unread, texts).map((reason) => [UNREAD, reason] as const)].map(
    ([missing, reason]) => new Unknown(missing, reason, "absent"),
  );
}

/** The gap of a cell that was not read. */
const UNREAD: MissingList = "projects";

const reasonsOf = (records: readonly CellRecord[], texts: Texts) =>
  reasonsInPlaces(
    records.map((record) => ({ name: cellName(record, texts), reasons: record.reasons })),
    texts,
  );

/** Every shard remembers the rows of all cells that it has not read. */
function rememberedOf(parts: readonly ShardPart[], cells: readonly ChosenCell[]): RememberedResult[] {
  const owners = new Map(cells.map(({ cell, document }) => [cell.project_id, document]));
  const rows = new Map<string, RememberedResult>();
  for (const { document, policy } of parts) {
    for (const row of policy.remembered) {
      const owner = owners.get(row.project_id);
      const key = JSON.stringify([row.project_id, row.kind, row.id]);
      if (owner === document || (owner === undefined && !rows.has(key))) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

function placeResultOf({ account, region, project_id, project_name, ...record }: CellRecord) {
  return {
    place: { account, region, projectId: project_id, projectName: project_name },
    state: record.state,
    reasons: record.reasons,
    isWhole: record.is_whole,
    violations: record.violation_count,
    undecided: record.undecided_count,
    life: { ...NO_LIFE, hasBaseline: record.has_baseline, newKey: record.new_key },
  };
}

function lifeOf(
  { compared_with: comparedWith }: ReportedPolicy,
  records: readonly CellRecord[],
  { violations, undecided, gone }: Pick<Rows, "violations" | "undecided"> & Pick<ReportedPolicy, "gone">,
): PolicyLife {
  const withNew = records.filter(({ new_key }) => new_key !== "");
  const countOf = (rows: readonly PlacedRow[], isNew: boolean | null) =>
    rows.filter(({ row }) => row.is_new === isNew).length;
  return {
    ...NO_LIFE,
    comparedWith,
    hasBaseline: records.every(({ has_baseline }) => has_baseline),
    newViolations: countOf(violations, true),
    newUndecided: countOf(violations, null) + undecided.length - countOf(undecided, false),
    newKey:
      withNew.length === 0
        ? ""
        : hashOfPlaces(withNew.map(({ project_id, new_key }) => ({ projectId: project_id, part: new_key }))),
    gone: gone.map(({ id, kind, name, outcome, first_seen: firstSeen }) => ({
      id,
      kind,
      name,
      outcome,
      firstSeen,
    })),
  };
}
