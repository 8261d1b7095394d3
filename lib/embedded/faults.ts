/** A request, as far as it decides about faults. */
export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Requests before this one. */
  readonly index: number;
}

/** Something that goes wrong on purpose. */
export type Fault =
  /** This status, with a body in EVS's shape unless another is given. */
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  /** No answer at all. */
  | { readonly hang: true }
  /** The connection is reset. */
  | { readonly reset: true }
  /** The work is done, and the connection is reset before the answer. */
  | { readonly loseAnswer: true }
  /** The right answer, cut off after so many bytes. */
  | { readonly cutBody: number }
  /** A 200 whose body never ends. */
  | { readonly endlessBody: true };
