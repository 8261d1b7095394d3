import type { GroupPart } from "../../audit/engine/across";
import type { PolicyResult } from "../../audit/engine/evaluate-policy";
import { withoutSuspicion } from "../../audit/engine/without-suspicion";
import { NO_PLACE } from "../../audit/facts/place";
import { isUnknown, type Unknown } from "../../audit/known";
import type { PolicyMemory } from "../../audit/memory/memory";
import { tryGetRest } from "../../audit/results/assessed-row";
import { placeFieldsOf } from "../../audit/results/policy-record";
import type { JudgedCell, Shard } from "../../fleet";
import type {
  ReportedShard,
  ShardDoubt,
  ShardGroup,
  ShardMemory,
  ShardPolicy,
  ShardResult,
} from "../../report";

/** The data of a part of a fleet in its answer. */
export const reportedShard = (
  { shard: { number, of }, request }: { readonly shard: Shard; readonly request: string },
  cells: readonly JudgedCell[],
): ReportedShard => ({
  number,
  of,
  request,
  cells: cells
    .filter(({ isOwn }) => isOwn)
    .map(({ place, disks }) => {
      const { account, region, project_id } = placeFieldsOf(place);
      const listed = disks && {
        listed_at: disks.listedAt,
        read_at: disks.readAt,
        is_whole: disks.isWhole,
        digests: disks.digests,
      };
      return { account, region, project_id, disks: listed ?? null };
    }),
});

/**
 * @param ofCells the results of the policy in each cell of the shard
 * @param memoryIn returns the earlier answers for the policy in a project
 */
export function shardPolicyOf(
  { noun, pricing }: PolicyResult,
  ofCells: readonly PolicyResult[],
  memoryIn: (projectId: string | null) => PolicyMemory,
): ShardPolicy {
  const [{ groupParts } = { groupParts: undefined }] = ofCells;
  return {
    noun,
    rate: pricing?.rate ?? null,
    cells: ofCells.map((result) => {
      const [{ place } = { place: NO_PLACE }] = result.places;
      return shardResultOf(result, memoryIn(place.projectId));
    }),
    ...(groupParts && { memory: memoryOf(groupParts.memory) }),
  };
}

/** As `merge` joins it: a result that is not trusted as doubts. */
function shardResultOf(result: PolicyResult, { newKey }: PolicyMemory): ShardResult {
  const { violations, undecided, exempt, subject, groupParts, ...trusted } = withoutSuspicion(result);
  return {
    notes: trusted.notes,
    owner_notices: trusted.ownerNotices,
    exemption_notices: trusted.exemptionNotices,
    gaps: trusted.gaps.map(doubtOf),
    list_reasons: trusted.listReasons,
    incomplete_reasons: trusted.incompleteReasons,
    fingerprint: trusted.fingerprint,
    known_new_key: newKey,
    rows: (groupParts === undefined ? [...violations, ...undecided, ...exempt] : []).flatMap(
      (row) => tryGetRest(row, subject) ?? [],
    ),
    ...(groupParts && { groups: result.suspectReasons.length > 0 ? [] : groupParts.parts.map(groupOf) }),
  };
}

const doubtOf = ({ missing, reason, cause }: Unknown): ShardDoubt => ({ missing, reason, cause });

const groupOf = ({ row, total, owner, cost, exemption }: GroupPart): ShardGroup => ({
  id: row.id,
  least: total.least,
  doubt: total.doubt === undefined ? null : doubtOf(total.doubt),
  owner: owner.name,
  owner_source: owner.source,
  cost,
  exemption:
    exemption === undefined || isUnknown(exemption)
      ? null
      : { words: exemption.words, last_day: exemption.lastDay },
  exemption_doubt: isUnknown(exemption) ? doubtOf(exemption) : null,
  members: row.members,
});

const memoryOf = ({ isKnown, hasBaseline, terms, newKey, rows }: PolicyMemory): ShardMemory => ({
  is_known: isKnown,
  has_baseline: hasBaseline,
  terms,
  new_key: newKey,
  rows: rows.map(({ firstSeen, ...row }) => ({ ...row, first_seen: firstSeen })),
});
