import { countOf, type Noun } from "../numbers";
import { legacySubjects, subjects } from "./quantities";

const beside = (backups: number | undefined) =>
  backups === undefined || backups === 0 ? "" : `, ${countOf(backups, { one: "backup", many: "backups" })}`;

/** A row in one line. @param snapshot what a copy that is a snapshot is called */
const rowsAbout = (snapshot: Noun) => ({
  noName: "(no name)",
  label: (name: string, id: string) => `${name} (${id})`,
  line: (label: string, details: readonly string[]) => `${label}: ${details.join(", ")}`,
  /** @param label a name and an ID */
  lineOfPolicies: (label: string, details: readonly string[], policies: readonly string[]) =>
    `${label}: ${details.join(", ")}; ${policies.length === 1 ? "policy" : "policies"} ${policies.join(", ")}`,
  dueBy: (time: string) => `by ${time}`,
  owner: (name: string) => `owner ${name}`,
  disk: (id: string) => `disk ${id}`,
  noDisk: "no disk ID",
  diskUnknown: "disk unknown",
  created: (time: string) => `created ${time}`,
  age: (age: string) => `${age} old`,
  ageUnknown: "age unknown",
  unchangedFor: (age: string) => `unchanged for ${age}`,
  prepaid: "prepaid (monthly or yearly)",
  noCopy: "no copy",
  /** Where backups were not read. */
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
    `${countOf(disks, subjects.disk)} created from it${recycled === 0 ? "" : ` (${recycled} in the recycle bin)`}`,
  errorDeleting: "error_deleting: open a ticket",
  /** Evidence that the rows below share, unlike other rows of the same reason. */
  evidence: (evidence: readonly string[]) => `${evidence.join("; ")}:`,
  /** How many rows a list leaves out, how large they are, and what shows them. */
  rest: (count: string, gib: string, where: string) => `and ${count} more, ${gib}: ${where}`,
  /** The size of rows of which none is listed, under a heading that counts them, and what shows them. */
  all: (heading: string, gib: string, where: string) => `${heading} ${gib}; ${where}`,
  /** The stack output that has every violation. */
  inOutput: (output: string) => `see output ${output}`,
  /** What shows every row of a plan, a state or an audit. */
  inCommand: {
    report: "evs-snapshots report <plan.json>, from terraform show -json",
    format: "--format csv, json or html",
  },
});

export const rows = rowsAbout(subjects.snapshot);

/** Where standard snapshots are not read, no text may say that there is no other copy. */
export const legacyRows: typeof rows = {
  ...rowsAbout(legacySubjects.snapshot),
  noCopy: "no legacy snapshot, no backup",
  onlySnapshot: (backups) =>
    backups === 0 ? "the only legacy snapshot, no backup" : `the only legacy snapshot${beside(backups)}`,
};

/** A policy's result in a few words. */
export const results = {
  /** @param asides such as how many are exempt */
  summary: (count: string, gib: string, cost: string | undefined, asides: readonly string[]) => {
    const found = `${count}, ${gib} provisioned${cost === undefined ? "" : `, ${cost}`}`;
    return asides.length === 0 ? found : `${found} (${asides.join("; ")})`;
  },
  /** @param rate where all rows have one */
  cost: (amount: string, currency: string | undefined, rate: string | undefined) =>
    `≤ ${amount}${currency === undefined ? "" : ` ${currency}`} a month${rate === undefined ? "" : ` at ${rate} per GiB`}`,
  unpriced: (count: string) => `price of ${count} unknown`,
  unsized: (count: string) => `size of ${count} unknown`,
  exempt: (count: string, gib: string) => `${count} exempt, ${gib}`,
  undecided: (count: string) => `${count} undecided`,
  undecidedOf: (rows: string) => `${rows} undecided`,
  undecidedHeading: (undecided: string) => `${undecided}:`,
  ownersIncomplete: (reason: string) => `Owners incomplete: ${reason}`,
  suspect: (reason: string) => `Suspect: ${reason}`,
  incomplete: (reason: string) => `Not everything could be read: ${reason}`,
  exemption: (notice: string) => `Exemption ${notice}`,
  exemptionsOf: (policy: string) => `Exemptions of ${policy}:`,
  /** @param facts those of which a whole list is missing */
  missing: (facts: readonly string[]) => `Missing facts: ${facts.join(", ")}`,
  gateNotDecided: (policy: string, undecided: string) => `gate ${policy} not decided: ${undecided}`,
};

/** Texts of alerts. */
export const alerts = {
  title: (headline: string, where: readonly string[]) => `${headline} (${where.join(", ")})`,
  untrusted: (noun: Noun) => `Scan unreliable: ${noun.many}`,
  undecided: (noun: Noun, undecided: string) => `No ${noun.many} proven, but ${undecided}`,
  /** @param summary of what is still proven */
  incomplete: (summary: string) => `Incomplete: ${summary}`,
  resolved: (noun: Noun) => `Resolved: no ${noun.many}`,
  silence:
    "The findings may be wrong, so they are not listed. No further alert is sent until the scan is reliable.",
};
