import type { MalformedRow } from "../../../evs";
import type { MissingList } from "../../spec/missing-lists";
import { countOf, regular } from "../numbers";
import { subjects } from "./quantities";

const LISTS = {
  snapshots: "snapshot",
  standard_snapshots: "standard snapshot",
  volumes: "disk",
  recycle_bin: "recycle bin",
} as const;

/** Facts that could not be had. */
export const facts = {
  /** What a list can be missing of, by the names in `missing_lists`. */
  lists: {
    row: "rows without a usable ID",
    "standard snapshots": "standard snapshots",
    "disk list": "disk list",
    "recycle bin": "recycle bin",
    backups: "backups",
    "deletion traces": "deletion traces",
    reads: "reads that were interrupted",
  } satisfies Record<MissingList, string>,
  /** Why a read failed, by the kind of the error. */
  failures: {
    malformed: "the answer was cut off or no JSON",
    shape: "the answer is not what the API describes",
    network: "no connection",
    proxy: "the proxy refuses or fails",
    configuration: "the request cannot be sent",
    timeout: "no answer in time",
    redirect: "the server redirects elsewhere",
    project: "the project is not known",
    "too-large": "the answer was too large",
    unstable: "the list kept changing",
    throttled: "EVS refuses requests as too many for longer than max_wait",
  },
  /** @param span for example `1 minute` */
  throttled: (requests: number, span: string) =>
    `EVS allows ${countOf(requests, regular("request"))} in ${span}, which is too few for max_wait`,
  /** @param asked how many were to be made @param needed how long that would have taken */
  throttledAll: (requests: number, span: string, asked: number, needed: string) =>
    `EVS allows ${countOf(requests, regular("request"))} in ${span}: ${countOf(asked, regular("request"))} would have ` +
    `needed ${needed}, more than max_wait`,
  wrongEndpoint: (problem: string) => problem,
  shortList: (rows: number, total: number) => `the server counts ${total} rows, and ${rows} came`,
  notFound: "404 not found",
  notGiven: "it was not given",
  givenUp: (failures: number, failure: string) =>
    `given up after ${failures} failures in a row, such as ${failure}`,
  noTimeLeft: (seconds: number, disks: number) =>
    `no time was left of the ${seconds} s for ${disks} unlisted disks`,
  controlFailed: (volumeId: string, failure: string) => `the listed disk ${volumeId}: ${failure}`,
  noDiskListed: "not one disk is listed",
  controlsGone: "the listed disks that were read have gone meanwhile",
  noControlRead: "none was read",
  rowsTwice: (list: keyof typeof LISTS, rows: number) =>
    `The ${LISTS[list]} list changed while it was read: it has ${rows} of its rows twice, so that others may be ` +
    "missing. Plan again, or use the evs provider, which reads it completely.",
  rowsWithoutId: (list: keyof typeof LISTS, rows: number) =>
    `The ${LISTS[list]} list has ${rows} rows without an ID, which are left out.`,
  /** What failed alike for several. */
  alike: (count: number, subject: keyof typeof subjects, reason: string) =>
    `${count === 1 ? `1 ${subjects[subject].one}` : `${count} ${subjects[subject].many}`}: ${reason}`,
  /** @param named the first of them */
  malformedRows: (count: number, named: readonly MalformedRow[]) => {
    const places = named.map(({ where, problem }) => `${where}: ${problem}`).join("; ");
    const more = count > named.length ? `; and ${count - named.length} more` : "";
    return `${countOf(count, regular("row"))} without a usable ID: ${places}${more}.`;
  },
  noLegacySnapshots:
    "Legacy snapshots could not be read: EVS has neither version 2 nor 3 of its API here. Only standard ones are judged.",
  standardSnapshots: (failure: string) =>
    `Standard snapshots could not be read: ${failure}. Nothing is said of them.`,
  backupStatus: (backup: string) => `status of the backup ${backup}`,
  strayBackup: (backup: string) => `The backup ${backup} does not say of which disk it is.`,
  opaqueBackup: (backup: string) => `The backup ${backup} of its server does not say which disks it holds.`,
  interrupted: "The audit was interrupted: this is what was known by then.",
};
