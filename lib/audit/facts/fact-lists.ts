import {
  BACKUPS,
  type Backup,
  DISK_DETAILS,
  type DiskDetails,
  type EnterpriseProject,
  type Listing,
  type Trace,
} from "../../evs";
import { FACT_LISTS, type FactList } from "../catalogue/missing-list";
import type { List } from "../known";
import { DOUBTS } from "./doubts";
import type { FactReadContext } from "./read-context";
import { readList } from "./read-list";

/** The rows of each list. */
interface FactRows extends Readonly<Record<FactList, unknown>> {
  readonly backups: Backup;
  readonly "disk details": DiskDetails;
  readonly "enterprise projects": EnterpriseProject;
  readonly "snapshot creations": Trace;
  readonly "disk creations": Trace;
}

type Read<T> = (context: FactReadContext, now: number) => Promise<Listing<T>>;

/** How each list is read. */
const READS: { readonly [L in FactList]: Read<FactRows[L]> } = {
  /** Every backup that CBR has in the project, of disks, servers and anything else. */
  backups: ({ client, options }) => client.list(BACKUPS, options),
  /** Only EVS's own list has these fields of disks. It needs other permissions, so it is read only for owners. */
  "disk details": ({ client, options }) => client.list(DISK_DETAILS, options),
  /** EPS is requested once for an account, regardless of its number of projects. */
  "enterprise projects": ({ client, options }) => client.listEnterpriseProjects(options),
  "snapshot creations": ({ client, options }, now) => client.listCreations("snapshot", now, options),
  "disk creations": ({ client, options }, now) => client.listCreations("disk", now, options),
};

/** The lists that were read; undefined for lists that are not needed. */
export type FactLists = { readonly [L in FactList]?: List<FactRows[L]> };

/**
 * Reads a list that is a fact without further processing.
 *
 * @param now milliseconds since 1970
 */
export function readFactList<L extends FactList>(
  context: FactReadContext,
  list: L,
  now: number,
): Promise<List<FactRows[L]>> {
  const { texts } = context;
  const read: Read<FactRows[L]> = READS[list];
  return readList(read(context, now), texts, {
    unread: (failure) => DOUBTS.factList(texts, list, failure),
    nameless: (rows) => DOUBTS.namelessRows(texts, list, rows),
  });
}

/** The wanted lists, in a fixed order. */
export const factListsAmong = (wanted: readonly string[]): FactList[] =>
  FACT_LISTS.filter((list) => wanted.includes(list));
