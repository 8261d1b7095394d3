import type { Credentials } from "./auth/credentials";
import type { Clock } from "./clock";
import type { Transport } from "./http/exchange";
import type { RateLimiters } from "./http/rate-limiters";
import type { RequestEvent, SlowDownEvent, WaitEvent } from "./http/requester";
import type { TlsOptions } from "./http/trust";
import type { Project } from "./iam/token-request";
import type { ApiVersion } from "./resource";

export interface EvsClientOptions {
  /**
   * Base URL, for example `https://evs.cn-north-4.myhuaweicloud.com`. It can have a path.
   *
   * @default - the URL in the service catalogue of the token, for a user or a token
   */
  readonly evsEndpoint?: string;
  /** Base URL of CBR. @default - backups cannot be read */
  readonly cbrEndpoint?: string;
  /** Base URL of CTS. @default - traces cannot be read */
  readonly ctsEndpoint?: string;
  /** Base URL, with or without `/v3` at its end. */
  readonly iamEndpoint: string;
  /** Base URL of STS. @default - no role can be assumed through STS, and the owner of access keys is unknown */
  readonly stsEndpoint?: string;
  /** Base URL of Organizations. @default - accounts cannot be listed */
  readonly organizationsEndpoint?: string;
  /** Base URL of EPS. @default - names of enterprise projects cannot be read */
  readonly epsEndpoint?: string;
  /** Base URL of an ECS's metadata service. @default "http://169.254.169.254" */
  readonly metadataEndpoint?: string;
  /** The region to read, if a service catalogue has several. @default - any */
  readonly region?: string;
  readonly credentials: Credentials;
  /**
   * The project to read by default. The ID of a named project is read once from IAM.
   *
   * @default - each read names its project
   */
  readonly project?: Project;
  readonly tls?: TlsOptions;
  /** Maximum number of retries of a failed request. @default 5 */
  readonly maxRetries?: number;
  /** Time for one request. @default 30000 */
  readonly requestTimeoutMs?: number;
  /** Rows per request in a full read, 1 to 1000. @default 500 */
  readonly pageSize?: number;
  /** Maximum number of concurrent requests to one endpoint. @default 8 */
  readonly maxConcurrency?: number;
  /** Version of Cinder's API for snapshots and disks. @default "auto" */
  readonly apiVersion?: ApiVersion;
  /** Maximum time, in all, that requests wait for the rate limit of a gateway. @default 900000 */
  readonly maxWaitMs?: number;
  /** Called with each event. @default - none */
  readonly events?: EvsClientEvents;
  /** @default "cdktf-evs-snapshots" */
  readonly userAgent?: string;
  /** @default - this machine's */
  readonly clock?: Clock;
  /** A number from 0 to 1. @default Math.random */
  readonly random?: () => number;
  /** Sends requests. @default - HTTP */
  readonly transport?: Transport;
  /** Known rate limits of gateways. @default - those that all clients of this process know */
  readonly rateLimiters?: RateLimiters;
}

/** Events of a client. */
export interface EvsClientEvents {
  onRequest(event: RequestEvent): void;
  onSlowDown(event: SlowDownEvent): void;
  /** Requests start to wait for the rate limit of a gateway. It is repeated while they wait. */
  onWait(event: WaitEvent): void;
  /** Progress of a long read, from time to time. */
  onProgress(event: ProgressEvent): void;
  /** This machine's clock is wrong, so requests are signed with the server's time. */
  onClock(event: ClockEvent): void;
}

/** The difference between the clocks. */
export interface ClockEvent {
  /** Seconds that the server's clock is ahead of this machine's clock. Negative if it is behind. */
  readonly seconds: number;
}

/** Progress of reading a list. */
export interface ProgressEvent {
  readonly path: string;
  readonly rows: number;
  readonly seconds: number;
}
