import type { PolicyResult } from "../../audit/engine/evaluate-policy";
import { joinParts } from "../../audit/engine/join-results";
import { missingListsOf, placeFieldsOf } from "../../audit/results/policy-record";
import type { JudgedCell, Shard } from "../../fleet";
import type { ReportedShard, ShardPolicy } from "../../report";

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

/** @param ofCells the results of the policy in each cell of the shard */
export function shardPolicyOf(
  { noun, notes, pricing }: PolicyResult,
  ofCells: readonly PolicyResult[],
): ShardPolicy {
  const own = ofCells.length === 0 ? undefined : joinParts(ofCells);
  return {
    noun,
    notes,
    rate: pricing?.rate ?? null,
    exemption_notices: own?.exemptionNotices ?? null,
    owner_notices: own?.ownerNotices ?? [],
    missing_lists: own === undefined ? {} : missingListsOf(own.gaps),
  };
}
