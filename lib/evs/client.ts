import { type Credentials, secretsOf } from "./auth/credentials";
import { EvsError } from "./errors";
import { Connections } from "./http/connections";
import { encode, encodeQuery, type Query } from "./http/encode";
import { isObject, type JsonObject } from "./http/json";
import { Redactor } from "./http/redactor";
import { type RequestEvent, Requester, type SlowDownEvent } from "./http/requester";
import type { TlsOptions } from "./http/trust";
import { Session } from "./iam/session";
import type { Project } from "./iam/token-request";
import { readAll } from "./paging/read-all";
import { Row, rowsOf, shapeError } from "./row";
import { SharedReads } from "./shared-reads";
import { parseSnapshot, type Snapshot } from "./snapshots/snapshot";
import {
  checkName,
  type SnapshotFilter,
  type SnapshotWindow,
  toSnapshotQuery,
} from "./snapshots/snapshot-query";
import {
  parseRecycleBinVolume,
  parseVolume,
  type RecycleBinVolume,
  type Volume,
  type VolumeFilter,
} from "./volumes/volume";

export interface EvsClientOptions {
  /** Base URL, for example `https://evs.cn-north-4.myhuaweicloud.com`; a path in it is kept. */
  readonly evsEndpoint: string;
  /** Base URL, with or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly credentials: Credentials;
  /** The project to read by default; one given by name is looked up once through IAM. */
  readonly project: Project;
  readonly tls?: TlsOptions;
  /** Repetitions of a failed request. @default 5 */
  readonly maxRetries?: number;
  /** Time for one request. @default 30000 */
  readonly requestTimeoutMs?: number;
  /** Rows asked for per request in a full read, 1 to 1000. @default 500 */
  readonly pageSize?: number;
  /** Requests in flight at once, for the whole client. @default 8 */
  readonly maxConcurrency?: number;
  /** Told of what happens. @default - nobody is */
  readonly events?: EvsClientEvents;
  /** @default "cdktf-evs-snapshots" */
  readonly userAgent?: string;
}

/** What can be told while a client reads. */
export interface EvsClientEvents {
  onRequest(event: RequestEvent): void;
  onSlowDown(event: SlowDownEvent): void;
  /** During a long read, now and then. */
  onProgress(event: ProgressEvent): void;
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
  /** Whether a list must not be shared with a read of it that is under way already. @default false */
  readonly fresh?: boolean;
}

/** One window of the snapshot list. */
export interface SnapshotPage {
  /** In the server's order. */
  readonly snapshots: Snapshot[];
  /** Links to further pages, keys `href` and `rel`; never followed. */
  readonly links: Readonly<Record<string, string>>[];
}

/** Time between two reports of progress. */
const PROGRESS_MS = 1000;

/** Reads EVS disks and snapshots of one region. */
export class EvsClient {
  /** Rows asked for per request in a full read. */
  readonly pageSize: number;
  /** Requests in flight at once, at most. */
  readonly maxConcurrency: number;
  private readonly requester: Requester;
  private readonly session: Session;
  private readonly connections: Connections;
  private readonly sharedReads = new SharedReads();

  constructor(private readonly options: EvsClientOptions) {
    const { credentials, iamEndpoint, project, tls = {}, events } = options;
    this.pageSize = options.pageSize ?? 500;
    const maxConcurrency = options.maxConcurrency ?? 8;
    this.maxConcurrency = maxConcurrency;
    const timeoutMs = options.requestTimeoutMs ?? 30_000;
    this.connections = new Connections({ tls, maxConnections: maxConcurrency, timeoutMs });
    const redactor = new Redactor();
    for (const secret of secretsOf(credentials)) redactor.add(secret);
    this.requester = new Requester({
      connections: this.connections,
      maxRetries: options.maxRetries ?? 5,
      maxConcurrency,
      timeoutMs,
      onRequest: (event) => events?.onRequest(event),
      onSlowDown: (event) => events?.onSlowDown(event),
      redact: (text) => redactor.redact(text),
    });
    const userAgent = options.userAgent ?? "cdktf-evs-snapshots";
    this.session = new Session({
      credentials,
      iamEndpoint,
      project,
      requester: this.requester,
      userAgent,
      onSecret: (secret) => redactor.add(secret),
    });
  }

  /** @throws EvsError when IAM knows no project of that name, or several */
  getProjectId({ signal }: Call = {}): Promise<string> {
    return this.session.getProjectId(signal);
  }

