/**
 * The parts of an `AbortSignal` that are used here. A project without the types of Node.js and of browsers does not
 * have that type.
 */
export interface EvaluationSignal {
  /** Whether it was aborted. */
  readonly aborted: boolean;
  /** Why, once it is aborted. */
  readonly reason: unknown;
  /** Calls the listener when it is aborted. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Calls the listener no longer. */
  removeEventListener(type: "abort", listener: () => void): void;
}
