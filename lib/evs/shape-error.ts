import { EvsError } from "./errors";

/** The request that an answer is to. */
export interface RequestLine {
  readonly method: string;
  /** Without host and query. */
  readonly path: string;
}

/** An answer that is JSON, but not what the API page describes. */
export function shapeError(problem: string, { method, path }: RequestLine): EvsError {
  return new EvsError(`does not match the API description: ${problem}`, { kind: "shape", method, path });
}
