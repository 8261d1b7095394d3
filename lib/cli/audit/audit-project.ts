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
  /** Ends the reads. The facts so far are judged. */
  readonly signal: AbortSignal;
  readonly now: Date;
  /** Earlier answers. @default - none */
  readonly memory?: Memory;
  /** The account and user of the data, requested together with the lists. @default - unknown */
  readonly caller?: Promise<CallerFacts | undefined>;
}

/** The result of an audit, without the head of a document. */
export type AuditAnswer = Pick<
  DocumentParts,
  "shard" | "scanned" | "left_out" | "policies" | "not_looked_at" | "removed_policies"
>;

/**
 * Judges one project by policies. Facts are read once for all policies. If an interruption prevented the facts of a
 * policy, it is judged by the lists alone, if they are complete: everything that needs proof is undecided.
 *
 * @throws the client's error if the snapshots cannot be listed, unless it was interrupted
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

/** The result of the read, or undefined if the interruption was earlier. */
async function attempt<T>(read: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
