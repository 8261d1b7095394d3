import { type MalformedRow, shownText } from "../../evs";
import type { Texts } from "../catalogue";
import type { FactList } from "../catalogue/missing-list";
import { Unknown } from "../known";

/** Number of rows without an ID that a reason names. */
const MOST_NAMED = 3;

const failed = (missing: string, reason: string) => new Unknown(missing, reason, "failed");
const unreadable = (missing: string, reason: string) => new Unknown(missing, reason, "unreadable");
const absent = (missing: string, reason: string) => new Unknown(missing, reason, "absent");

/** Why facts are unknown: which fact, the reason, and whether a read failed. */
export const DOUBTS = {
  field: ({ doubts }: Texts, missing: string, problem: string) =>
    unreadable(missing, doubts.malformed(problem)),
  absentField: ({ doubts }: Texts, missing: string, word: string) => absent(missing, doubts.absent(word)),
  implausible: ({ doubts }: Texts, missing: string, word: string, time: string) =>
    unreadable(missing, doubts.implausible(word, shownText(time))),
  rowsWithoutId: ({ facts }: Texts, rows: readonly MalformedRow[]) =>
    unreadable("row", facts.malformedRows(rows.length, rows.slice(0, MOST_NAMED))),
  foreign: ({ doubts }: Texts, projectId: string) => absent("project", doubts.foreign(shownText(projectId))),
  standardSnapshots: ({ facts }: Texts, failure: string) =>
    failed("standard snapshots", facts.standardSnapshots(failure)),
  noLegacySnapshots: ({ facts }: Texts) => absent("legacy snapshots", facts.noLegacySnapshots),
  diskList: ({ doubts }: Texts, failure: string) => failed("disk list", doubts.diskList(failure)),
  disksNotGiven: ({ doubts }: Texts) => absent("disk list", doubts.disksNotGiven),
  secondDiskList: ({ doubts }: Texts, failure: string) => failed("disk list", doubts.secondDiskList(failure)),
  recycleBin: ({ doubts }: Texts, failure: string, isAbsent: boolean) =>
    failed("recycle bin", doubts.recycleBin(failure, isAbsent)),
  recycleBinNotGiven: ({ doubts }: Texts) => absent("recycle bin", doubts.recycleBinNotGiven),
  namelessBinRows: ({ doubts }: Texts, rows: readonly MalformedRow[]) =>
    unreadable("recycle bin", doubts.namelessBinRows(rows.length, rows.slice(0, MOST_NAMED))),
  factList: ({ facts, doubts }: Texts, list: FactList, failure: string) =>
    failed(list, doubts.factList(facts.lists[list], failure)),
  namelessRows: ({ facts, doubts }: Texts, list: FactList, rows: readonly MalformedRow[]) =>
    unreadable(
      list,
      doubts.namelessRows(facts.lists[list], facts.malformedRows(rows.length, rows.slice(0, MOST_NAMED))),
    ),
  factListNotGiven: ({ facts, doubts }: Texts, list: FactList) =>
    absent(list, doubts.factListNotGiven(facts.lists[list])),
  deletions: ({ doubts }: Texts, failure: string) => failed("deletion traces", doubts.deletions(failure)),
  disk: ({ doubts }: Texts, failure: string) => failed("disk", doubts.disk(failure)),
  unnamed: ({ doubts }: Texts) => absent("disk", doubts.unnamed),
  unlistedDiskAnswers: ({ doubts }: Texts) => absent("disk list", doubts.unlistedDiskAnswers),
  noDiskListed: ({ doubts }: Texts) => absent("control", doubts.noDiskListed),
  control: ({ doubts }: Texts, reason: string, failedRead: boolean) =>
    (failedRead ? failed : absent)("control", doubts.control(reason)),
  snapshot: ({ doubts }: Texts, failure: string) => failed("snapshot", doubts.snapshot(failure)),
  snapshotMoved: ({ doubts }: Texts) => absent("snapshot", doubts.snapshotMoved),
  listedElsewhere: ({ doubts }: Texts, names: readonly string[]) =>
    absent("disk", doubts.listedElsewhere(names)),
  snapshotUnread: ({ doubts }: Texts) => absent("snapshot", doubts.snapshotUnread),
  status: ({ doubts }: Texts) => absent("status", doubts.status),
  category: ({ doubts }: Texts, category: string) => absent("category", doubts.category(shownText(category))),
  backupName: ({ doubts }: Texts, prefix: string) => absent("name", doubts.backupName(prefix)),
  suspect: (reason: string) => absent("trust", reason),
} as const;
