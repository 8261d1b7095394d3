import { countOf } from "../numbers";
import { subjects } from "./quantities";

const isThere = (is: boolean | undefined) =>
  is === undefined
    ? "the snapshot has no disk ID"
    : is
      ? "the snapshot's disk is among them"
      : "the snapshot's disk is not among them";

/** @param seconds how far the server's clock is ahead of this machine's */
const clockWords = (seconds: number) =>
  `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "behind" : "ahead of"} the server's clock; requests are signed with the server's time.`;

/** How an audit finds its verdict on one snapshot. */
export const explanations = {
  snapshot: (label: string) => `Snapshot ${label}`,
  field: (name: string, value: string) => `${name}: ${value}`,
  notSaid: "(unknown)",
  fields: {
    status: "status",
    size: "size",
    disk: "disk",
    created: "created",
    updated: "updated",
    problem: "does not match the API description",
  },
  foreign: (text: string) => text,
  metadata: (key: string) => `metadata ${key}`,
  asked: "Requests and results, in order:",
  follows: "Conclusion:",
  policiesSay: "Policies:",
  others: (requests: number) => `Requests about other snapshots and disks: ${requests}`,
  request: (request: string, outcome: string, rows: number | undefined, attempt: number) =>
    [
      `${request}: ${outcome}`,
      ...(rows === undefined ? [] : [`${rows} rows`]),
      ...(attempt > 1 ? [`attempt ${attempt}`] : []),
    ].join(", "),
  slowDown: (waitMs: number) => `EVS limits the request rate; all requests wait ${waitMs} ms.`,
  /** @param allowed the limit that the gateway states, such as `20 in 60 s` */
  waits: (api: string, allowed: string | undefined) =>
    `EVS ${allowed === undefined ? "refuses more requests" : `allows ${allowed}`} for ${api}; later requests wait.`,
  clock: (seconds: number) => clockWords(seconds),
  isThere: "The snapshot exists.",
  snapshots: (count: number, isAmong: boolean) =>
    `The project has ${countOf(count, subjects.snapshot)}; this one is ${isAmong ? "" : "not "}among them.`,
  /** The second read, after the disks. It keeps only the rows that need it. */
  listedAgain: (isAmong: boolean) =>
    `The list of snapshots, read again after the disks: this one is ${isAmong ? "" : "not "}among them.`,
  /** @param isAmong undefined if the snapshot names no disk */
  disks: (count: number, isAmong: boolean | undefined) =>
    `The project has ${countOf(count, subjects.disk)}; ${isThere(isAmong)}.`,
  recycleBin: (count: number, isAmong: boolean | undefined) =>
    `The recycle bin has ${countOf(count, subjects.disk)}; ${isThere(isAmong)}.`,
  diskUnknown: "EVS cannot find it",
  diskThere: (status: string | null) => `it exists, ${status}`,
  itsDisk: (seen: string) => `Its disk, read by ID: ${seen}.`,
  control: (id: string, seen: string) => `The listed disk ${id}, read by ID as a control: ${seen}.`,
  /** @param status undefined if the snapshot no longer exists */
  reread: (status: string | null | undefined) =>
    `Snapshot read again after its disk: ${status === undefined ? "gone" : `${status}`}.`,
  vanished: "The snapshot no longer exists.",
  alive: "Its disk exists.",
  verdict: (verdict: string, reason: string) => `${verdict}: ${reason}`,
  recoverable: (until: string) => `The disk can be restored until ${until}.`,
  ofItsData: (words: string) => `Data: ${words}`,
  suspect: (reason: string) => `The scan as a whole is suspect: ${reason}`,
  answers: { violation: "violation", undecided: "undecided", exempt: "exempt" },
  /** @param of the subject of the policy, if it is not the snapshot */
  policy: (policy: string, answer: string, of: "disk" | "group" | undefined, reason: string) =>
    `${policy}: ${answer}${of === undefined ? "" : ` for its ${of}`}. ${reason}`,
  nothing: (policy: string) => `${policy}: no finding`,
};

/** The progress of a read. */
export const progress = {
  reading: "Reading",
  clock: (seconds: number) => clockWords(seconds),
  slowDown: (seconds: number) => `EVS limits the request rate; waiting ${seconds} s`,
  /** @param allowed the limit that the gateway states, such as `20 in 60 s` @param until time of day */
  waits: (api: string, allowed: string | undefined, until: string) =>
    `EVS ${allowed === undefined ? "refuses more requests" : `allows ${allowed}`} for ${api}; waiting until ${until}`,
  read: (snapshots: string, disks: string, confirmed: string, requests: string) =>
    `Snapshots read: ${snapshots} · disks: ${disks} · read by ID: ${confirmed} · requests: ${requests}`,
};
