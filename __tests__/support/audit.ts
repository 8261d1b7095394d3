import type { AuditClient } from "../../lib/audit/facts/attempt";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import type { Facts } from "../../lib/audit/facts/facts";
import type { FactRequest } from "../../lib/audit/facts/read-facts";
import { type AuditRecord, auditRecord } from "../../lib/audit/results/audit-record";
import type { JudgeOptions } from "../../lib/audit/verdicts/judge-snapshots";
import type {
  EmbeddedApi,
  EmbeddedApiOptions,
  Fault,
  FaultRequest,
  Scenario,
  World,
} from "../../lib/embedded";
import type { Clock, EvsClientOptions, SnapshotFilter } from "../../lib/evs";
import { api as startApi, client as startClient } from "./client";
import { PROJECT, scenarioOf, snapshotRow, volumeRow } from "./worlds";

export interface Audit extends AuditRecord {
  readonly facts: Facts;
}

export type AuditOptions = Partial<Omit<JudgeOptions, "inScope"> & FactRequest> & {
  readonly filter?: SnapshotFilter;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
};

/** Reads the facts of a project and judges them. */
export async function audit(client: AuditClient, options: AuditOptions = {}): Promise<Audit> {
  const { clock, signal, filter = {}, suspectShare = 0.5, control = "required", ...request } = options;
  const reader = new FactReader(client, clock === undefined ? {} : { clock });
  const facts = await reader.read(
    { projectId: PROJECT, recycleBin: true, ...request, control },
    signal === undefined ? {} : { signal },
  );
  return { facts, ...auditRecord(facts, { filter, suspectShare, control, now: new Date() }) };
}

export interface AuditRun {
  readonly audit: Audit;
  readonly api: EmbeddedApi;
}

export interface WorldOptions extends Omit<EmbeddedApiOptions, "fault" | "afterAnswer"> {
  /** Changes the world before a request is answered, or answers it. */
  readonly before?: (request: FaultRequest, world: World) => Fault | undefined | undefined;
  /** Changes the world when an answer has been made. */
  readonly after?: (request: FaultRequest, world: World) => void;
}

/** Serves a world and audits it once, without repetitions. */
export async function auditOf(
  { before, after, ...apiOptions }: WorldOptions,
  { client: clientOptions, ...auditOptions }: AuditOptions & { client?: Partial<EvsClientOptions> } = {},
): Promise<AuditRun> {
  const api = await startApi({
    ...apiOptions,
    fault: (request) => before?.(request, api.world) ?? undefined,
    afterAnswer: (request) => after?.(request, api.world),
  });
  const client = startClient(api.url, { requestTimeoutMs: 500, ...clientOptions });
  return { audit: await audit(client, auditOptions), api };
}

/** The verdict of each finding, by snapshot. */
export const verdictsOf = ({ audit: { findings } }: AuditRun) =>
  Object.fromEntries(findings.map(({ snapshot, verdict }) => [snapshot.id, verdict]));

/** How often a path was asked for, pages of lists included. */
export const countRequests = ({ api }: AuditRun, end: string) =>
  api.requests.filter(({ path }) => path.endsWith(end)).length;

/** What EVS answers for what it does not have. */
export const notFound = (id: string, kind = "Volume"): Fault => ({
  status: 404,
  body: JSON.stringify({ itemNotFound: { message: `${kind} ${id} could not be found.`, code: "404" } }),
});

/** One snapshot `s` of a lost disk `d`, beside a living pair. */
export function lostOne(fields: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioOf({
    snapshots: [snapshotRow("living", { volume_id: "v" }), snapshotRow("s", { volume_id: "d", ...fields })],
    volumes: [volumeRow("v")],
  });
}
