import { Aspects, Token } from "cdktf";
import type { RuleCondition } from "../../audit/rules/rule";
import type { GivenList } from "../../audit/spec/given-columns";
import { tryGetFieldNotGiven } from "../../audit/spec/given-fields";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import type { IFactSource } from "../evs/fact-source";
import { type GivenLists, givenFacts } from "../evs/given-facts";
import { requireJudge } from "../evs/require-judge";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { requireSameStack } from "../terraform/require-same-stack";
import type { PolicyDataSource } from "./policy-data-source";
import { inputsOf } from "./policy-parameters";

const FILTERS = ["name", "status", "volumeId", "availabilityZone"] as const;
const SCAN = ["suspectShare", "control", "recycleBin"] as const;
const LIST_NAMES: Readonly<Record<GivenList, string>> = {
  snapshots: "snapshots",
  standard_snapshots: "standard snapshots",
  volumes: "disks",
  recycle_bin: "the recycle bin",
};

/**
 * At synthesis, gives a policy the provider, the project and the settings of its source.
 *
 * @param at prop of the source, for messages
 * @throws PropError for a source whose lists do not contain what the policy needs; at synthesis, for a setting on both
 * sides and for a source that is only a part
 */
export function takeSettings(
  policy: PolicyDataSource,
  spec: PolicyDescription,
  source: IFactSource | undefined,
  at: string,
): void {
  if (source === undefined) return;
  const { given, fleet } = source.factSettings();
  // Alerts must know of a fleet before synthesis.
  if (fleet !== undefined) policy.fleet = fleet;
  if (given !== undefined) {
    requireLists(policy, spec, source, at, given);
    requireJudge(policy);
    checkAtSynthesis(policy, () => requireFields(policy, spec, source));
  }
  let isTaken = false;
  Aspects.of(policy).add({
    visit: (visited) => {
      if (visited !== policy || isTaken) return;
      isTaken = true;
      take(policy, spec, source, at);
    },
  });
}

function requireLists(
  policy: PolicyDataSource,
  { given: needed = {} }: PolicyDescription,
  source: IFactSource,
  at: string,
  given: GivenLists,
): void {
  const lists = Object.keys(needed) as GivenList[];
  const missing = lists.find((list) => given[list] === undefined);
  if (missing === undefined && lists.length > 0) return;
  const problem =
    missing === undefined
      ? `is ${source.node.path}, but the official provider's lists do not contain the data of this policy; use a source of the evs provider`
      : `needs ${LIST_NAMES[missing]}, which ${source.node.path} does not have; use a HuaweicloudSnapshotAudit`;
  throw new PropCheck(policy).error(at, problem);
}

/** A rule about fields that the lists lack would leave every row undecided, in every plan. */
function requireFields(policy: PolicyDataSource, spec: PolicyDescription, source: IFactSource): void {
  for (const { property, parameter, input } of inputsOf(spec, policy)) {
    if (parameter.kind !== "condition" || typeof input !== "string" || Token.isUnresolved(input)) continue;
    const field = tryGetFieldNotGiven(spec, parameter.read(input) as RuleCondition);
    if (field === undefined) continue;
    throw new PropCheck(policy).error(
      property,
      `uses ${field}, which the lists of ${source.node.path} do not contain, so every row would be undecided. Use an ` +
        "EvsSnapshotAudit, which reads it",
    );
  }
}

function take(
  policy: PolicyDataSource,
  { given: needed = {} }: PolicyDescription,
  source: IFactSource,
  at: string,
): void {
  const check = new PropCheck(policy);
  const from = source.node.path;
  requireSameStack(check, at, source, policy);
  const { provider, given, dependsOn = [], part, projectId, ...settings } = source.factSettings();
  if (part !== undefined) {
    throw check.error(at, `must have all rows, but ${from} ${part}; set the filter on the policy instead`);
  }
  const takeOver = (setting: string, value: unknown) => {
    if (value === undefined) return;
    if (Reflect.get(policy, `${setting}Input`) !== undefined) {
      throw check.error(setting, `is set here and on ${from}; set it in one place`);
    }
    Object.assign(policy, { [setting]: value });
  };
  if (policy.fleetInput !== undefined && policy.projectIdInput !== undefined) {
    throw check.error("projectId", `cannot be set, because ${from} reads a fleet`);
  }
  takeOver("projectId", projectId);
  const { filter = {}, scan = {}, subject } = settings;
  for (const name of FILTERS) {
    if (filter[name] !== undefined && subject !== subjectOf(policy)) {
      throw check.error(
        at,
        `filters ${subject}s by ${name}, but this policy checks ${subjectOf(policy)}s; remove the filter there`,
      );
    }
    takeOver(name, filter[name]);
  }
  // Policies that do not judge lost disks have no such settings.
  for (const name of SCAN) if (name in policy) takeOver(name, scan[name]);
  if (provider !== undefined && provider !== policy.provider) {
    if (policy.provider !== undefined) {
      throw check.error("provider", `is set here and on ${from}; set it in one place`);
    }
    policy.provider = provider;
  }
  if (given !== undefined) policy.given = givenFacts(given, needed);
  if (dependsOn.length > 0) policy.dependsOn = [...new Set([...(policy.dependsOn ?? []), ...dependsOn])];
}

const subjectOf = (policy: PolicyDataSource) => ("availabilityZone" in policy ? "disk" : "snapshot");
