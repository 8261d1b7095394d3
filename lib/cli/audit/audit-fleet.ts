import type { Texts } from "../../audit/catalogue";
import type { PolicyResult } from "../../audit/engine/evaluate-policy";
import { Memory } from "../../audit/memory/memory";
import { placeFieldsOf } from "../../audit/results/policy-record";
import type { CallerFacts } from "../../evs";
import { type FleetRequest, findCells, judgeFleet, placeOf, type Shard, unmatchedText } from "../../fleet";
import type { ScannedCell } from "../../report";
import type { FleetConnection } from "../connection/connect";
import type { AuditAnswer, AuditRequest } from "./audit-project";
import { KnownPolicies } from "./known-policies";
import { reportedPolicy } from "./reported-policy";
import { reportedShard, shardPolicyOf } from "./reported-shard";
import { toIdentity } from "./to-identity";

export interface FleetAuditRequest extends Omit<AuditRequest, "projectId" | "caller"> {
  /** The language of the texts. */
  readonly texts: Texts;
  /** The part of the fleet to read, and a hash of the request, the same for all parts. @default - the whole fleet */
  readonly part?: { readonly shard: Shard; readonly request: string } | undefined;
  /** Receives the problems of the request, a line for each. @default - not reported */
  readonly warn?: (line: string) => void;
  /** Returns the current time, for the times of a part. @default - the system's clock */
  readonly clock?: () => Date;
}

/**
 * Judges the projects of a fleet by policies. If a project cannot be read, only its own rows are unknown.
 *
 * @throws ConfigurationError for an empty fleet, and EvsError if accounts cannot be listed
 */
export async function auditFleet(
  fleetRequest: FleetRequest,
  { connector, readerOf }: FleetConnection,
  { texts, part, clock, warn, ...request }: FleetAuditRequest,
): Promise<AuditAnswer> {
  const { entries, signal, now, memory = new Memory([], now.toISOString()) } = request;
  const fleet = await findCells(fleetRequest, connector, { texts, signal });
  for (const pattern of fleet.unmatched) warn?.(unmatchedText(pattern));
  const known = new KnownPolicies(entries, memory);
  const callers = new Map<string | null, Promise<CallerFacts | undefined>>();
  const { cells, results, resultsOfCells } = await judgeFleet(entries, fleet, connector, {
    texts,
    now,
    signal,
    shard: part?.shard,
    clock,
    readerOf: (connection, place) => {
      if (!callers.has(place.account)) {
        callers.set(place.account, connection.client.tryGetCaller({ signal }));
      }
      return readerOf(connection, place);
    },
    earlierOf: known.earlierOf,
  });
  const scanned = cells.map(
    async ({ place, scanned: read }): Promise<ScannedCell> => ({
      ...placeFieldsOf(place),
      identity: toIdentity(await callers.get(place.account)),
      kinds_scanned: read?.kinds ?? null,
      snapshots_scanned: read?.snapshots ?? null,
      volumes_scanned: read?.disks ?? null,
    }),
  );
  const ownIn = (ofCells: readonly PolicyResult[]) => ofCells.filter((_, index) => cells[index]?.isOwn);
  return {
    ...(part === undefined ? {} : { shard: reportedShard(part, cells) }),
    scanned: await Promise.all(scanned),
    left_out: fleet.leftOut.map((left) => ({ ...placeFieldsOf(placeOf(fleet, left)), reason: left.reason })),
    policies: results.flatMap((result, index) => {
      const entry = entries[index];
      if (entry === undefined) return [];
      const policy = reportedPolicy(entry, result, now);
      if (part === undefined) return [policy];
      const memoryIn = (projectId: string | null) => memory.of(known.placeOf(entry, projectId));
      return [{ ...policy, shard: shardPolicyOf(result, ownIn(resultsOfCells[index] ?? []), memoryIn) }];
    }),
    not_looked_at: [],
    removed_policies: known.removedFrom([
      ...cells.filter(({ isOwn }) => isOwn).map(({ place }) => place.projectId),
      // Groups over several projects belong to no single one.
      null,
    ]),
  };
}
