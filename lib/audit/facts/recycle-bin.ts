import { comparableId, EvsError, type RecycleBinVolume } from "../../evs";
import type { List } from "../known";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";

/** The recycle bin. */
export interface RecycleBin {
  readonly list: List<RecycleBinVolume>;
  /** Its disks by their identity. */
  readonly byIdentity: ReadonlyMap<string, RecycleBinVolume>;
}

export async function readRecycleBin({ client, options, texts }: FactReadContext): Promise<RecycleBin> {
  const list = await readList(client.listRecycleBinVolumes(options), texts, {
    unread: (failure, error) =>
      DOUBTS.recycleBin(texts, failure, error instanceof EvsError && error.status === 404),
    nameless: (rows) => DOUBTS.namelessBinRows(texts, rows),
  });
  return { list, byIdentity: new Map(list.rows.map((volume) => [comparableId(volume.id), volume])) };
}
