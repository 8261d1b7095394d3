import type { Backup } from "../../evs";
import type { List } from "../known";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";

/** Every backup that CBR has in the project. */
export function readBackups({ client, options, texts }: FactReadContext): Promise<List<Backup>> {
  return readList(client.listBackups(options), texts, {
    unread: (failure) => DOUBTS.backups(texts, failure),
    nameless: (rows) => DOUBTS.namelessBackups(texts, rows),
  });
}
