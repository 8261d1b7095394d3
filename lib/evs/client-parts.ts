import { isTokenOfProject, secretsOf } from "./auth/credentials";
import { ownersOf } from "./auth/owner";
import { Sender } from "./auth/sender";
import { ServerTime } from "./auth/server-time";
import type { EvsClientOptions } from "./client-options";
import { ClientShare, DEFAULT_CONCURRENCY, DEFAULT_TIMEOUT_MS, QUICK_MS } from "./client-share";
import { systemClock } from "./clock";
import { ConcurrencyLimiters } from "./http/concurrency-limiters";
import { transportOver } from "./http/exchange";
import { PROCESS_RATE_LIMITERS } from "./http/rate-limiters";
import { Requester, type RequesterOptions } from "./http/requester";
import { Account } from "./iam/account";
import { MetadataClient } from "./iam/metadata-client";
import { Session } from "./iam/session";
import type { Project } from "./iam/token-request";
import { ListReader } from "./list-reader";
import type { ReadOptions } from "./read-options";
import type { Service } from "./resource";
import { type ReadContext, ResourceReader } from "./resource-reader";
import { KEPT_MS, SharedReads } from "./shared-reads";

/** The parts of a client. */
export interface ClientParts {
  /** Rows per request when a whole list is read. */
  readonly pageSize: number;
  /** Maximum number of concurrent requests. */
  readonly maxConcurrency: number;
  readonly requester: Requester;
  readonly account: Account;
  readonly session: Session;
  readonly resources: ResourceReader;
  readonly lists: ListReader;
  /** The project of a call: its own, or that of the client. */
  contextOf(options: ReadOptions): Promise<ReadContext>;
  /** Closes the connections. */
  close(): void;
}

/**
 * Creates the parts of a client.
 *
 * @param share parts that several clients share
 * @default - nothing is shared
 */
export function createClientParts(options: EvsClientOptions, share?: ClientShare): ClientParts {
  const { credentials, iamEndpoint, region, project, events } = options;
  const { pageSize = 500, maxConcurrency = DEFAULT_CONCURRENCY, clock = systemClock } = options;
  const { requestTimeoutMs: timeoutMs = DEFAULT_TIMEOUT_MS, userAgent = "cdktf-evs-snapshots" } = options;
  const own = share === undefined ? new ClientShare(options) : undefined;
  const common = share ?? (own as ClientShare);
  const { redactor } = common;
  for (const secret of secretsOf(credentials)) redactor.add(secret);
  const onSecret = (secret: string) => redactor.add(secret);
  const requesterOptions: RequesterOptions = {
    transport: options.transport ?? transportOver(common.connections),
    clock,
    random: options.random ?? Math.random,
    rateLimiters: options.rateLimiters ?? PROCESS_RATE_LIMITERS,
    ownerOf: ownersOf(credentials),
    maxRetries: options.maxRetries ?? 5,
    concurrency: common.concurrency,
    timeoutMs,
    maxWaitMs: options.maxWaitMs ?? 15 * 60_000,
    onRequest: (event) => events?.onRequest(event),
    onSlowDown: (event) => events?.onSlowDown(event),
    onWait: (event) => events?.onWait(event),
    redact: (text) => redactor.redact(text),
  };
  const requester = new Requester(requesterOptions);
  const time = common.timeOf(
    () =>
      new ServerTime({
        now: () => clock.now(),
        onCorrection: (offsetMs) => events?.onClock({ seconds: Math.round(offsetMs / 1000) }),
      }),
  );
  const sender = new Sender(requester, time, userAgent);
  const createAccount = (tokenFor: Project | undefined) =>
    new Account({
      credentials,
      iamEndpoint,
      stsEndpoint: options.stsEndpoint,
      organizationsEndpoint: options.organizationsEndpoint,
      epsEndpoint: options.epsEndpoint,
      project: tokenFor,
      withCatalog: options.evsEndpoint === undefined,
      clock,
      onSecret,
      sender,
      quickSender: new Sender(
        new Requester({
          ...requesterOptions,
          maxRetries: 0,
          concurrency: new ConcurrencyLimiters(1),
          timeoutMs: QUICK_MS,
          maxWaitMs: 0,
        }),
        time,
        userAgent,
      ),
      metadata: new MetadataClient({
        metadataEndpoint: options.metadataEndpoint,
        connections: common.ownConnections,
        clock,
        onSecret,
        onRequest: requesterOptions.onRequest,
        redact: requesterOptions.redact,
      }),
      signInsOf: common.signInsOf,
      enterpriseProjectsOf: common.enterpriseProjectsOf,
    });
  const tokenFor = isTokenOfProject(credentials) ? project : undefined;
  const account = common.accountOf(credentials, tokenFor, () => createAccount(tokenFor));
  const session = new Session({
    account,
    credentials,
    evsEndpoint: options.evsEndpoint,
    iamEndpoint,
    region,
    project,
    sender,
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
    readList: (service, read) => requester.readList(new URL(endpoints[service] ?? iamEndpoint), read),
    onProgress: (event) => events?.onProgress(event),
  });
  // Parts that several clients share are not closed here.
  const close = () => own?.close();
  return { pageSize, maxConcurrency, requester, account, session, resources, lists, contextOf, close };
}
