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
  /** Base URL of Organizations. @default - accounts cannot be listed */
  readonly organizationsEndpoint?: string;
  /** Base URL of EPS. @default - names of enterprise projects cannot be read */
  readonly epsEndpoint?: string;
  /** Base URL of an ECS's metadata service. @default "http://169.254.169.254" */
  readonly metadataEndpoint?: string;
  /** The region to read, where a catalogue of services has several. @default - any */
  readonly region?: string;
  readonly credentials: Credentials;
  /**
   * The project to read by default; one given by name is looked up once through IAM.
   *
   * @default - every read names its own
   */
  readonly project?: Project;
  readonly tls?: TlsOptions;
  /** Repetitions of a failed request. @default 5 */
  readonly maxRetries?: number;
  /** Time for one request. @default 30000 */
  readonly requestTimeoutMs?: number;
  /** Rows per request in a full read, 1 to 1000. @default 500 */
  readonly pageSize?: number;
  /** Requests to one endpoint in flight at once. @default 8 */
  readonly maxConcurrency?: number;
  /** Which version of Cinder's API is asked for snapshots and disks. @default "auto" */
  readonly apiVersion?: ApiVersion;
  /** How long requests may wait, in all, for a gateway that lets through so many in a window of time. @default 900000 */
  readonly maxWaitMs?: number;
  /** Called with each event. @default - none */
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
  readonly rateLimiters?: RateLimiters;
}

/** Events of a client that reads. */
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
