import { type Credentials, secretsOf } from "./auth/credentials";
import { ownersOf } from "./auth/owner";
import { Sender } from "./auth/sender";
import { ServerTime } from "./auth/server-time";
import type { Backup } from "./backups/backup";
import { type Clock, systemClock } from "./clock";
import { EvsError } from "./errors";
import { Connections } from "./http/connections";
import { encodeQuery, type Query } from "./http/encode";
import { type Transport, transportOver } from "./http/exchange";
import { Redactor } from "./http/redactor";
import { type RequestEvent, Requester, type SlowDownEvent, type WaitEvent } from "./http/requester";
import type { TlsOptions } from "./http/trust";
import { PROCESS_GATES, type WindowGates } from "./http/window-gates";
import type { CallerFacts } from "./iam/caller-facts";
import { MetadataClient } from "./iam/metadata-client";
import { Session } from "./iam/session";
import type { Project } from "./iam/token-request";
import { type Listable, type Listing, type MalformedRow, toListing } from "./listing";
import { isUnpublished } from "./not-found";
import { readList } from "./read-list";
import {
  type ApiVersion,
  BACKUPS,
  type ListResource,
  RECYCLE_BIN,
  RECYCLE_BIN_POLICY,
  type Service,
  SNAPSHOT,
  SNAPSHOT_CHAINS,
  SNAPSHOTS,
  STANDARD_SNAPSHOTS,
  TRACES,
  VOLUME,
  VOLUMES,
} from "./resource";
import { type Reading, ResourceReader } from "./resource-reader";
import type { Row } from "./row";
import { shapeError } from "./shape-error";
import { KEPT_MS, SharedReads } from "./shared-reads";
import type { Snapshot } from "./snapshots/snapshot";
import {
  matchesSnapshot,
  type SnapshotFilter,
  type SnapshotWindow,
  toSnapshotQuery,
} from "./snapshots/snapshot-query";
import {
  type ChainFilter,
  matchesChain,
  type SnapshotChain,
  toChainQuery,
} from "./standard-snapshots/snapshot-chain";
import type { StandardSnapshot } from "./standard-snapshots/standard-snapshot";
import {
  matchesStandardSnapshot,
  type StandardSnapshotFilter,
  toStandardSnapshotQuery,
} from "./standard-snapshots/standard-snapshot-query";
import { DELETIONS, toTraceQuery } from "./traces/deletions";
import type { Trace } from "./traces/trace";
import { type RecycleBinPolicy, tryParseRecycleBinPolicy } from "./volumes/recycle-bin-policy";
import type { RecycleBinVolume, Volume } from "./volumes/volume";
import { matchesVolume, toVolumeQuery, type VolumeFilter } from "./volumes/volume-query";

export interface EvsClientOptions {
  /**
   * Base URL, for example `https://evs.cn-north-4.myhuaweicloud.com`; a path in it is kept.
   *
   * @default - what the token's catalogue of services says, for a user or a token
   */
  readonly evsEndpoint?: string;
  /** Base URL of CBR. @default - backups cannot be read */
  readonly cbrEndpoint?: string;
  /** Base URL of CTS. @default - traces cannot be read */
  readonly ctsEndpoint?: string;
  /** Base URL, with or without `/v3` at its end. */
  readonly iamEndpoint: string;
  /** Base URL of STS. @default - no role can be assumed through it, and nobody says whose keys they are */
  readonly stsEndpoint?: string;
  /** Base URL of an ECS's metadata service. @default "http://169.254.169.254" */
  readonly metadataEndpoint?: string;
  /** The region to read, where a catalogue of services has several. @default - any */
  readonly region?: string;
  readonly credentials: Credentials;
  /** The project to read by default; one given by name is looked up once through IAM. */
  readonly project: Project;
  readonly tls?: TlsOptions;
  /** Repetitions of a failed request. @default 5 */
  readonly maxRetries?: number;
  /** Time for one request. @default 30000 */
  readonly requestTimeoutMs?: number;
  /** Rows per request in a full read, 1 to 1000. @default 500 */
  readonly pageSize?: number;
  /** Requests in flight at once, for the whole client. @default 8 */
  readonly maxConcurrency?: number;
  /** Which version of Cinder's API is asked for snapshots and disks. @default "auto" */
  readonly apiVersion?: ApiVersion;
  /** How long requests may wait, in all, for a gateway that lets through so many in a window of time. @default 900000 */
  readonly maxWaitMs?: number;
  /** Told of what happens. @default - nobody is */
  readonly events?: EvsClientEvents;
  /** @default "cdktf-evs-snapshots" */
  readonly userAgent?: string;
  /** @default - this machine's */
  readonly clock?: Clock;
  /** A number from 0 to 1. @default Math.random */
  readonly random?: () => number;
  /** What carries requests. @default - HTTP */
  readonly transport?: Transport;
  /** What is known of gateways' windows. @default - what all clients of this process have learned */
  readonly gates?: WindowGates;
}

