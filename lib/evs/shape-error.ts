import { EvsError } from "./errors";

/** The request that an answer is to. */
export interface Asked {
  readonly method: string;
  /** Without host and query. */
  readonly path: string;
}

/** An answer that is JSON, but not what the API page describes. */
export function shapeError(problem: string, { method, path }: Asked): EvsError {
  return new EvsError(`does not match the API description: ${problem}`, { kind: "shape", method, path });
}
