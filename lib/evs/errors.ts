import type { RequestLimit } from "./http/request-limit";

/** What went wrong with a request. */
export type EvsErrorKind =
  /** The server answered with an error status. */
  | "status"
  /** The answer is cut off or is not JSON; asking again may help. */
  | "malformed"
  /** The answer is JSON, but not what the API page describes. */
  | "shape"
  /** No answer: nobody listening, no such host, connection reset, TLS. */
  | "network"
  /** A proxy refused, failed or spoke in the endpoint's place; says nothing of EVS. */
  | "proxy"
  /** The request cannot be sent: a setting or an environment variable that cannot be understood. */
  | "configuration"
  /** Where the service is, is not known; nothing was sent. */
  | "endpoint"
  /** No answer in time. */
  | "timeout"
  /** The server wants to send us elsewhere; credentials do not go there. */
  | "redirect"
  /** The gateway lets so few requests through that it would have to be waited for longer than may be. */
  | "throttled"
  /** IAM knows no project of that name, or several. */
  | "project"
  /** The answer is larger than any page can be. */
  | "too-large"
  /** The list kept changing, or the server contradicts itself. */
  | "unstable"
  /** The list stayed shorter than the server itself counts it. */
  | "short";

export interface EvsErrorDetails {
  readonly kind: EvsErrorKind;
  readonly method: string;
  /** Path of the URL, without host and query. */
  readonly path: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Error code, for example `EVS.5400` or `APIGW.0301`. */
  readonly code?: string;
  /** Cinder's name of the fault, for example `itemNotFound`. */
  readonly fault?: string;
  /** Error code of the gateway before EVS, also where the answer has a fault of EVS's beside it. */
  readonly gatewayCode?: string;
  /** The server's own message, cleaned. */
  readonly said?: string;
  readonly requestId?: string;
  /** Requests made, the first one included. */
  readonly attempts?: number;
  /** How long the server asks to wait before the next request. */
  readonly retryAfterMs?: number;
  /** How many requests the gateway says that it lets through. */
  readonly limit?: RequestLimit;
  /** HTTP status with which a proxy refused. */
  readonly proxyStatus?: number;
  /** Rows that came of a list, and rows that the server counts. */
  readonly short?: { readonly rows: number; readonly total: number };
  /** The server's clock when it answered, milliseconds since 1970. */
  readonly serverTimeMs?: number;
  /** What the server wants besides a password. */
  readonly secondFactor?: string;
}

/** A request to EVS or IAM that failed. Holds no credentials: neither in its fields nor in its message. */
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

  /** @param problem what was seen, in the server's words where there are any */
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

  /** The same error after so many requests. */
  withAttempts(attempts: number): EvsError {
    const { problem, name: _name, message: _message, stack: _stack, ...details } = this;
    return new EvsError(problem, { ...details, attempts });
  }
}

/** A query that the API would refuse; nothing was sent. */
export class InvalidQueryError extends Error {
  override readonly name = "InvalidQueryError";

  constructor(
    /** Name of the parameter on the API page. */
    readonly parameter: string,
    /** What is allowed, and what was given. */
    readonly problem: string,
  ) {
    super(`${parameter} ${problem}`);
  }
}