/** What can be told while a client reads. */
export interface EvsClientEvents {
  onRequest(event: RequestEvent): void;
  onSlowDown(event: SlowDownEvent): void;
  /** When requests begin to wait for a window of a gateway, and now and then while they do. */
  onWait(event: WaitEvent): void;
  /** During a long read, now and then. */
  onProgress(event: ProgressEvent): void;
  /** This machine's clock is wrong: requests are signed by the server's from then on. */
  onClock(event: ClockEvent): void;
}

/** What was found out about this machine's clock. */
export interface ClockEvent {
  /** Seconds that the server's clock is ahead of it; below zero where it is behind. */
  readonly seconds: number;
}

/** How far the read of a list is. */
export interface ProgressEvent {
  readonly path: string;
  readonly rows: number;
  readonly seconds: number;
}

/** What every read takes. */
export interface Call {
  /** @default - the client's project */
  readonly projectId?: string;
  /** Aborts the read. */
  readonly signal?: AbortSignal;
  /** Whether a list must not be one that was read, or began to be read, before. @default false */
  readonly fresh?: boolean;
  /** Whether a list is read for this call alone: nobody else gets it, and nothing older comes of it. @default false */
  readonly apart?: boolean;
  /**
   * Which rows are wanted of a list that is read for this call alone, by their IDs: the others are read, so that it is
   * complete, and not kept.
   *
   * @default - all
   */
  readonly only?: (id: string) => boolean;
  /** Whether a list that the region does not have is an empty one, which says so, where another may do. @default false */
  readonly mayBeAbsent?: boolean;
  /** Whether what was found before depends on it: then it may wait for a third of `maxWaitMs` more. @default false */
  readonly decisive?: boolean;
  /** A list that was read is shared, whatever its age, until this is over. @default - not beyond a minute */
  readonly during?: Promise<unknown>;
}

/** One window of the snapshot list. */
export interface SnapshotPage {
  /** In the server's order. */
  readonly snapshots: readonly Snapshot[];
  /** Rows that cannot be among the snapshots. */
  readonly malformed: readonly MalformedRow[];
  /** Snapshots that the server gave although the filter does not let them through; they are not among the others. */
  readonly leftOut: number;
  /** Links to further pages, keys `href` and `rel`; never followed. */
  readonly links: readonly Readonly<Record<string, string>>[];
}

/** Time between two reports of progress. */
const PROGRESS_MS = 1000;
/** Time for a request whose answer is not worth a wait. */
const QUICK_MS = 3000;

/**
 * Reads EVS disks and snapshots of one region. Whole lists are kept for a minute from the start of their read; time in
 * which requests wait for windows of a gateway does not count.
 */
export class EvsClient {
  /** Rows asked for per request in a full read. */
  readonly pageSize: number;
  /** Requests in flight at once, at most. */
  readonly maxConcurrency: number;
  private readonly requester: Requester;
  private readonly session: Session;
  private readonly resources: ResourceReader;
  private readonly connections: Connections;
  private readonly sharedReads: SharedReads;
  private readonly clock: Clock;
  private readonly ownConnections: Connections;
  private readonly endpoints: Record<Service, string | undefined>;

