import type { Texts } from "../../audit/catalogue";
import type { GroupParts } from "../../audit/engine/across";
import type { PolicyResult } from "../../audit/engine/evaluate-policy";
import { groupBy } from "../../audit/engine/group-by";
import { joinResults } from "../../audit/engine/join-results";
import type { GoneRow } from "../../audit/engine/life";
import {
  type PolicyMemory,
  type RememberedProject,
  type RememberedRow,
  rowKeyOf,
} from "../../audit/memory/memory";
import { acrossRuleOf } from "../../audit/policies/capacity-budget";
import type { KeyedRow } from "../../audit/results/finding-key";
import type { CellRecord, GoneResult, RememberedResult } from "../../audit/results/policy-record";
import { ParameterProblem } from "../../audit/spec/parameters";
import { POLICY_SPECS } from "../../audit/spec/policies";
import { oldestFirst } from "../../audit/verdicts/oldest-first";
import { shownText } from "../../evs";
import type { ReportedPolicy, ShardMemory, ShardPolicy, ShardResult } from "../../report";
import { cellKeyOf } from "../../report/cell-key";
import { reportedPolicy } from "../audit/reported-policy";
import { type FileEntry, toEntry, type WrittenPolicy } from "../policies/policy-entry";
import { cellResultOf, type MergedCell } from "./cell-result";
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

const LISTS = ["violations", "undecided", "exempt"] as const;

/** Joins the results of a policy in all cells, as an audit of the whole fleet does. */
export function mergePolicy(index: number, context: MergeContext): ReportedPolicy {
  const { documents, cells, texts, now } = context;
  const parts = documents.map((document) => partOf(document, index));
  const [first] = parts as [ShardPart, ...ShardPart[]];
  const { policy, shard } = first;
  const entry = entryOf(first);
  const { version } = POLICY_SPECS[entry.name];
  const across = acrossOf(entry, parts, context);
  const merged = cells.map(cellFinder(parts, context, across === undefined));
  const results = merged.map((cell) =>
    cellResultOf(cell, {
      subject: policy.subject,
      noun: shard.noun,
      version,
      pricing: pricingOf(policy, shard),
      texts,
      across,
    }),
  );
  const joined = { ...joinResults(results), unfound: unfoundOf(parts, cells) };
  const reported = reportedPolicy(entry, joined, now);
  if (across !== undefined) return reported;
  // Results have fewer values than rows.
  const rowsIn = (list: (typeof LISTS)[number]) => merged.flatMap((cell) => cell[list]);
  return { ...reported, ...Object.fromEntries(LISTS.map((list) => [list, rowsIn(list)])) };
}

interface ShardPart {
  readonly document: ShardDocument;
  readonly policy: ReportedPolicy;
  readonly shard: ShardPolicy;
}

function partOf(document: ShardDocument, index: number): ShardPart {
  const policy = document.policies[index];
  if (policy?.shard === undefined) return refuseDamaged(document, "a policy has no shard");
  if (policy.shard.cells.length !== document.shard.cells.length) {
    return refuseDamaged(document, `${policy.policy} does not have the projects of its shard`);
  }
  return { document, policy, shard: policy.shard };
}

/** The entry of the policies file, without its exemptions. */
function entryOf({ document, policy: reported }: ShardPart): FileEntry {
  const { rule, policy, message, arguments: written, declared_at } = reported;
  if (!Object.hasOwn(POLICY_SPECS, rule))
    return refuseDamaged(document, `the rule ${shownText(rule)} is unknown`);
  try {
    const entry = toEntry({
      ...written,
      rule,
      policy,
      ...(message !== null && { message }),
    } as WrittenPolicy);
    return { ...entry, declaredAt: declared_at ?? undefined };
  } catch (error) {
    if (!(error instanceof ParameterProblem)) throw error;
    return refuseDamaged(document, `an argument of ${shownText(policy)} ${error.message}`);
  }
}

const pricingOf = (
  { monthly_cost, cost_currency }: ReportedPolicy,
  { rate }: ShardPolicy,
): PolicyResult["pricing"] =>
  monthly_cost === null
    ? undefined
    : { currency: cost_currency ?? undefined, rate: rate ?? undefined, costOf: () => null };

function acrossOf(
  { name, values, terms = "" }: FileEntry,
  parts: readonly ShardPart[],
  { texts, now }: MergeContext,
): Omit<GroupParts, "parts"> | undefined {
  if (name !== "capacity_budget") return undefined;
  const rule = acrossRuleOf(values as Parameters<typeof acrossRuleOf>[0], texts);
  const [{ policy }] = parts as [ShardPart, ...ShardPart[]];
  const memory = parts.find(({ shard }) => shard.memory !== undefined)?.shard.memory;
  return rule && { ...rule, terms, memory: memoryOf(memory, policy.compared_with, now) };
}

function memoryOf(memory: ShardMemory | undefined, comparedWith: string | null, now: Date): PolicyMemory {
  const rows = (memory?.rows ?? []).map(toRemembered);
  const known = new Map(rows.map((row) => [rowKeyOf(row), row]));
  return {
    madeAt: comparedWith ?? undefined,
    isKnown: memory?.is_known ?? false,
    unseen: now.toISOString(),
    hasBaseline: memory?.has_baseline ?? false,
    terms: memory?.terms ?? "",
    newKey: memory?.new_key ?? "",
    rows,
    tryGet: (kind, id) => known.get(rowKeyOf({ kind, id })),
  };
}

