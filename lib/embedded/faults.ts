/** The parts of a request that faults depend on. */
export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Number of requests before this one. */
  readonly index: number;
}

/** An intentional failure. */
export type Fault =
  /** This status, with a body in the form of EVS unless another one is given. */
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** No response at all. */
  | { readonly hang: true }
  /** The connection is reset. */
  | { readonly reset: true }
  /** The request has its effect, and the connection is reset before the response. */
  | { readonly loseAnswer: true }
  /** The correct response, cut off after this number of bytes. */
  | { readonly cutBody: number }
  /** A 200 with a body that never ends. */
  | { readonly endlessBody: true };
