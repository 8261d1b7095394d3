import type { RequestLimit } from "./http/request-limit";

/** The kind of a failed request. */
export type EvsErrorKind =
  /** The server answered with an error status. */
  | "status"
  /** The response is cut off or is not JSON. A retry can help. */
  | "malformed"
  /** The response is JSON, but does not match the API reference. */
  | "shape"
  /** No response: nothing listens, the host is unknown, the connection was reset, or TLS failed. */
  | "network"
  /** A proxy refused, failed, or answered in place of the endpoint. This proves nothing about EVS. */
  | "proxy"
  /** The request cannot be sent: a setting or an environment variable is invalid. */
  | "configuration"
  /** The endpoint is unknown. Nothing was sent. */
  | "endpoint"
  /** No response in time. */
  | "timeout"
  /** The server redirects. Credentials are not sent to another address. */
  | "redirect"
  /** The rate limit of the gateway requires a longer wait than is allowed. */
  | "throttled"
  /** IAM has no project of that name, or several. */
  | "project"
  /** The response is larger than any page can be. */
  | "too-large"
  /** The list kept changing, or the server contradicts itself. */
  | "unstable"
  /** The server returned fewer rows than it counts. */
  | "short";

export interface EvsErrorDetails {
  readonly kind: EvsErrorKind;
  readonly method: string;
  /** Path of the URL, without host and query. */
  readonly path: string;
  /** HTTP status, if there was a response. */
  readonly status?: number;
  /** Error code, for example `EVS.5400` or `APIGW.0301`. */
  readonly code?: string;
  /** Cinder's name of the error, for example `itemNotFound`. */
  readonly fault?: string;
  /** Error code of the gateway before EVS. A response can also have an error of EVS. */
  readonly gatewayCode?: string;
  /** The server's own message, without secrets. */
  readonly said?: string;
  readonly requestId?: string;
  /** Number of requests, including the first one. */
  readonly attempts?: number;
  /** How long the server asks the client to wait before the next request. */
  readonly retryAfterMs?: number;
  /** The rate limit that the gateway states. */
  readonly limit?: RequestLimit;
  /** HTTP status of the proxy's refusal. */
  readonly proxyStatus?: number;
  /** Number of rows that were returned, and number that the server counts. */
  readonly short?: { readonly rows: number; readonly total: number };
  /** The server's time when it responded, milliseconds since 1970. */
  readonly serverTimeMs?: number;
  /** What the server requires in addition to a password. */
  readonly secondFactor?: string;
}

/** A request to EVS or IAM that failed. Neither its fields nor its message contain credentials. */
export class EvsError extends Error implements EvsErrorDetails {
  override readonly name = "EvsError";
  readonly kind: EvsErrorKind;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly code?: string;
  readonly fault?: string;
  readonly gatewayCode?: string;
  readonly said?: string;
  readonly requestId?: string;
  readonly attempts?: number;
  readonly retryAfterMs?: number;
  readonly limit?: RequestLimit;
  readonly proxyStatus?: number;
  readonly short?: { readonly rows: number; readonly total: number };
  readonly serverTimeMs?: number;
  readonly secondFactor?: string;

  /** @param problem what was seen, in the server's words if there are any */
  constructor(
    readonly problem: string,
    details: EvsErrorDetails,
  ) {
    super(`${details.method} ${details.path}: ${problem}`);
    this.kind = details.kind;
    this.method = details.method;
    this.path = details.path;
    Object.assign(this, details);
  }

  /** The same error with the number of requests. */
  withAttempts(attempts: number): EvsError {
    const { problem, name: _name, message: _message, stack: _stack, ...details } = this;
    return new EvsError(problem, { ...details, attempts });
  }
}

/** A query that the API would refuse. Nothing was sent. */
export class InvalidQueryError extends Error {
  override readonly name = "InvalidQueryError";

  constructor(
    /** Name of the parameter on the API page. */
    readonly parameter: string,
    /** The allowed and the given value. */
    readonly problem: string,
  ) {
    super(`${parameter} ${problem}`);
  }
}