  /**
   * Every snapshot that the filter lets through, each once, newest first: complete, or an error.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listSnapshots(filter: SnapshotFilter = {}, call: Call = {}): Promise<readonly Snapshot[]> {
    return this.list("v2", "snapshots/detail", "snapshots", toSnapshotQuery(filter), parseSnapshot, call);
  }

  /**
   * One request of the API page, as it is.
   *
   * @throws InvalidQueryError, EvsError
   */
  async getSnapshotWindow(window: SnapshotWindow, call: Call = {}): Promise<SnapshotPage> {
    const { body, request } = await this.get("v2", "snapshots/detail", toSnapshotQuery(window), call);
    return {
      snapshots: rowsOf(body, "snapshots", request).map(parseSnapshot),
      links: new Row(body, "the answer", request).links("snapshots_links"),
    };
  }

  /** The snapshot, or undefined when EVS says that there is none. */
  tryGetSnapshot(id: string, call: Call = {}): Promise<Snapshot | undefined> {
    return this.tryGet(`snapshots/${encode(id)}`, "snapshot", parseSnapshot, call);
  }

  /**
   * Every disk that the filter lets through, each once, newest first. Disks in the recycle bin are not among them.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listVolumes(filter: VolumeFilter = {}, call: Call = {}): Promise<readonly Volume[]> {
    const { name, status, availabilityZone } = filter;
    checkName(name);
    const query = { name, status, availability_zone: availabilityZone };
    return this.list("v2", "volumes/detail", "volumes", query, parseVolume, call);
  }

  /** The disk, or undefined when EVS says that there is none. */
  tryGetVolume(id: string, call: Call = {}): Promise<Volume | undefined> {
    return this.tryGet(`volumes/${encode(id)}`, "volume", parseVolume, call);
  }

  /** Every disk in the recycle bin. */
  async listRecycleBinVolumes(call: Call = {}): Promise<readonly RecycleBinVolume[]> {
    return this.list("v3", "recycle-bin-volumes/detail", "volumes", {}, parseRecycleBinVolume, call);
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    this.connections.close();
  }

  private async list<T extends { readonly id: string; readonly createdAt: string | null }>(
    version: string,
    resource: string,
    field: string,
    filter: Query,
    parse: (row: Row) => T,
    call: Call,
  ): Promise<readonly T[]> {
    const path = await this.pathOf(version, resource, call);
    return this.sharedReads.read(`${path}${encodeQuery(filter)}`, call, async () => {
      const rows = await readAll({
        fetchPage: async (offset, limit) => {
          const { body, request } = await this.get(version, resource, { ...filter, offset, limit }, call);
          return {
            rows: rowsOf(body, field, request).map(parse),
            hasNext: hasLinks(body[`${field}_links`]),
          };
        },
        pageSize: this.pageSize,
        concurrency: () => this.requester.maxInFlight,
        unstable: (problem) => new EvsError(problem, { kind: "unstable", method: "GET", path }),
        onProgress: this.progressOf(path),
      });
      return rows.sort(newestFirst);
    });
  }

  /** Tells of progress from time to time. */
  private progressOf(path: string): (rows: number) => void {
    const start = performance.now();
    let told = start;
    return (rows) => {
      const now = performance.now();
      if (now - told < PROGRESS_MS) return;
      told = now;
      this.options.events?.onProgress({ path, rows, seconds: Math.round((now - start) / 1000) });
    };
  }

  private async tryGet<T>(
    resource: string,
    field: string,
    parse: (row: Row) => T,
    call: Call,
  ): Promise<T | undefined> {
    try {
      const { body, request } = await this.get("v2", resource, {}, call);
      const fields = body[field];
      if (!isObject(fields)) throw shapeError(`${field} is no object`, request);
      return parse(new Row(fields, field, request));
    } catch (error) {
      if (error instanceof EvsError && error.isNotFound) return undefined;
      throw error;
    }
  }

  private async get(
    version: string,
    resource: string,
    query: Query,
    call: Call,
  ): Promise<{ body: JsonObject; request: { method: string; path: string } }> {
    const projectId = call.projectId ?? (await this.getProjectId(call));
    const url = new URL(this.options.evsEndpoint);
    url.pathname = await this.pathOf(version, resource, call);
    url.search = encodeQuery(query);
    const { body } = await this.session.get(url, projectId, call.signal);
    return { body, request: { method: "GET", path: url.pathname } };
  }

  private async pathOf(version: string, resource: string, call: Call): Promise<string> {
    const projectId = call.projectId ?? (await this.getProjectId(call));
    const base = new URL(this.options.evsEndpoint).pathname.replace(/\/+$/, "");
    return `${base}/${version}/${encode(projectId)}/${resource}`;
  }
}

const hasLinks = (links: unknown) => Array.isArray(links) && links.length > 0;

interface Dated {
  readonly id: string;
  readonly createdAt: string | null;
}

/** By creation time, then by ID. Times in RFC 3339 and UTC sort as texts once the Z after the fraction is off. */
function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a.createdAt?.slice(0, -1) ?? "", b.createdAt?.slice(0, -1) ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