  constructor(private readonly options: EvsClientOptions) {
    const { credentials, iamEndpoint, project, tls = {}, events } = options;
    this.pageSize = options.pageSize ?? 500;
    const maxConcurrency = options.maxConcurrency ?? 8;
    this.maxConcurrency = maxConcurrency;
    const timeoutMs = options.requestTimeoutMs ?? 30_000;
    this.clock = options.clock ?? systemClock;
    this.connections = new Connections({ tls, maxConnections: maxConcurrency, timeoutMs });
    const redactor = new Redactor();
    for (const secret of secretsOf(credentials)) redactor.add(secret);
    const common = {
      transport: options.transport ?? transportOver(this.connections),
      clock: this.clock,
      random: options.random ?? Math.random,
      gates: options.gates ?? PROCESS_GATES,
      ownerOf: ownersOf(credentials),
      maxWaitMs: options.maxWaitMs ?? 15 * 60_000,
      onRequest: (event: RequestEvent) => events?.onRequest(event),
      onSlowDown: (event: SlowDownEvent) => events?.onSlowDown(event),
      onWait: (event: WaitEvent) => events?.onWait(event),
      redact: (text: string) => redactor.redact(text),
    };
    this.requester = new Requester({
      ...common,
      maxRetries: options.maxRetries ?? 5,
      maxConcurrency,
      timeoutMs,
    });
    this.sharedReads = new SharedReads(KEPT_MS, () => this.clock.now() - this.waitedMs);
    const userAgent = options.userAgent ?? "cdktf-evs-snapshots";
    const time = new ServerTime({
      now: () => this.clock.now(),
      onCorrection: (offsetMs) => events?.onClock({ seconds: Math.round(offsetMs / 1000) }),
    });
    const quick = new Requester({
      ...common,
      maxRetries: 0,
      maxConcurrency: 1,
      timeoutMs: QUICK_MS,
      maxWaitMs: 0,
    });
    const onSecret = (secret: string) => redactor.add(secret);
    // Whatever the environment says of proxies: the service is the machine's own.
    this.ownConnections = new Connections({
      tls: {},
      maxConnections: 1,
      timeoutMs: QUICK_MS,
      environment: {},
    });
    const {
      evsEndpoint,
      cbrEndpoint: cbr,
      ctsEndpoint: cts,
      stsEndpoint,
      region,
      metadataEndpoint,
    } = options;
    this.session = new Session({
      ...{ credentials, evsEndpoint, iamEndpoint, stsEndpoint, region, project, onSecret },
      sender: new Sender(this.requester, time, userAgent),
      quickSender: new Sender(quick, time, userAgent),
      metadata: new MetadataClient({
        ...{ metadataEndpoint, connections: this.ownConnections, onSecret },
        onRequest: common.onRequest,
        redact: common.redact,
      }),
    });
    this.endpoints = { evs: evsEndpoint, cbr, cts };
    this.resources = new ResourceReader(this.endpoints, this.session, options.apiVersion ?? "auto");
  }

  /** How long requests have waited for windows of a gateway so far. */
  get waitedMs(): number {
    return this.requester.waitedMs;
  }

  /** @throws EvsError when IAM knows no project of that name, or several, or a role's account has no such project */
  getProjectId({ signal }: Call = {}): Promise<string> {
    return this.session.getProjectId(signal);
  }

  /**
   * Whose data is read. Asked for once, in 3 s at most, and beside whatever else is read; undefined where it cannot be
   * had.
   */
  async tryGetCaller({ signal }: Call = {}): Promise<CallerFacts | undefined> {
    try {
      return await this.session.tryGetCaller(signal);
    } catch (error) {
      // Those who cannot sign in are told by what they read.
      if (error instanceof EvsError || signal?.aborted) return undefined;
      throw error;
    }
  }

  /**
   * Every snapshot that the filter lets through, each once, newest first: complete, or an error. Where the region has
   * neither v2 nor v3 of the API, and v5 answers, there may be none (`mayBeAbsent`).
   *
   * @throws InvalidQueryError, EvsError
   */
  async listSnapshots(filter: SnapshotFilter = {}, call: Call = {}): Promise<Listing<Snapshot>> {
    const matches = (snapshot: Snapshot) => matchesSnapshot(filter, snapshot);
    const listing = await this.list(SNAPSHOTS, toSnapshotQuery(filter), matches, call);
    if (listing.absent !== undefined && !call.mayBeAbsent) throw listing.absent;
    return listing;
  }

  /**
   * One request of the API page.
   *
   * @throws InvalidQueryError
   * @throws EvsError also when more rows come than were asked for
   */
  async getSnapshotWindow(window: SnapshotWindow, call: Call = {}): Promise<SnapshotPage> {
    const reading = await this.readingOf(call);
    const { rows, links } = await this.resources.getPage(SNAPSHOTS, toSnapshotQuery(window), reading);
    const { limit = Number.POSITIVE_INFINITY } = window;
    if (rows.length > limit) {
      const asked = { method: "GET", path: this.resources.pathOf(SNAPSHOTS, reading.projectId) };
      throw shapeError(
        `the server returned ${rows.length} rows although limit is ${limit}; none of them is used`,
        asked,
      );
    }
    const given = rows.flatMap(({ row }) => ("value" in row ? [row.value] : []));
    const snapshots = given.filter((snapshot) => matchesSnapshot(window, snapshot));
    return {
      snapshots,
      malformed: rows.flatMap(({ row }) => ("malformed" in row ? [row.malformed] : [])),
      leftOut: given.length - snapshots.length,
      links,
    };
  }

  /**
   * The snapshot, or undefined when EVS says that there is none.
   *
   * @throws EvsError also when another snapshot answers than the one asked for, or the ID cannot be asked for
   */
  async tryGetSnapshot(id: string, call: Call = {}): Promise<Snapshot | undefined> {
    return this.resources.tryGetOne(SNAPSHOT, id, await this.readingOf(call));
  }