const toRemembered = ({
  id,
  kind,
  name,
  state,
  first_seen: firstSeen,
  creator = null,
}: Omit<RememberedResult, "project_id">): RememberedRow => ({ id, kind, name, state, firstSeen, creator });

/** The parts of a shard's policy by their cells. */
interface PartIndex {
  readonly policy: ReportedPolicy;
  readonly records: ReadonlyMap<string, CellRecord>;
  /** Only for the cells of the shard. */
  readonly results: ReadonlyMap<string, ShardResult>;
  readonly rows: Readonly<Record<(typeof LISTS)[number], ReadonlyMap<string, readonly KeyedRow[]>>>;
  readonly gone: ReadonlyMap<string | null, readonly GoneResult[]>;
  readonly remembered: ReadonlyMap<string | null, readonly RememberedResult[]>;
}

/** Returns the data of a policy in a cell, from the shard of the cell. */
function cellFinder(parts: readonly ShardPart[], { others, cells }: MergeContext, hasPlaces: boolean) {
  const indexes = new Map(parts.map((part) => [part.document, indexOf(part, cells, hasPlaces)]));
  // An account without projects has a cell in each region.
  const homeless = cells.find(({ cell }) => cell.project_id === null);
  return (chosen: ChosenCell): MergedCell => {
    const { cell, document, own } = chosen;
    const { policy, records, results, rows, gone, remembered } = indexes.get(document) as PartIndex;
    const [key, place] = [cellKeyOf(cell), placeKeyOf(cell)];
    const settled = (rows.violations.get(place) ?? []).map((row) => ({
      row,
      now: others.settle(row, chosen),
    }));
    const isDoubtful = ({ row, now }: (typeof settled)[number]) => now.verdict !== row.verdict;
    const doubtful = settled.filter(isDoubtful).map(({ now }) => now);
    const undecided = (rows.undecided.get(place) ?? []).map((row) => others.settle(row, chosen));
    const hasRows = cell.project_id !== null || chosen === homeless;
    return {
      record: records.get(key) ?? refuseDamaged(document, `${policy.policy} lacks ${key}`),
      own: own && results.get(key),
      notices: policy.exemption_notices,
      violations: settled.filter((one) => !isDoubtful(one)).map(({ now }) => now),
      undecided: doubtful.length === 0 ? undecided : oldestFirst([...undecided, ...doubtful], datedOf),
      exempt: (rows.exempt.get(place) ?? []).map((row) => others.settle(row, chosen)),
      doubtful,
      life: {
        comparedWith: policy.compared_with,
        gone: ((hasRows && gone.get(cell.project_id)) || []).map(toGoneRow),
        remembered: ((hasRows && remembered.get(cell.project_id)) || []).map(toRemembered),
      },
    };
  };
}

const datedOf = (row: KeyedRow) => ({ id: row.id, createdAt: "created_at" in row ? row.created_at : null });

const toGoneRow = ({ id, kind, name, outcome, first_seen: firstSeen }: GoneResult): GoneRow => ({
  id,
  kind,
  name,
  outcome,
  firstSeen,
});

/** @param hasPlaces whether each row is of one project */
function indexOf(
  { document, policy, shard }: ShardPart,
  cells: readonly ChosenCell[],
  hasPlaces: boolean,
): PartIndex {
  const places = new Set(
    cells.filter((cell) => cell.document === document).map(({ cell }) => placeKeyOf(cell)),
  );
  const byPlace = (rows: readonly KeyedRow[]) => {
    const stray = rows.find((row) => !places.has(placeKeyOf(row)));
    if (stray !== undefined) return refuseDamaged(document, `${stray.id} is in none of its projects`);
    return groupBy(rows, placeKeyOf);
  };
  const rowsOf = (list: (typeof LISTS)[number]) => byPlace(hasPlaces ? policy[list] : []);
  return {
    policy,
    records: new Map(policy.cells.map((record) => [cellKeyOf(record), record])),
    results: new Map(
      document.shard.cells.flatMap((cell, at) => {
        const result = shard.cells[at];
        return result === undefined ? [] : [[cellKeyOf(cell), result] as const];
      }),
    ),
    rows: { violations: rowsOf("violations"), undecided: rowsOf("undecided"), exempt: rowsOf("exempt") },
    gone: groupBy(policy.gone, ({ project_id }) => project_id),
    remembered: groupBy(policy.remembered, ({ project_id }) => project_id),
  };
}

/** Rows can name another project than that of their list. The rest of the place is the cell's. */
const placeKeyOf = ({
  account,
  region,
  project_name,
}: Pick<CellRecord, "account" | "region" | "project_name">) =>
  JSON.stringify([account, region, project_name]);

/** Rows of projects whose account could not be accessed. Every shard remembers them. */
function unfoundOf(parts: readonly ShardPart[], cells: readonly ChosenCell[]): RememberedProject[] {
  const found = new Set(cells.map(({ cell }) => cell.project_id));
  const rows = new Map<string, RememberedResult>();
  for (const row of parts.flatMap(({ policy }) => policy.remembered)) {
    if (row.project_id === null || found.has(row.project_id)) continue;
    const key = JSON.stringify([row.project_id, row.kind, row.id]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...groupBy([...rows.values()], ({ project_id }) => project_id ?? "")].map(([projectId, own]) => ({
    projectId,
    rows: own.map(toRemembered),
  }));
}
