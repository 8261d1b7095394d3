import { countOf, type Noun } from "../numbers";
import { legacySubjects, subjects } from "./quantities";

const beside = (backups: number | undefined) =>
  backups === undefined || backups === 0 ? "" : `, ${countOf(backups, { one: "backup", many: "backups" })}`;

/** A row in one line. @param snapshot what a copy that is a snapshot is called */
const rowsAbout = (snapshot: Noun) => ({
  noName: "(no name)",
  label: (name: string, id: string) => `${name} (${id})`,
  line: (label: string, details: readonly string[]) => `${label}: ${details.join(", ")}`,
  dueBy: (time: string) => `by ${time}`,
  disk: (id: string) => `disk ${id}`,
  noDisk: "names no disk",
  diskUnknown: "disk unknown",
  created: (time: string) => `created ${time}`,
  age: (age: string) => `${age} old`,
  ageUnknown: "age unknown",
  unchangedFor: (age: string) => `unchanged for ${age}`,
  prepaid: "paid by the month or year",
  noCopy: "no copy at all",
  /** Where backups were not looked at. */
  noSnapshot: `no ${snapshot.one}`,
  /** @param age of the newest, where it is known */
  copies: (count: number, age: string | undefined) =>
    `${countOf(count, { one: "copy", many: "copies" })}, the newest ${age === undefined ? "of unknown age" : `${age} old`}`,
  /** @param backups those of its disk; undefined where backups were not read */
  newestOf: (snapshots: number, backups: number | undefined) =>
    `newest of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  notNewestOf: (snapshots: number, backups: number | undefined) =>
    `not newest of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  /** Where the time of one of them is unknown. */
  oneOf: (snapshots: number, backups: number | undefined) =>
    `one of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  onlySnapshot: (backups: number | undefined) =>
    backups === 0 ? "the only copy" : `the only snapshot${beside(backups)}`,
  /** @param recycled those of them that are in the recycle bin */
  clones: (disks: number, recycled: number) =>
    `${countOf(disks, subjects.disk)} made from it${recycled === 0 ? "" : ` (${recycled} in the recycle bin)`}`,
  errorDeleting: "error_deleting: open a ticket",
  /** What was seen of the rows below, and not of the others of the same reason. */
  evidence: (evidence: readonly string[]) => `${evidence.join("; ")}:`,
  /** How many rows a list leaves out, how large they are, and what shows them. */
  rest: (count: string, gib: string, where: string) => `and ${count} more, ${gib}: ${where}`,
  /** Under a heading that counts them, how large rows are of which not one is listed, and what shows them. */
  all: (heading: string, gib: string, where: string) => `${heading} ${gib}; ${where}`,
  /** The stack output that has every violation. */
  inOutput: (output: string) => `see output ${output}`,
  /** What shows every row of a plan or a state, and of an audit. */
  inCommand: {
    report: "evs-snapshots report <plan.json>, made by terraform show -json",
    format: "--format csv, json or html",
  },
});

export const rows = rowsAbout(subjects.snapshot);

/** Where standard snapshots are not looked at, no text may say that there is no other copy. */
export const legacyRows: typeof rows = {
  ...rowsAbout(legacySubjects.snapshot),
  noCopy: "neither legacy snapshot nor backup",
  onlySnapshot: (backups) =>
    backups === 0 ? "the only legacy snapshot, no backup" : `the only legacy snapshot${beside(backups)}`,
};

/** A policy's result in few words. */
export const results = {
  /** @param asides such as how many are exempt */
  summary: (count: string, gib: string, cost: string | undefined, asides: readonly string[]) => {
    const found = `${count}, ${gib} provisioned${cost === undefined ? "" : `, ${cost}`}`;
    return asides.length === 0 ? found : `${found} (${asides.join("; ")})`;
  },
  cost: (amount: string, currency: string | undefined, rate: string) =>
    `≤ ${amount}${currency === undefined ? "" : ` ${currency}`} a month at ${rate} per GiB`,
  unsized: (count: string) => `size of ${count} not known`,
  exempt: (count: string, gib: string) => `${count} exempt, ${gib}`,
  undecided: (count: string) => `${count} could not be told`,
  undecidedOf: (rows: string) => `${rows} could not be told`,
  undecidedHeading: (undecided: string) => `${undecided}:`,
  suspect: (reason: string) => `Suspect: ${reason}`,
  incomplete: (reason: string) => `Not everything could be read: ${reason}`,
  exemption: (notice: string) => `Exemption ${notice}`,
  exemptionsOf: (policy: string) => `Exemptions of ${policy}:`,
  /** @param facts those of which a whole list is missing */
  missing: (facts: readonly string[]) => `Missing facts: ${facts.join(", ")}`,
  gateNotDecided: (policy: string, undecided: string) => `gate ${policy} not decided: ${undecided}`,
};

/** What alerts tell. */
export const alerts = {
  title: (headline: string, where: readonly string[]) => `${headline} (${where.join(", ")})`,
  untrusted: (noun: Noun) => `Scan not to be trusted: ${noun.many}`,
  undecided: (noun: Noun, undecided: string) => `No ${noun.many} proven, but ${undecided}`,
  /** @param summary of what is proven all the same */
  incomplete: (summary: string) => `Incomplete: ${summary}`,
  resolved: (noun: Noun) => `Resolved: no ${noun.many}`,
  silence:
    "What was found is not listed, since it may be wrong. Nothing more is sent until the scan can be trusted.",
};
