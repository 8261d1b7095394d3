import type { Call, Snapshot } from "../../evs";
import { type AuditClient, attempt, type SnapshotFact } from "./facts";

export interface Rereads {
  readonly factOf: (candidate: Snapshot) => SnapshotFact;
  readonly failures: readonly string[];
}

/**
 * Reads the candidates again, after their disks: one by one, or the whole list where that takes fewer requests.
 *
 * @param total how many snapshots the list held
 */
export async function rereadSnapshots(
  client: AuditClient,
  candidates: readonly Snapshot[],
  total: number,
  call: Call,
): Promise<Rereads> {
  return candidates.length > total / client.pageSize
    ? rereadList(client, candidates, call)
    : rereadEach(client, candidates, call);
}

async function rereadList(
  client: AuditClient,
  candidates: readonly Snapshot[],
  call: Call,
): Promise<Rereads> {
  if (candidates.length === 0) return { factOf: () => ({ state: "vanished" }), failures: [] };
  const list = await attempt(client.listSnapshots({}, call));
  if ("failure" in list) {
    return {
      factOf: () => ({ state: "unknown", reason: list.failure }),
      failures: [`The snapshots could not be read again: ${list.failure}.`],
    };
  }
  const found = new Map(list.value.map((snapshot) => [snapshot.id, snapshot]));
  return { factOf: ({ id }) => toFact(found.get(id)), failures: [] };
}

async function rereadEach(
  client: AuditClient,
  candidates: readonly Snapshot[],
  call: Call,
): Promise<Rereads> {
  const facts = await Promise.all(
    candidates.map(async ({ id }): Promise<[string, SnapshotFact]> => {
      const snapshot = await attempt(client.tryGetSnapshot(id, call));
      if ("failure" in snapshot) return [id, { state: "unknown", reason: snapshot.failure }];
      return [id, toFact(snapshot.value)];
    }),
  );
  const byId = new Map(facts);
  const failed = facts.filter(([, { state }]) => state === "unknown").length;
  return {
    factOf: ({ id }) => byId.get(id) ?? { state: "vanished" },
    failures: failed === 0 ? [] : [`${failed} of ${candidates.length} snapshots could not be read again.`],
  };
}

const toFact = (snapshot: Snapshot | undefined): SnapshotFact =>
  snapshot === undefined ? { state: "vanished" } : { state: "present", snapshot };
