import type { Texts } from "../../audit/catalogue";
import { Memory } from "../../audit/memory/memory";
import { placeFieldsOf } from "../../audit/results/policy-record";
import type { CallerFacts } from "../../evs";
import { type FleetRequest, findCells, judgeFleet } from "../../fleet";
import type { ScannedCell } from "../../report";
import type { FleetConnection } from "../connection/connect";
import type { AuditAnswer, AuditRequest } from "./audit-project";
import { KnownPolicies } from "./known-policies";
import { reportedPolicy } from "./reported-policy";
import { toIdentity } from "./to-identity";

export interface FleetAuditRequest extends Omit<AuditRequest, "projectId" | "caller"> {
  /** The language of what is said. */
  readonly texts: Texts;
}

/**
 * Judges the projects of a fleet by policies. A project that cannot be read leaves its own rows unknown, and no others.
 *
 * @throws ConfigurationError for a fleet of nothing, and EvsError where accounts cannot be listed
 */
export async function auditFleet(
  fleetRequest: FleetRequest,
  { connector, readerOf }: FleetConnection,
  { texts, ...request }: FleetAuditRequest,
): Promise<AuditAnswer> {
  const { entries, signal, now, memory = new Memory([], now.toISOString()) } = request;
  const fleet = await findCells(fleetRequest, connector, { texts, signal });
  const known = new KnownPolicies(entries, memory);
  const callers = new Map<string | null, Promise<CallerFacts | undefined>>();
  const { cells, results } = await judgeFleet(entries, fleet, connector, {
    texts,
    now,
    signal,
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
  return {
    scanned: await Promise.all(scanned),
    policies: results.flatMap((result, index) => {
      const entry = entries[index];
      return entry === undefined ? [] : [reportedPolicy(entry, result, now)];
    }),
    not_looked_at: [],
    removed_policies: known.removedFrom([...cells.map(({ place }) => place.projectId), null]),
  };
}
