import type { FactReader } from "../../audit/facts/fact-reader";
import { NO_PLACE } from "../../audit/facts/place";
import { Memory } from "../../audit/memory/memory";
import { judge, judgeFacts } from "../../audit/results/judge";
import { placeFieldsOf, rememberedOf } from "../../audit/results/policy-record";
import type { CallerFacts } from "../../evs";
import type { DocumentParts, ReportedPolicy, UnseenPolicy } from "../../report";
import type { FileEntry } from "../policies/policy-entry";
import { KnownPolicies } from "./known-policies";
import { reportedPolicy } from "./reported-policy";
import { toIdentity } from "./to-identity";

export interface AuditRequest {
  readonly projectId: string;
  readonly entries: readonly FileEntry[];
  /** Ends the reads; what is known by then is judged. */
  readonly signal: AbortSignal;
  readonly now: Date;
  /** What earlier answers say. @default - there is none */
  readonly memory?: Memory;
  /** Whose data it is; looked up beside the lists. @default - unknown */
  readonly caller?: Promise<CallerFacts | undefined>;
}

/** What an audit comes to, without what stands above it in a document. */
export type AuditAnswer = Pick<
  DocumentParts,
  "shard" | "scanned" | "policies" | "not_looked_at" | "removed_policies"
>;

/**
 * Judges one project by policies. Facts are read once, whatever the number of policies. A policy whose facts did not
 * arrive before an interruption is judged by the lists alone, if they did: then what needs proof is undecided.
 *
 * @throws what the client throws when the snapshots cannot be listed, unless it was interrupted
 */
export async function auditProject(reader: FactReader, request: AuditRequest): Promise<AuditAnswer> {
  const { projectId, entries, signal, now, memory = new Memory([], now.toISOString()), caller } = request;
  const { interrupted } = reader.texts.facts;
  const lists = attempt(reader.read({ projectId, ...LISTS }, { signal }), signal);
  const known = new KnownPolicies(entries, memory);
  const judged = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      answer: await attempt(
        judge(entry, reader, { projectId, now, earlier: known.earlierOf(entry), signal }),
        signal,
      ),
    })),
  );
  const listed = await lists;
  const policies: ReportedPolicy[] = [];
  const unseen: UnseenPolicy[] = [];
  for (const { entry, answer } of judged) {
    if (answer !== undefined) policies.push(reportedPolicy(entry, answer.result, now));
    else if (listed === undefined) {
      const earlier = memory.of(known.placeOf(entry, projectId));
      unseen.push({
        rule: entry.name,
        policy: entry.label,
        project_id: projectId,
        reason: interrupted,
        has_baseline: earlier.isKnown && earlier.hasBaseline,
        remembered: rememberedOf(earlier, projectId),
      });
    } else {
      policies.push(
        reportedPolicy(
          entry,
          judgeFacts(entry, listed, { now, earlier: known.earlierOf(entry), interrupted }).result,
          now,
        ),
      );
    }
  }
  const facts = judged.find(({ answer }) => answer !== undefined)?.answer?.world.facts ?? listed;
  return {
    scanned: [
      {
        ...placeFieldsOf(facts ?? { ...NO_PLACE, projectId }),
        identity: toIdentity(await caller),
        kinds_scanned: facts?.kinds ?? null,
        snapshots_scanned: facts?.snapshots.rows.length ?? null,
        volumes_scanned: facts?.volumes.rows.length ?? null,
      },
    ],
    policies,
    not_looked_at: unseen,
    removed_policies: known.removedFrom([projectId]),
  };
}

const LISTS = { recycleBin: false, control: "required", lostDisks: false } as const;

/** What was read, or undefined where the interruption came first. */
async function attempt<T>(read: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
