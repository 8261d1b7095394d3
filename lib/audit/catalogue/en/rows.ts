import { countOf, type Noun } from "../numbers";
import { legacySubjects, subjects } from "./quantities";

const beside = (backups: number | undefined) =>
  backups === undefined || backups === 0 ? "" : `, ${countOf(backups, { one: "backup", many: "backups" })}`;

/** A row in one line. @param snapshot the noun for a copy that is a snapshot */
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
  /** If backups were not read. */
  noSnapshot: `no ${snapshot.one}`,
  /** @param age of the newest, if it is known */
  copies: (count: number, age: string | undefined) =>
    `${countOf(count, { one: "copy", many: "copies" })}, the newest ${age === undefined ? "of unknown age" : `${age} old`}`,
  /** @param backups number of backups of its disk; undefined if backups were not read */
  newestOf: (snapshots: number, backups: number | undefined) =>
    `newest of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  notNewestOf: (snapshots: number, backups: number | undefined) =>
    `not newest of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  /** If the time of one of them is unknown. */
  oneOf: (snapshots: number, backups: number | undefined) =>
    `one of ${countOf(snapshots, snapshot)}${beside(backups)}`,
  onlySnapshot: (backups: number | undefined) =>
    backups === 0 ? "the only copy" : `the only snapshot${beside(backups)}`,
  /** @param recycled number of them that are in the recycle bin */
  clones: (disks: number, recycled: number) =>
    `${countOf(disks, subjects.disk)} created from it${recycled === 0 ? "" : ` (${recycled} in the recycle bin)`}`,
  errorDeleting: "error_deleting: open a ticket",
  /** Evidence that the rows below share, and other rows of the same reason do not. */
  evidence: (evidence: readonly string[]) => `${evidence.join("; ")}:`,
  /** Number and size of the rows that a list omits, and where to see them. */
  rest: (count: string, gib: string, where: string) => `and ${count} more, ${gib}: ${where}`,
  /** Size of the rows under a heading that counts them, if no row is listed, and where to see them. */
  all: (heading: string, gib: string, where: string) => `${heading} ${gib}; ${where}`,
  /** The stack output that has every violation. */
  inOutput: (output: string) => `see output ${output}`,
  /** The command that shows every row of a plan, a state or an audit. */
  inCommand: {
    report: "evs-snapshots report <plan.json>, from terraform show -json",
    format: "--format csv, json or html",
  },
});

export const rows = rowsAbout(subjects.snapshot);

/** If standard snapshots are not read, no text can state that there is no other copy. */
export const legacyRows: typeof rows = {
  ...rowsAbout(legacySubjects.snapshot),
  noCopy: "no legacy snapshot, no backup",
  onlySnapshot: (backups) =>
    backups === 0 ? "the only legacy snapshot, no backup" : `the only legacy snapshot${beside(backups)}`,
};

/** A policy's result in a few words. */
export const results = {
  /** @param asides such as the number of exempt rows */
  summary: (count: string, gib: string, cost: string | undefined, asides: readonly string[]) => {
    const found = `${count}, ${gib} provisioned${cost === undefined ? "" : `, ${cost}`}`;
    return asides.length === 0 ? found : `${found} (${asides.join("; ")})`;
  },
  /** @param rate if it is the same for all rows */
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
  /** @param facts facts that miss a whole list */
  missing: (facts: readonly string[]) => `Missing facts: ${facts.join(", ")}`,
  gateNotDecided: (policy: string, undecided: string) => `gate ${policy} not decided: ${undecided}`,
};

/** Texts of alerts. */
export const alerts = {
  title: (headline: string, where: readonly string[]) => `${headline} (${where.join(", ")})`,
  untrusted: (noun: Noun) => `Scan unreliable: ${noun.many}`,
  undecided: (noun: Noun, undecided: string) => `No ${noun.many} proven, but ${undecided}`,
  /** @param summary of the violations that are still proven */
  incomplete: (summary: string) => `Incomplete: ${summary}`,
  resolved: (noun: Noun) => `Resolved: no ${noun.many}`,
  silence:
    "The findings may be wrong, so they are not listed. No further alert is sent until the scan is reliable.",
};
