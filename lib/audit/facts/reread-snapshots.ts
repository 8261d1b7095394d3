import { type Call, identityOf, type Snapshot } from "../../evs";
import type { Texts } from "../texts";
import { DOUBTS } from "../verdicts/doubts";
import { askEach } from "./ask-each";
import { type Attempt, type AuditClient, attempt } from "./attempt";
import type { ConfirmLimit } from "./confirm-limit";
import type { SnapshotFact } from "./facts";
import { tryGetDiskId, tryGetRowDoubt } from "./rows";

/**
 * Reads snapshots again, after their disks: one by one, or the whole list where that takes fewer requests.
 *
 * @param total how many snapshots the list held
 * @returns what was found, by ID
 */
export async function rereadSnapshots(
  client: AuditClient,
  snapshots: readonly Snapshot[],
  total: number,
  limit: ConfirmLimit,
  caller: Call,
  texts: Texts,
): Promise<ReadonlyMap<string, SnapshotFact>> {
  if (snapshots.length === 0) return new Map();
  const found =
    snapshots.length > total / client.pageSize
      ? await readList(client, snapshots, { ...caller, signal: limit.signal }, texts)
      : await askEach({
          ids: snapshots.map(({ id }) => id),
          ask: (id, signal) => client.tryGetSnapshot(id, { ...caller, signal }),
          atOnce: client.maxConcurrency,
          signal: limit.signal,
          texts,
        });
  const { projectId = null } = caller;
  return new Map(
    snapshots.map((snapshot) => [snapshot.id, toFact(snapshot, found.get(snapshot.id), projectId, texts)]),
  );
}

async function readList(
  client: AuditClient,
  snapshots: readonly Snapshot[],
  call: Call,
  texts: Texts,
): Promise<ReadonlyMap<string, Attempt<Snapshot | undefined>>> {
  const list = await attempt(client.listSnapshots({}, call), texts);
  if ("failure" in list) return new Map(snapshots.map(({ id }) => [id, list]));
  return new Map(list.value.rows.map((snapshot) => [snapshot.id, { value: snapshot }]));
}

function toFact(
  first: Snapshot,
  found: Attempt<Snapshot | undefined> | undefined,
  projectId: string | null,
  texts: Texts,
): SnapshotFact {
  if (found !== undefined && "failure" in found) return DOUBTS.snapshot(texts, found.failure);
  const snapshot = found?.value;
  if (snapshot === undefined) return { state: "vanished" };
  const doubt = tryGetRowDoubt(snapshot, projectId, texts);
  if (doubt !== undefined) return doubt;
  return diskIdentityOf(snapshot) === diskIdentityOf(first)
    ? { state: "present", snapshot }
    : DOUBTS.snapshotMoved(texts);
}

function diskIdentityOf(snapshot: Snapshot): string | undefined {
  const id = tryGetDiskId(snapshot);
  return id === undefined ? undefined : identityOf(id);
}
