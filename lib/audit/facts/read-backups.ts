import type { Backup, ReadOptions } from "../../evs";
import type { Texts } from "../catalogue";
import type { List } from "../known";
import type { AuditClient } from "./attempt";
import { DOUBTS } from "./doubts";
import { readList } from "./read-list";

/** Every backup that CBR has in the project. */
export function readBackups(client: AuditClient, call: ReadOptions, texts: Texts): Promise<List<Backup>> {
  return readList(client.listBackups(call), texts, {
    unread: (failure) => DOUBTS.backups(texts, failure),
    nameless: (rows) => DOUBTS.namelessBackups(texts, rows),
  });
}
