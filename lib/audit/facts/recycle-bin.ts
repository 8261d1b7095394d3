import { comparableId, EvsError, type ReadOptions, type RecycleBinVolume } from "../../evs";
import type { Texts } from "../catalogue";
import type { List } from "../known";
import type { AuditClient } from "./attempt";
import { DOUBTS } from "./doubts";
import { readList } from "./read-list";

/** The recycle bin. */
export interface RecycleBin {
  readonly list: List<RecycleBinVolume>;
  /** Its disks by what identifies them. */
  readonly byIdentity: ReadonlyMap<string, RecycleBinVolume>;
}

export async function readRecycleBin(
  client: AuditClient,
  call: ReadOptions,
  texts: Texts,
): Promise<RecycleBin> {
  const list = await readList(client.listRecycleBinVolumes(call), texts, {
    unread: (failure, error) =>
      DOUBTS.recycleBin(texts, failure, error instanceof EvsError && error.status === 404),
    nameless: (rows) => DOUBTS.namelessBinRows(texts, rows),
  });
  return { list, byIdentity: new Map(list.rows.map((volume) => [comparableId(volume.id), volume])) };
}
