import { EvsError } from "./errors";

/** The request that an answer is to. */
export interface RequestLine {
  readonly method: string;
  /** Without host and query. */
  readonly path: string;
}

/** An answer that is JSON, but not what the API page describes. */
export function shapeError(problem: string, { method, path }: RequestLine): EvsError {
  return new EvsError(`not what the API describes: ${problem}`, { kind: "shape", method, path });
}
