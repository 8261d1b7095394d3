import type { AuditClient } from "../../lib/audit/facts/attempt";
import type { Clock } from "../../lib/audit/facts/confirm-limit";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import type { Facts } from "../../lib/audit/facts/facts";
import type { FactRequest } from "../../lib/audit/facts/read-facts";
import { type Judgement, type JudgeOptions, judgeSnapshots } from "../../lib/audit/verdicts/judge-snapshots";
import { PROJECT } from "./worlds";

export interface Audit extends Judgement {
  readonly facts: Facts;
}

export type AuditOptions = Partial<JudgeOptions & FactRequest> & {
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
};

/** Reads the facts of a project and judges them. */
export async function audit(client: AuditClient, options: AuditOptions = {}): Promise<Audit> {
  const { clock, signal, filter = {}, suspectShare = 0.5, control = "required", ...request } = options;
  const reader = new FactReader(client, clock);
  const facts = await reader.read(
    { projectId: PROJECT, recycleBin: true, ...request, control },
    signal === undefined ? {} : { signal },
  );
  return { facts, ...judgeSnapshots(facts, { filter, suspectShare, control }) };
}
