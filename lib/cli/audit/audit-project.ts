import type { FactReader } from "../../audit/facts/fact-reader";
import type { Facts } from "../../audit/facts/facts";
import { evaluatePolicy } from "../../audit/policies/evaluate-policy";
import { factRequestOf } from "../../audit/policies/fact-request";
import { policyWorld } from "../../audit/policies/policy-world";
import { policyRecord } from "../../audit/results/policy-record";
import type { CallerFacts } from "../../evs";
import type { ReportedPolicy, Scan, UnseenPolicy } from "../../report";
import type { PolicyEntry } from "../policies/policy-entry";
import { toIdentity } from "./to-identity";

export interface AuditRequest {
  readonly projectId: string;
  readonly entries: readonly PolicyEntry[];
  /** Ends the reads; what is known by then is judged. */
  readonly signal: AbortSignal;
  readonly now: Date;
  /** Whose data it is; looked up beside the lists. @default - unknown */
  readonly caller?: Promise<CallerFacts | undefined>;
}

/**
 * Judges one project by policies. Facts are read once, whatever the number of policies. A policy whose facts did not
 * arrive before an interruption is judged by the lists alone, if they did: then what needs proof is undecided.
 *
 * @throws what the client throws when the snapshots cannot be listed, unless it was interrupted
 */
export async function auditProject(reader: FactReader, request: AuditRequest): Promise<Scan> {
  const { projectId, entries, signal, now, caller } = request;
  const { interrupted } = reader.texts.facts;
  const lists = attempt(reader.read({ projectId, ...LISTS }, { signal }), signal);
  const read = await Promise.all(
    entries.map(async (entry) => {
      const facts = await attempt(
        reader.read({ projectId, ...factRequestOf(entry.rule, entry.values) }, { signal }),
        signal,
      );
      return { entry, facts };
    }),
  );
  const listed = await lists;
  const policies: ReportedPolicy[] = [];
  const unseen: UnseenPolicy[] = [];
  for (const { entry, facts } of read) {
    const known = facts ?? listed;
    if (known === undefined) {
      unseen.push({ rule: entry.rule.name, policy: entry.label, reason: interrupted });
    } else {
      policies.push(reportedPolicy(entry, known, now, facts === undefined ? [interrupted] : []));
    }
  }
  const facts = read.find((one) => one.facts !== undefined)?.facts ?? listed;
  return {
    project_id: projectId,
    region: facts?.region ?? null,
    identity: toIdentity(await caller),
    kinds_scanned: facts?.kinds ?? null,
    snapshots_scanned: facts?.snapshots.length ?? null,
    volumes_scanned: facts !== undefined && "value" in facts.volumes ? facts.volumes.value.length : null,
    policies,
    not_looked_at: unseen,
  };
}

const LISTS = { recycleBin: false, control: "required", lostDisks: false } as const;

/** Facts, or undefined where the interruption came first. */
async function attempt(read: Promise<Facts>, signal: AbortSignal): Promise<Facts | undefined> {
  try {
    return await read;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** @param gaps why the facts are not whole, beside what they say themselves */
function reportedPolicy(
  entry: PolicyEntry,
  facts: Facts,
  now: Date,
  gaps: readonly string[],
): ReportedPolicy {
  const { rule, label, message, filter, exemptions, price, values, written } = entry;
  const world = policyWorld(facts, filter, now);
  const judged = evaluatePolicy(rule, world, values, exemptions, price);
  const result = { ...judged, incompleteReasons: [...gaps, ...judged.incompleteReasons] };
  return {
    rule: rule.name,
    policy: label,
    subject: rule.subject,
    arguments: written,
    message: message ?? null,
    ...policyRecord(result, world, { message, output: undefined }),
  };
}
