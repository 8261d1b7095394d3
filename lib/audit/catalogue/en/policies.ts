import { formatNumber, type Noun, regular } from "../numbers";

/** For each policy: the noun of its violations, their reasons, and why rows are undecided. */
export const policies = {
  orphanedSnapshots: {
    nouns: {
      orphaned: regular("orphaned snapshot"),
      suspected: regular("suspected orphaned snapshot"),
      indeterminate: regular("possibly orphaned snapshot"),
    },
    givenNote:
      "Suspected, not proven: lists alone do not prove that a disk is gone. Only reads of the evs provider prove it.",
    graceNote: (span: string) => `Only disks last known to exist more than ${span} ago count.`,
    seen: (time: string) => `reported without its disk since ${time}`,
  },
  staleSnapshots: {
    noun: regular("stale snapshot"),
    reason: (span: string) => `Created more than ${span} ago.`,
  },
  stuckSnapshots: {
    noun: regular("stuck snapshot"),
    reason: (status: string | null, span: string) =>
      `It has been ${status} for more than ${span}. Open a ticket with EVS.`,
    backup: "A backup is using it, which may take that long.",
  },
  failedSnapshots: {
    noun: regular("failed snapshot"),
    undeletable: "Its deletion failed, and EVS does not delete it. Open a ticket.",
    backupFailed: "A backup failed to create it. The backup service manages it.",
    failed: "Its creation failed, so it contains no data. Users can delete it.",
  },
  excessSnapshots: {
    noun: regular("excess snapshot"),
    reason: (keep: number, perDisk: boolean) =>
      `${perDisk ? "Its disk" : "The project"} has at least ${formatNumber(keep)} newer snapshots.`,
    unranked:
      "Other snapshots have no creation time or may belong to a backup, so it may be one of the newest.",
  },
  missingMetadata: {
    noun: { one: "snapshot without its metadata", many: "snapshots without their metadata" },
    reason: (keys: readonly string[]) => `Its metadata lacks ${keys.join(", ")}.`,
  },
  ambiguousNames: {
    noun: { one: "snapshot with an ambiguous name", many: "snapshots with ambiguous names" },
    reason: (disks: number) => `Snapshots of ${formatNumber(disks)} disks have this name.`,
    disks: (named: readonly string[], isCut: boolean) => `disks: ${named.join(", ")}${isCut ? ", …" : ""}`,
    unnamed: "Other snapshots have this name, and not all of them name their disk.",
  },
  capacityBudget: {
    noun: { one: "exceeded capacity budget", many: "exceeded capacity budgets" },
    reason: (budget: string) => `Exceeds the budget of ${budget}.`,
    largest: (members: readonly string[]) => `largest: ${members.join("; ")}`,
  },
  unattachedDisks: {
    noun: regular("unattached disk"),
    reason: (span: string) => `It is not attached to a server and has not changed for at least ${span}.`,
  },
  unprotectedDisks: {
    noun: regular("unprotected disk"),
    reasonOfLegacy: (span: string) => `It has no legacy snapshot and no backup from the last ${span}.`,
    reason: (span: string) => `It has no snapshot and no backup from the last ${span}.`,
    undatedCopy: "One of its copies has no readable creation time.",
    unknownStatus: "A recent snapshot of it has no readable status.",
  },
  expiringSnapshots: {
    noun: { one: "snapshot about to expire", many: "snapshots about to expire" },
    reason: (span: string) => `EVS deletes it automatically within ${span}, and its disk has no newer copy.`,
    unnamed: "It has no disk ID, so its disk may have newer copies.",
    undatedCopy: "Another copy of its disk has no readable creation time.",
  },
  leavingRecycleBin: {
    noun: { one: "disk about to leave the recycle bin", many: "disks about to leave the recycle bin" },
    reason: (span: string) => `The recycle bin deletes it permanently within ${span}.`,
  },
  rules: {
    noun: (users: string) => regular(users),
    reason: (condition: string) => `The rule matches: ${condition}`,
    lacks: (field: string) => `It has no ${field}, which the rule needs.`,
    noDisk: "It has no disk, which the rule needs.",
    tooLong: (most: number) => `The rule needs more than ${formatNumber(most)} steps for this row.`,
    noAnswer: (problem: string) => `The rule cannot be evaluated: ${problem}.`,
    notGiven: (field: string) => `The provided lists do not contain its ${field}.`,
  },
};

/** Exemptions, and those that no longer match or end soon. */
export const exemptions = {
  /** The reason of an exemption, and its last day. */
  exempt: (reason: string, lastDay: string) => `${reason} (exempt through ${lastDay})`,
  label: (goesBy: string, reason: string, lastDay: string) => `${goesBy} (${reason}; through ${lastDay})`,
  byId: (id: string) => `id ${id}`,
  byPrefix: (prefix: string) => `name prefix ${prefix}`,
  byPattern: (pattern: string) => `name pattern ${pattern}`,
  byMetadata: (metadata: string) => `metadata ${metadata}`,
  tooLong: (most: number) =>
    `The name_pattern of an exemption needs more than ${formatNumber(most)} steps for this name.`,
  expired: (label: string) => `expired and no longer applies: ${label}`,
  endsSoon: (label: string) => `ends soon: ${label}`,
  matchesNothing: (subject: Noun, label: string) =>
    `matches no ${subject.one}; remove it unless you expect one: ${label}`,
};
