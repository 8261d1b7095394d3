import { type MalformedRow, shownText } from "../../evs";
import type { Texts } from "../catalogue";
import type { ControlFact, Missing, Unknown } from "../facts/facts";

const unknown = (missing: Missing, reason: string, failedRead: boolean): Unknown => ({
  state: "unknown",
  missing,
  reason,
  failedRead,
});

/** What keeps a snapshot from being called anything certain: which fact is missing, and whether a read failed. */
export const DOUBTS = {
  malformed: ({ doubts }: Texts, problem: string) => unknown("row", doubts.malformed(problem), false),
  foreign: ({ doubts }: Texts, projectId: string) =>
    unknown("project", doubts.foreign(shownText(projectId)), false),
  diskList: ({ doubts }: Texts, failure: string) => unknown("disk list", doubts.diskList(failure), true),
  disksNotGiven: ({ doubts }: Texts) => unknown("disk list", doubts.disksNotGiven, false),
  secondDiskList: ({ doubts }: Texts, failure: string) =>
    unknown("disk list", doubts.secondDiskList(failure), true),
  recycleBin: ({ doubts }: Texts, failure: string, isAbsent: boolean) =>
    unknown("recycle bin", doubts.recycleBin(failure, isAbsent), true),
  namelessBinRow: ({ doubts }: Texts, count: number, row: MalformedRow) =>
    unknown("recycle bin", doubts.namelessBinRow(count, row), false),
  disk: ({ doubts }: Texts, failure: string) => unknown("disk", doubts.disk(failure), true),
  unnamed: ({ doubts }: Texts) => unknown("disk", doubts.unnamed, false),
  unlistedDiskAnswers: ({ doubts }: Texts) => unknown("disk list", doubts.unlistedDiskAnswers, false),
  noDiskListed: ({ doubts }: Texts) => unknown("control", doubts.noDiskListed, false),
  control: ({ doubts, facts }: Texts, control: ControlFact) =>
    control.state === "none"
      ? unknown("control", doubts.control(control.reason), control.failedRead)
      : unknown("control", doubts.control(facts.noControlRead), false),
  snapshot: ({ doubts }: Texts, failure: string) => unknown("snapshot", doubts.snapshot(failure), true),
  snapshotMoved: ({ doubts }: Texts) => unknown("snapshot", doubts.snapshotMoved, false),
  snapshotUnread: ({ doubts }: Texts) => unknown("snapshot", doubts.snapshotUnread, false),
  status: ({ doubts }: Texts) => unknown("status", doubts.status, false),
  backupName: ({ doubts }: Texts, prefix: string) => unknown("name", doubts.backupName(prefix), false),
  suspect: (reason: string) => unknown("trust", reason, false),
} as const;
