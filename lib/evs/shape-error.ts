import { EvsError } from "./errors";

/** The request of a response. */
export interface RequestLine {
  readonly method: string;
  /** Without host and query. */
  readonly path: string;
}

/** A response that is JSON, but does not match the API reference. */
export function shapeError(problem: string, { method, path }: RequestLine): EvsError {
  return new EvsError(`does not match the API description: ${problem}`, { kind: "shape", method, path });
}
