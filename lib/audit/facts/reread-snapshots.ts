import { comparableId, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import { type Attempt, attempt } from "./attempt";
import { snapshotOfStandard } from "./audit-rows";
import type { ConfirmLimit } from "./confirm-limit";
import { DOUBTS } from "./doubts";
import type { SnapshotFact } from "./facts";
import { diskIdOf, type FieldContext } from "./fields";
import type { FactReadContext } from "./read-context";
import { requestEach } from "./request-each";
import { tryGetForeignDoubt } from "./rows";
import { type AllSnapshots, joinRows } from "./snapshot-kinds";

/**
 * Reads snapshots again, after their disks: one by one, or the whole list if that needs fewer requests.
 *
 * @param lists the lists that they are from
 * @returns the results by ID
 */
export async function rereadSnapshots(
  context: FactReadContext,
  snapshots: readonly Snapshot[],
  lists: FieldContext & { readonly snapshots: Pick<AllSnapshots, "rows" | "inBoth"> },
  limit: ConfirmLimit,
): Promise<ReadonlyMap<string, SnapshotFact>> {
  const { rows, inBoth } = lists.snapshots;
  const options = { ...context.options, signal: limit.signal, decisive: true };
  const decisive = { ...context, options };
  const isOnlyStandard = ({ kind, id }: Snapshot) => kind === "standard" && !inBoth.has(id);
  const standard = snapshots.filter(isOnlyStandard);
  const legacy = snapshots.filter((snapshot) => !isOnlyStandard(snapshot));
  const found = new Map([
    ...(await readLegacy(decisive, legacy, rows.length, limit.signal)),
    ...(await readList(standard, () => listStandard(decisive), context.texts)),
  ]);
  const { projectId = null } = options;
  return new Map(
    snapshots.map((first) => {
      // Read one by one, a row of both lists has only the fields of version 2.
      const again = (snapshot: Snapshot) =>
        inBoth.has(first.id) ? joinRows(snapshot, { ...first, volumeId: null }) : snapshot;
      return [first.id, toFact(first, found.get(first.id), again, projectId, lists)];
    }),
  );
}

type SnapshotAttempts = ReadonlyMap<string, Attempt<Snapshot | undefined>>;

async function readLegacy(
  { client, options, texts }: FactReadContext,
  snapshots: readonly Snapshot[],
  total: number,
  limit: AbortSignal,
): Promise<SnapshotAttempts> {
  if (snapshots.length > total / client.pageSize) {
    const wanted = new Set(snapshots.map(({ id }) => id));
    const only = (id: string) => wanted.has(id);
    return readList(
      snapshots,
      async () => (await client.listSnapshots({}, { ...options, only })).rows,
      texts,
    );
  }
  return requestEach({
    ids: snapshots.map(({ id }) => id),
    ask: (id, signal) => client.tryGetSnapshot(id, { ...options, signal }),
    atOnce: client.maxConcurrency,
    signal: limit,
    texts,
  });
}

/** The API page describes no request for a single snapshot of version 5. */
async function listStandard({ client, options }: FactReadContext): Promise<Snapshot[]> {
  return (await client.listStandardSnapshots({}, options)).rows.map(snapshotOfStandard);
}

async function readList(
  snapshots: readonly Snapshot[],
  list: () => Promise<readonly Snapshot[]>,
  texts: Texts,
): Promise<SnapshotAttempts> {
  if (snapshots.length === 0) return new Map();
  const read = await attempt(list(), texts);
  if ("failure" in read) return new Map(snapshots.map(({ id }) => [id, read]));
  return new Map(read.value.map((snapshot) => [snapshot.id, { value: snapshot }]));
}

function toFact(
  first: Snapshot,
  found: Attempt<Snapshot | undefined> | undefined,
  again: (snapshot: Snapshot) => Snapshot,
  projectId: string | null,
  context: FieldContext,
): SnapshotFact {
  const { texts } = context;
  if (found !== undefined && "failure" in found) return DOUBTS.snapshot(texts, found.failure);
  const snapshot = found?.value;
  if (snapshot === undefined) return { state: "vanished" };
  const doubt = tryGetForeignDoubt(snapshot, projectId, texts);
  if (doubt !== undefined) return doubt;
  const [disk, before] = [diskIdOf(snapshot, context), diskIdOf(first, context)];
  if (typeof disk !== "string") return disk.cause === "unreadable" ? disk : DOUBTS.snapshotMoved(texts);
  if (typeof before === "string" && comparableId(disk) !== comparableId(before))
    return DOUBTS.snapshotMoved(texts);
  return { state: "present", snapshot: again(snapshot) };
}
