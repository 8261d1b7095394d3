import { BACKUPS, type Backup, DISK_DETAILS, type DiskDetails, type ListResource } from "../../evs";
import { FACT_LISTS, type FactList } from "../catalogue/missing-list";
import type { List } from "../known";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";

/** The rows of each list. */
interface FactRows extends Readonly<Record<FactList, unknown>> {
  readonly backups: Backup;
  readonly "disk details": DiskDetails;
}

/** Where each list is read. */
const RESOURCES: { readonly [L in FactList]: ListResource<FactRows[L]> } = {
  /** Every backup that CBR has in the project, of disks, servers and anything else. */
  backups: BACKUPS,
  /** What only EVS's own list says of disks. Its permissions are others, so that it is read for owners only. */
  "disk details": DISK_DETAILS,
};

/** Lists as they were read; undefined where nothing needed them. */
export type FactLists = { readonly [L in FactList]?: List<FactRows[L]> };

/** Reads a list that is a fact as it is read. */
export function readFactList<L extends FactList>(
  { client, options, texts }: FactReadContext,
  list: L,
): Promise<List<FactRows[L]>> {
  return readList(client.list(RESOURCES[list], options), texts, {
    unread: (failure) => DOUBTS.factList(texts, list, failure),
    nameless: (rows) => DOUBTS.namelessRows(texts, list, rows),
  });
}

/** Those of the lists that are wanted, in one order. */
export const factListsAmong = (wanted: readonly string[]): FactList[] =>
  FACT_LISTS.filter((list) => wanted.includes(list));
