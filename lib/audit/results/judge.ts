import type { ReadOptions } from "../../evs";
import { evaluatePolicy, type PolicyResult } from "../engine/evaluate-policy";
import { factRequestOf } from "../engine/fact-request";
import { World } from "../engine/world";
import type { FactReader } from "../facts/fact-reader";
import type { Facts } from "../facts/facts";
import { type Memory, NO_MEMORY } from "../memory/memory";
import { POLICIES } from "../policies";
import { POLICY_SPECS } from "../spec/policies";
import type { PolicyEntry } from "./policy-entry";

/** The result of an entry, and its facts. */
export interface JudgedPolicy {
  readonly entry: PolicyEntry;
  readonly world: World;
  readonly result: PolicyResult;
}

export interface JudgeRequest extends ReadOptions {
  readonly projectId: string;
  readonly now: Date;
  /** Earlier answers, and the current names of all policies of its rule. @default - no earlier answers */
  readonly earlier?: EarlierFindings | undefined;
}

/** Earlier answers, for a policy. */
export interface EarlierFindings {
  readonly memory: Memory;
  /** The current names of all policies of the rule. @default - unknown */
  readonly labels?: readonly string[] | undefined;
}

/**
 * The only way from an entry to its result if facts are read: data sources, `audit`, `explain` and `report` use it.
 *
 * @throws the client's error if the snapshots cannot be listed: there is nothing to judge
 */
export async function judge(
  entry: PolicyEntry,
  reader: FactReader,
  { projectId, now, earlier, fresh = false, ...call }: JudgeRequest,
): Promise<JudgedPolicy> {
  const facts = await reader.read({ ...requestOf(entry), projectId, fresh }, call);
  return judgeFacts(entry, facts, { now, earlier });
}

/** The facts that an entry needs. */
export const requestOf = ({ name, values, shared }: PolicyEntry) =>
  factRequestOf(POLICY_SPECS[name], values, shared?.owners);

/** How to judge existing facts. */
export interface FactsJudgeRequest extends Pick<JudgeRequest, "now" | "earlier"> {
  /** Why the reads were interrupted. @default - they were not */
  readonly interrupted?: string;
}

/** The same for existing facts. */
export function judgeFacts(
  entry: PolicyEntry,
  facts: Facts,
  { now, earlier, interrupted }: FactsJudgeRequest,
): JudgedPolicy {
  const { name: rule, label, filter } = entry;
  const memoryIn = (projectId: string | null) =>
    earlier?.memory.of({ rule, label, projectId, labels: earlier.labels });
  const world = new World(facts, filter, now, memoryIn(facts.projectId));
  const terms = { ...entry, interrupted, acrossMemory: () => memoryIn(null) ?? NO_MEMORY };
  return { entry, world, result: evaluatePolicy(POLICIES[entry.name], world, terms) };
}
