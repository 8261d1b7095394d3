import { countOf } from "../numbers";
import { subjects } from "./quantities";

const isThere = (is: boolean | undefined) =>
  is === undefined ? "the snapshot names none" : is ? "its own is among them" : "its own is not";

/** @param seconds that the server's clock is ahead of this machine's */
const clockWords = (seconds: number) =>
  `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "behind" : "ahead of"} the server's; requests are signed by the server's.`;

/** How an audit comes to what it says of one snapshot. */
export const explanations = {
  snapshot: (label: string) => `Snapshot ${label}`,
  field: (name: string, value: string) => `${name}: ${value}`,
  notSaid: "(not said)",
  fields: {
    status: "status",
    size: "size",
    disk: "disk",
    created: "created",
    updated: "updated",
    problem: "not what the API describes",
  },
  foreign: (text: string) => text,
  metadata: (key: string) => `metadata ${key}`,
  asked: "What was asked, and what it proved, in this order:",
  follows: "What follows:",
  policiesSay: "What the policies say:",
  others: (requests: number) => `Requests about other snapshots and disks: ${requests}`,
  request: (request: string, outcome: string, rows: number | undefined, attempt: number) =>
    [
      `${request}: ${outcome}`,
      ...(rows === undefined ? [] : [`${rows} rows`]),
      ...(attempt > 1 ? [`attempt ${attempt}`] : []),
    ].join(", "),
  slowDown: (waitMs: number) => `EVS asks to slow down; all requests wait ${waitMs} ms.`,
  /** @param allowed what the gateway says that it allows, such as `20 in 60 s` */
  waits: (api: string, allowed: string | undefined) =>
    `EVS ${allowed === undefined ? "refuses more" : `allows ${allowed}`} of ${api}; what follows waits for it.`,
  clock: (seconds: number) => clockWords(seconds),
  isThere: "The snapshot is there.",
  snapshots: (count: number, isAmong: boolean) =>
    `The project has ${countOf(count, subjects.snapshot)}; this one is ${isAmong ? "" : "not "}among them.`,
  /** A second look, after the disks, which keeps only the rows that it is about. */
  listedAgain: (isAmong: boolean) =>
    `The list of snapshots, read again after the disks: this one is ${isAmong ? "" : "not "}among them.`,
  /** @param isAmong undefined where the snapshot names no disk */
  disks: (count: number, isAmong: boolean | undefined) =>
    `The project has ${countOf(count, subjects.disk)}; ${isThere(isAmong)}.`,
  recycleBin: (count: number, isAmong: boolean | undefined) =>
    `The recycle bin has ${countOf(count, subjects.disk)}; ${isThere(isAmong)}.`,
  diskUnknown: "EVS does not know it",
  diskThere: (status: string | null) => `it is there, ${status}`,
  itsDisk: (seen: string) => `Its disk, asked for by its ID: ${seen}.`,
  control: (id: string, seen: string) =>
    `The listed disk ${id}, read to see whether EVS answers by ID: ${seen}.`,
  /** @param status undefined where it has gone */
  reread: (status: string | null | undefined) =>
    `Read again after its disk: ${status === undefined ? "gone" : `${status}`}.`,
  vanished: "It has gone meanwhile.",
  alive: "Its disk is alive.",
  verdict: (verdict: string, reason: string) => `${verdict}: ${reason}`,
  recoverable: (until: string) => `The disk can be had back until ${until}.`,
  ofItsData: (words: string) => `Of its data: ${words}`,
  suspect: (reason: string) => `The scan as a whole is suspect: ${reason}`,
  answers: { violation: "violation", undecided: "cannot be told", exempt: "exempt" },
  /** @param of what the policy is about, where that is not the snapshot itself */
  policy: (policy: string, answer: string, of: "disk" | "group" | undefined, reason: string) =>
    `${policy}: ${answer}${of === undefined ? "" : ` of its ${of}`}. ${reason}`,
  nothing: (policy: string) => `${policy}: nothing to say`,
};

/** How far a read is. */
export const progress = {
  reading: "Reading",
  clock: (seconds: number) => clockWords(seconds),
  slowDown: (seconds: number) => `EVS asks to slow down; waiting ${seconds} s`,
  /** @param allowed what the gateway says that it allows, such as `20 in 60 s` @param until time of day */
  waits: (api: string, allowed: string | undefined, until: string) =>
    `EVS ${allowed === undefined ? "refuses more" : `allows ${allowed}`} of ${api}; waiting until ${until}`,
  read: (snapshots: string, disks: string, confirmed: string, requests: string) =>
    `Snapshots read: ${snapshots} · disks: ${disks} · asked for by ID: ${confirmed} · requests: ${requests}`,
};
