import { formatNumber, type Noun, regular } from "../numbers";

/** What one violation of each policy is called, why it is one, and why a row cannot be told. */
export const policies = {
  orphanedSnapshots: {
    nouns: {
      orphaned: regular("orphaned snapshot"),
      suspected: regular("suspected orphaned snapshot"),
      indeterminate: regular("possibly orphaned snapshot"),
    },
    givenNote:
      "Suspected, not proven: the lists hold no proof that a disk is gone; the evs provider's own reads do.",
    graceNote: (span: string) => `Only disks last known to be alive more than ${span} ago count.`,
  },
  staleSnapshots: {
    noun: regular("stale snapshot"),
    reason: (span: string) => `Made more than ${span} ago.`,
  },
  stuckSnapshots: {
    noun: regular("stuck snapshot"),
    reason: (status: string | null, span: string) =>
      `It has been ${status} for more than ${span}: open a ticket with EVS.`,
    backup: "A backup is at work on it, which may take that long.",
  },
  failedSnapshots: {
    noun: regular("failed snapshot"),
    undeletable: "Its deletion failed, and EVS will not delete it: open a ticket.",
    backupFailed: "A backup failed to make it; the backup service manages it.",
    failed: "Its creation failed, so it is a copy of nothing; EVS lets users delete it.",
  },
  excessSnapshots: {
    noun: regular("excess snapshot"),
    reason: (keep: number, perDisk: boolean) =>
      `There are ${formatNumber(keep)} newer ones of ${perDisk ? "its disk" : "the project"}, or more.`,
    unranked:
      "Whether it is among the newest hangs on others that have no creation time, or may be a backup's.",
  },
  missingMetadata: {
    noun: { one: "snapshot without its metadata", many: "snapshots without their metadata" },
    reason: (keys: readonly string[]) => `Its metadata lacks ${keys.join(", ")}.`,
  },
  ambiguousNames: {
    noun: { one: "snapshot with an ambiguous name", many: "snapshots with ambiguous names" },
    reason: (disks: number) => `Snapshots of ${formatNumber(disks)} disks have this name.`,
    disks: (named: readonly string[], isCut: boolean) => `disks: ${named.join(", ")}${isCut ? ", …" : ""}`,
    unnamed: "Others have this name, and it is not said for all of them which disk they are of.",
  },
  capacityBudget: {
    noun: { one: "exceeded capacity budget", many: "exceeded capacity budgets" },
    reason: (budget: string) => `More than the ${budget} of the budget.`,
    largest: (members: readonly string[]) => `largest: ${members.join("; ")}`,
  },
  unattachedDisks: {
    noun: regular("unattached disk"),
    reason: (span: string) => `It is attached to no server, and has not changed for ${span} or longer.`,
  },
  unprotectedDisks: {
    noun: regular("unprotected disk"),
    reasonOfLegacy: (span: string) =>
      `It has no copy, neither legacy snapshot nor backup, made within ${span}.`,
    reason: (span: string) => `It has no copy, neither snapshot nor backup, made within ${span}.`,
    undatedCopy: "Of when one of its copies is, is missing or cannot be read.",
    unknownStatus: "Whether a new snapshot of it is available is missing or cannot be read.",
  },
  expiringSnapshots: {
    noun: { one: "snapshot about to expire", many: "snapshots about to expire" },
    reason: (span: string) =>
      `EVS deletes it by itself within ${span}, and there is no newer copy of its disk.`,
    unnamed: "It names no disk, so that there may be newer copies of it.",
    undatedCopy: "Of when another copy of its disk is, is missing or cannot be read.",
  },
  leavingRecycleBin: {
    noun: { one: "disk about to leave the recycle bin", many: "disks about to leave the recycle bin" },
    reason: (span: string) => `The recycle bin deletes it for good within ${span}.`,
  },
  rules: {
    noun: (users: string) => regular(users),
    reason: (condition: string) => `The rule holds: ${condition}`,
    lacks: (field: string) => `It has no ${field}, and the rule asks for it.`,
    noDisk: "It has no disk, and the rule asks for something of it.",
    tooLong: (most: number) => `The rule takes more than ${formatNumber(most)} steps for this row.`,
    noAnswer: (problem: string) => `The rule has no answer: ${problem}.`,
    notGiven: (field: string) => `The lists that were given do not hold its ${field}.`,
  },
};

/** Exemptions, and those that have come to nothing or soon will. */
export const exemptions = {
  /** Why a row is left out, and until when: through its last day. */
  exempt: (reason: string, lastDay: string) => `${reason} (exempt through ${lastDay})`,
  label: (goesBy: string, reason: string, lastDay: string) => `${goesBy} (${reason}; through ${lastDay})`,
  byId: (id: string) => `id ${id}`,
  byPrefix: (prefix: string) => `name prefix ${prefix}`,
  byPattern: (pattern: string) => `name pattern ${pattern}`,
  byMetadata: (metadata: string) => `metadata ${metadata}`,
  tooLong: (most: number) =>
    `An exemption's name_pattern takes more than ${formatNumber(most)} steps for this name.`,
  expired: (label: string) => `expired, exempts nothing any more: ${label}`,
  endsSoon: (label: string) => `ends soon: ${label}`,
  matchesNothing: (subject: Noun, label: string) =>
    `matches no ${subject.one}, remove it if nothing is to come: ${label}`,
};
