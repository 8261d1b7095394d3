import type { MalformedRow } from "../../../evs";
import type { MissingList } from "../missing-list";
import { countOf, regular } from "../numbers";
import { subjects } from "./quantities";

const LISTS = {
  snapshots: "snapshot",
  standard_snapshots: "standard snapshot",
  volumes: "disk",
  recycle_bin: "recycle bin",
} as const;

/** Facts that could not be read. */
export const facts = {
  /** What can be missing from lists, by the names in `missing_lists`. */
  lists: {
    row: "rows without a usable ID",
    "legacy snapshots": "legacy snapshots",
    "standard snapshots": "standard snapshots",
    "disk list": "disk list",
    "recycle bin": "recycle bin",
    backups: "backups",
    "disk details": "tags and enterprise projects of disks",
    "enterprise projects": "names of enterprise projects",
    "snapshot creations": "traces of the creation of snapshots",
    "disk creations": "traces of the creation of disks",
    "deletion traces": "deletion traces",
    projects: "projects that could not be read",
    reads: "reads that were interrupted",
  } satisfies Record<MissingList, string>,
  /** Why a read failed, by the kind of the error. */
  failures: {
    malformed: "the response was cut off or is not JSON",
    shape: "the response does not match the API description",
    network: "no connection",
    proxy: "proxy error",
    configuration: "the request cannot be sent",
    timeout: "no response in time",
    redirect: "the server redirects to another address",
    project: "the project was not found",
    "too-large": "response too large",
    unstable: "the list kept changing",
    throttled: "EVS limited the request rate for longer than max_wait",
  },
  /** @param span for example `1 minute` */
  throttled: (requests: number, span: string) =>
    `EVS allows ${countOf(requests, regular("request"))} in ${span}, which is not enough within max_wait`,
  /** @param asked number of planned requests @param needed time for all of them */
  throttledAll: (requests: number, span: string, asked: number, needed: string) =>
    `EVS allows ${countOf(requests, regular("request"))} in ${span}: ${countOf(asked, regular("request"))} would ` +
    `take ${needed}, more than max_wait`,
  wrongEndpoint: (problem: string) => problem,
  shortList: (rows: number, total: number) => `the server counts ${total} rows but returned ${rows}`,
  notFound: "404 not found",
  notGiven: "not provided",
  givenUp: (failures: number, failure: string) =>
    `stopped after ${failures} failures in a row, such as ${failure}`,
  noTimeLeft: (seconds: number, disks: number) =>
    `${disks} unlisted disks could not be read within ${seconds} s`,
  controlFailed: (volumeId: string, failure: string) => `the listed disk ${volumeId}: ${failure}`,
  noDiskListed: "no disk is listed",
  controlsGone: "the listed disks that were read no longer exist",
  noControlRead: "no listed disk was read",
  rowsTwice: (list: keyof typeof LISTS, rows: number) =>
    `The ${LISTS[list]} list changed while it was read: ${rows} of its rows occur twice, so others may be ` +
    "missing. Plan again, or use the evs provider, which reads the complete list.",
  rowsWithoutId: (list: keyof typeof LISTS, rows: number) =>
    `The ${LISTS[list]} list has ${rows} rows without an ID; they are ignored.`,
  /** One failure shared by several rows. */
  alike: (count: number, subject: keyof typeof subjects, reason: string) =>
    `${count === 1 ? `1 ${subjects[subject].one}` : `${count} ${subjects[subject].many}`}: ${reason}`,
  /** @param named the first of them */
  malformedRows: (count: number, named: readonly MalformedRow[]) => {
    const places = named.map(({ where, problem }) => `${where}: ${problem}`).join("; ");
    const more = count > named.length ? `; and ${count - named.length} more` : "";
    return `${countOf(count, regular("row"))} without a usable ID: ${places}${more}.`;
  },
  noLegacySnapshots:
    "Legacy snapshots could not be read: EVS offers neither version 2 nor version 3 of its API here. Only standard snapshots are checked.",
  standardSnapshots: (failure: string) =>
    `Standard snapshots could not be read: ${failure}. They are not checked.`,
  backupStatus: (backup: string) => `status of the backup ${backup}`,
  strayBackup: (backup: string) => `The backup ${backup} does not name its disk.`,
  opaqueBackup: (backup: string) => `The backup ${backup} of its server does not name the disks in it.`,
  interrupted: "The audit was interrupted. These are the results so far.",
};
