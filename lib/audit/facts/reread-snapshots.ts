import { type Call, identityOf, type Snapshot } from "../../evs";
import type { Texts } from "../texts";
import { DOUBTS } from "../verdicts/doubts";
import { askEach } from "./ask-each";
import { type Attempt, type AuditClient, attempt } from "./attempt";
import type { ConfirmLimit } from "./confirm-limit";
import type { SnapshotFact } from "./facts";
import { tryGetDiskId, tryGetRowDoubt } from "./rows";
import { toSnapshot } from "./snapshot-kinds";

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
  const call = { ...caller, signal: limit.signal };
  const standard = snapshots.filter(({ kind }) => kind === "standard");
  const legacy = snapshots.filter(({ kind }) => kind !== "standard");
  const found = new Map([
    ...(await readLegacy(client, legacy, total, call, texts)),
    ...(await readList(standard, () => listStandard(client, call), texts)),
  ]);
  const { projectId = null } = caller;
  return new Map(
    snapshots.map((snapshot) => [snapshot.id, toFact(snapshot, found.get(snapshot.id), projectId, texts)]),
  );
}

type Found = ReadonlyMap<string, Attempt<Snapshot | undefined>>;

async function readLegacy(
  client: AuditClient,
  snapshots: readonly Snapshot[],
  total: number,
  call: Call & { readonly signal: AbortSignal },
  texts: Texts,
): Promise<Found> {
  if (snapshots.length > total / client.pageSize) {
    const wanted = new Set(snapshots.map(({ id }) => id));
    const only = (id: string) => wanted.has(id);
    return readList(snapshots, async () => (await client.listSnapshots({}, { ...call, only })).rows, texts);
  }
  return askEach({
    ids: snapshots.map(({ id }) => id),
    ask: (id, signal) => client.tryGetSnapshot(id, { ...call, signal }),
    atOnce: client.maxConcurrency,
    signal: call.signal,
    texts,
  });
}

/** Version 5 has no single ones that the API page describes. */
async function listStandard(client: AuditClient, call: Call): Promise<Snapshot[]> {
  return (await client.listStandardSnapshots({}, call)).rows.map(toSnapshot);
}

async function readList(
  snapshots: readonly Snapshot[],
  list: () => Promise<readonly Snapshot[]>,
  texts: Texts,
): Promise<Found> {
  if (snapshots.length === 0) return new Map();
  const read = await attempt(list(), texts);
  if ("failure" in read) return new Map(snapshots.map(({ id }) => [id, read]));
  return new Map(read.value.map((snapshot) => [snapshot.id, { value: snapshot }]));
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
    ? // Read one by one, a row of both lists does not say when it ends.
      { state: "present", snapshot: { ...snapshot, retentionAt: first.retentionAt } }
    : DOUBTS.snapshotMoved(texts);
}

function diskIdentityOf(snapshot: Snapshot): string | undefined {
  const id = tryGetDiskId(snapshot);
  return id === undefined ? undefined : identityOf(id);
}