  /**
   * Every disk that the filter lets through, each once, newest first. Disks in the recycle bin are not among them.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listVolumes(filter: VolumeFilter = {}, call: Call = {}): Promise<Listing<Volume>> {
    const matches = (volume: Volume) => matchesVolume(filter, volume);
    return this.list(VOLUMES, toVolumeQuery(filter), matches, call);
  }

  /**
   * The disk, or undefined when EVS says that there is none.
   *
   * @throws EvsError also when another disk answers than the one asked for, or the ID cannot be asked for
   */
  async tryGetVolume(id: string, call: Call = {}): Promise<Volume | undefined> {
    return this.resources.tryGetOne(VOLUME, id, await this.readingOf(call));
  }

  /** Every disk in the recycle bin. */
  async listRecycleBinVolumes(call: Call = {}): Promise<Listing<RecycleBinVolume>> {
    return this.list(RECYCLE_BIN, {}, () => true, call);
  }

  /**
   * Which deleted disks go into the recycle bin.
   *
   * @throws EvsError also when the answer does not say
   */
  async getRecycleBinPolicy(call: Call = {}): Promise<RecycleBinPolicy> {
    const reading = await this.readingOf(call);
    return this.resources.getOnly(RECYCLE_BIN_POLICY, "policy", tryParseRecycleBinPolicy, reading);
  }

  /**
   * Every standard snapshot that the filter lets through, each once, newest first. Not every region has them.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listStandardSnapshots(
    filter: StandardSnapshotFilter = {},
    call: Call = {},
  ): Promise<Listing<StandardSnapshot>> {
    const matches = (snapshot: StandardSnapshot) => matchesStandardSnapshot(filter, snapshot);
    return this.list(STANDARD_SNAPSHOTS, toStandardSnapshotQuery(filter), matches, call);
  }

  /**
   * Every chain of standard snapshots that the filter lets through: what is billed.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listSnapshotChains(filter: ChainFilter = {}, call: Call = {}): Promise<Listing<SnapshotChain>> {
    return this.list(SNAPSHOT_CHAINS, toChainQuery(filter), (chain) => matchesChain(filter, chain), call);
  }

  /** Every backup that CBR has in the project, of disks, servers and anything else. */
  async listBackups(call: Call = {}): Promise<Listing<Backup>> {
    return this.list(BACKUPS, {}, () => true, call);
  }

  /**
   * Every deletion of a disk that CTS still has a trace of: those of the last seven days.
   *
   * @param now when the days end, milliseconds since 1970
   */
  async listDeletions(now: number, call: Call = {}): Promise<Listing<Trace>> {
    const lists = await Promise.all(
      DELETIONS.map((name) => this.list(TRACES, toTraceQuery(name, now), () => true, call)),
    );
    return {
      rows: lists.flatMap(({ rows }) => rows),
      malformed: lists.flatMap(({ malformed }) => malformed),
    };
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    this.connections.close();
    this.ownConnections.close();
  }

  private async list<T extends Listable>(
    resource: ListResource<T>,
    filter: Query,
    matches: (row: T) => boolean,
    call: Call,
  ): Promise<Listing<T>> {
    const reading = await this.readingOf(call);
    const path = this.resources.pathOf(resource, reading.projectId);
    // Which version answers turns out by asking; it is the same list.
    const key = `${resource.service} ${resource.version} ${resource.path} ${reading.projectId}?${encodeQuery(filter)}`;
    return this.sharedReads.read(key, call, async () => {
      try {
        const { parse } = resource;
        const { only } = call.apart ? call : {};
        const wanted =
          only === undefined
            ? resource
            : { ...resource, parse: (row: Row, id: string) => (only(id) ? parse(row, id) : undefined) };
        const listed = await readList<T | undefined>(this.resources, wanted, filter, reading, {
          pageSize: this.pageSize,
          concurrency: () => this.requester.maxInFlight,
          onProgress: this.progressOf(path),
        });
        return toListing(resource.field, listed, matches);
      } catch (error) {
        if (resource.successor === undefined || !isUnpublished(error)) throw error;
        // Whether it is the region that has other ones, or the endpoint that is wrong.
        await this.resources.getPage(resource.successor, { limit: 1 }, reading).catch(() => {
          throw error;
        });
        return { rows: [], malformed: [], absent: error };
      }
    });
  }

  private async readingOf({ projectId, signal, decisive = false }: Call): Promise<Reading> {
    const until = signal === undefined ? {} : { signal };
    const [settled, evs] = await Promise.all([
      projectId === undefined ? this.getProjectId(until) : this.session.settleProject(projectId, signal),
      this.session.getEvsEndpoint(signal),
    ]);
    this.endpoints.evs = evs;
    return { projectId: settled, ...until, decisive };
  }

  /** Tells of progress from time to time. */
  private progressOf(path: string): (rows: number) => void {
    const start = this.clock.now();
    let told = start;
    return (rows) => {
      const now = this.clock.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      this.options.events?.onProgress({ path, rows, seconds: Math.round((now - start) / 1000) });
    };
  }
}
