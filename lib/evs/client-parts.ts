import { secretsOf } from "./auth/credentials";
import { ownersOf } from "./auth/owner";
import { Sender } from "./auth/sender";
import { ServerTime } from "./auth/server-time";
import type { EvsClientOptions } from "./client-options";
import { systemClock } from "./clock";
import { Connections } from "./http/connections";
import { transportOver } from "./http/exchange";
import { PROCESS_RATE_LIMITERS } from "./http/rate-limiters";
import { Redactor } from "./http/redactor";
import { Requester, type RequesterOptions } from "./http/requester";
import { MetadataClient } from "./iam/metadata-client";
import { Session } from "./iam/session";
import { ListReader } from "./list-reader";
import type { ReadOptions } from "./read-options";
import type { Service } from "./resource";
import { type ReadContext, ResourceReader } from "./resource-reader";
import { KEPT_MS, SharedReads } from "./shared-reads";

/** Time for a request whose answer is not worth a wait. */
const QUICK_MS = 3000;

/** What a client is made of. */
export interface ClientParts {
  /** Rows asked for per request in a full read. */
  readonly pageSize: number;
  /** Requests in flight at once, at most. */
  readonly maxConcurrency: number;
  readonly requester: Requester;
  readonly session: Session;
  readonly resources: ResourceReader;
  readonly lists: ListReader;
  /** Where a call reads: in its own project, or in the client's. */
  contextOf(options: ReadOptions): Promise<ReadContext>;
  /** Closes the connections. */
  close(): void;
}

/** Makes the parts of a client, and joins them. */
export function createClientParts(options: EvsClientOptions): ClientParts {
  const { credentials, iamEndpoint, stsEndpoint, metadataEndpoint, region, project, events } = options;
  const { pageSize = 500, maxConcurrency = 8, clock = systemClock } = options;
  const { requestTimeoutMs: timeoutMs = 30_000, userAgent = "cdktf-evs-snapshots", tls = {} } = options;
  const connections = new Connections({ tls, maxConnections: maxConcurrency, timeoutMs });
  // Whatever the environment says of proxies: the metadata service is the machine's own.
  const ownConnections = new Connections({
    tls: {},
    maxConnections: 1,
    timeoutMs: QUICK_MS,
    environment: {},
  });
  const redactor = new Redactor();
  for (const secret of secretsOf(credentials)) redactor.add(secret);
  const onSecret = (secret: string) => redactor.add(secret);
  const requesterOptions: RequesterOptions = {
    transport: options.transport ?? transportOver(connections),
    clock,
    random: options.random ?? Math.random,
    rateLimiters: options.rateLimiters ?? PROCESS_RATE_LIMITERS,
    ownerOf: ownersOf(credentials),
    maxRetries: options.maxRetries ?? 5,
    maxConcurrency,
    timeoutMs,
    maxWaitMs: options.maxWaitMs ?? 15 * 60_000,
    onRequest: (event) => events?.onRequest(event),
    onSlowDown: (event) => events?.onSlowDown(event),
    onWait: (event) => events?.onWait(event),
    redact: (text) => redactor.redact(text),
  };
  const requester = new Requester(requesterOptions);
  const quickRequester = new Requester({
    ...requesterOptions,
    maxRetries: 0,
    maxConcurrency: 1,
    timeoutMs: QUICK_MS,
    maxWaitMs: 0,
  });
  const time = new ServerTime({
    now: () => clock.now(),
    onCorrection: (offsetMs) => events?.onClock({ seconds: Math.round(offsetMs / 1000) }),
  });
  const session = new Session({
    credentials,
    evsEndpoint: options.evsEndpoint,
    iamEndpoint,
    stsEndpoint,
    region,
    project,
    clock,
    onSecret,
    sender: new Sender(requester, time, userAgent),
    quickSender: new Sender(quickRequester, time, userAgent),
    metadata: new MetadataClient({
      metadataEndpoint,
      connections: ownConnections,
      clock,
      onSecret,
      onRequest: requesterOptions.onRequest,
      redact: requesterOptions.redact,
    }),
  });
  const endpoints: Record<Service, string | undefined> = {
    evs: options.evsEndpoint,
    cbr: options.cbrEndpoint,
    cts: options.ctsEndpoint,
  };
  const resources = new ResourceReader(endpoints, session, options.apiVersion ?? "auto");
  const contextOf = async ({ projectId, signal, decisive = false }: ReadOptions): Promise<ReadContext> => {
    const [settled, evs] = await Promise.all([
      projectId === undefined ? session.getProjectId(signal) : session.settleProject(projectId, signal),
      session.getEvsEndpoint(signal),
    ]);
    endpoints.evs = evs;
    return { projectId: settled, decisive, ...(signal === undefined ? {} : { signal }) };
  };
  const lists = new ListReader({
    resources,
    contextOf,
    sharedReads: new SharedReads(KEPT_MS, () => clock.now() - requester.waitedMs),
    clock,
    pageSize,
    concurrency: () => requester.maxInFlight,
    onProgress: (event) => events?.onProgress(event),
  });
  const close = () => {
    connections.close();
    ownConnections.close();
  };
  return { pageSize, maxConcurrency, requester, session, resources, lists, contextOf, close };
}
