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

/** What an entry comes to, and what it was judged by. */
export interface JudgedPolicy {
  readonly entry: PolicyEntry;
  readonly world: World;
  readonly result: PolicyResult;
}

export interface JudgeRequest extends ReadOptions {
  readonly projectId: string;
  readonly now: Date;
  /** What earlier answers say, and what the policies of its rule are called now. @default - there is none */
  readonly earlier?: EarlierFindings | undefined;
}

/** Earlier answers, for a policy. */
export interface EarlierFindings {
  readonly memory: Memory;
  /** What all policies of the rule are called now. @default - not known */
  readonly labels?: readonly string[] | undefined;
}

/**
 * The one way from an entry to its answer, where facts are read: data sources, `audit`, `explain` and `report` take it.
 *
 * @throws what the client throws when the snapshots cannot be listed: then there is nothing to judge
 */
export async function judge(
  entry: PolicyEntry,
  reader: FactReader,
  { projectId, now, earlier, fresh = false, ...call }: JudgeRequest,
): Promise<JudgedPolicy> {
  const request = factRequestOf(POLICY_SPECS[entry.name], entry.values, entry.shared?.owners);
  return judgeFacts(entry, await reader.read({ ...request, projectId, fresh }, call), { now, earlier });
}

/** How facts that are there already are judged. */
export interface FactsJudgeRequest extends Pick<JudgeRequest, "now" | "earlier"> {
  /** Why the reads ended before everything was there. @default - they did not */
  readonly interrupted?: string;
}

/** The same where the facts are there already. */
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
