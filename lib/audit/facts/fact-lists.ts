import { BACKUPS, type ListResource } from "../../evs";
import { FACT_LISTS, type FactList } from "../catalogue/missing-list";
import type { List } from "../known";
import type { AuditClient } from "./attempt";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";

/** Where each list is read. */
const RESOURCES = {
  /** Every backup that CBR has in the project, of disks, servers and anything else. */
  backups: BACKUPS,
} as const satisfies Readonly<Record<FactList, Parameters<AuditClient["list"]>[0]>>;

type RowOf<R> = R extends ListResource<infer T> ? T : never;

/** Lists as they were read; undefined where nothing needed them. */
export type FactLists = { readonly [L in FactList]?: List<RowOf<(typeof RESOURCES)[L]>> };

/** Reads a list that is a fact as it is read. */
export function readFactList(
  { client, options, texts }: FactReadContext,
  list: FactList,
): Promise<FactLists[FactList]> {
  return readList(client.list(RESOURCES[list], options), texts, {
    unread: (failure) => DOUBTS.factList(texts, list, failure),
    nameless: (rows) => DOUBTS.namelessRows(texts, list, rows),
  });
}

/** Those of the lists that are wanted, in one order. */
export const factListsAmong = (wanted: readonly string[]): FactList[] =>
  FACT_LISTS.filter((list) => wanted.includes(list));
