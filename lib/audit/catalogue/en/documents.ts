import { countOf, formatNumber, regular } from "../numbers";
import { namesOf } from "./fleets";

/** Results as text, and in the formats of other programs. */
export const documents = {
  project: (project: string) => `Project ${project}`,
  projects: (complete: number, all: number) =>
    `${formatNumber(complete)} of ${countOf(all, regular("project"))} complete`,
  /** The states of projects. Only the first two have facts. */
  states: {
    complete: "complete",
    incomplete: "incomplete",
    refused: "refused",
    unreachable: "unreachable",
    absent: "absent",
  },
  openProjects: (state: string, names: readonly string[], reason: string) =>
    [`${state}: ${namesOf(names)}.`, ...(reason === "" ? [] : [reason])].join(" "),
  leftOut: (names: readonly string[], reason: string) => `Left out: ${namesOf(names)}. ${reason}`,
  moreReasons: (left: number) =>
    `${countOf(left, regular("more reason"))}: see reasons of cells in the JSON result.`,
  moreAccounts: (left: number) => `and ${countOf(left, regular("more account"))}`,
  notSaid: "(unknown)",
  identity: (account: string, principal: string) => `Account ${account}, read by ${principal}`,
  identityUnknown: "Identity: unknown",
  ofOwner: (owner: string) => `Findings of the owner ${owner}`,
  noOwner: "Findings without an owner",
  violation: regular("violation"),
  where: (parts: readonly string[]) => parts.join(", "),
  ofKinds: (snapshots: string, kinds: readonly string[]) => `${snapshots} (${kinds.join(", ")})`,
  columns: {
    policy: "policy",
    violations: "violations",
    provisioned: "provisioned",
    undecided: "undecided",
    exempt: "exempt",
    facts: "facts",
  },
  /** Totals over all policies. */
  totals: {
    title: "Violations of all policies",
    part: "part",
    cost: (amount: string, currency: string | null) =>
      `≤ ${amount}${currency === null ? "" : ` ${currency}`}`,
    costs: "monthly cost",
    all: "all",
    kinds: {
      ...{ legacy: "legacy snapshots", standard: "standard snapshots", disk: "disks" },
      group: "groups of snapshots",
    },
    ofOwner: (owner: string) => `owner ${owner}`,
    otherOwners: (count: number) => `${formatNumber(count)} other owners`,
    noOwner: "without an owner",
    ofProject: (project: string) => `project ${project}`,
    otherProjects: (count: number) => `${formatNumber(count)} other projects`,
    noStatus: "without a status",
    rows: "rows",
    groupedBy: {
      owner: "By owner",
      project: "By project",
      kind: "By kind",
      policy: "By policy",
      status: "By status",
    },
    /** @param costs one for each currency @param unknown number of rows without a cost */
    costsAndUnknown: (costs: readonly string[], unknown: number) => {
      const said = costs.join(", ");
      if (unknown === 0) return said;
      const left = `cost of ${formatNumber(unknown)} unknown`;
      return said === "" ? left : `${said} (${left})`;
    },
    unsized: (gib: string, count: string) => `${gib} (size of ${count} unknown)`,
    once: "Each snapshot or disk counts once.",
    chains: (count: number) =>
      `Standard snapshots of disks with several snapshots: ${formatNumber(count)}. They can share a chain, and EVS bills chains: deleting some of them can save less than their size.`,
  },
  complete: "complete",
  suspect: "suspect",
  incomplete: "incomplete",
  /** Joins several of the above. */
  both: (words: readonly string[]) => words.join(", "),
  notLookedAt: (reason: string) => `Not evaluated. ${reason}`,
  policyNotLookedAt: (policy: string, reason: string) => `${policy}: not evaluated. ${reason}`,
  ofPolicy: (policy: string, text: string) => `${policy}: ${text}`,
  sentence: (title: string, verdict: string, gib: string | undefined, reason: string) =>
    `${title}: ${verdict}${gib === undefined ? "" : `, ${gib}`}. ${reason}`,
  allViolations: "All violations:",
  allUndecided: "All undecided rows:",
  planFailed: "The plan failed. Data sources that Terraform did not read are missing.",
  notInPlan: "The plan is not complete and does not have it.",
  readAtApply: "Terraform reads it only at apply.",
  /** @param policies that were not evaluated */
  forgets: (policies: number) =>
    `Policies that were not evaluated: ${formatNumber(policies)}. Set --since, so that this answer keeps what the earlier one knows of them.`,
  sarifCut: (count: number, most: number, shown: number) =>
    `SARIF contains the first ${formatNumber(most)} of ${formatNumber(count)} findings: GitHub rejects more, and shows ${formatNumber(shown)} of them. Other formats contain all.`,
  sarifHidden: (count: number, shown: number) =>
    `GitHub shows the first ${formatNumber(shown)} of these ${formatNumber(count)} findings.`,
};
