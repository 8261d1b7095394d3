import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";

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

/** Serves a fault in place of an answer; `answer` makes the right one where the fault needs it. */
export function serveFault(fault: Fault, response: ServerResponse, answer: () => Answer): void {
  if ("status" in fault) {
    const body = fault.body ?? JSON.stringify({ error: { message: "injected fault", code: "EVS.5500" } });
    response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers }).end(body);
  } else if ("loseAnswer" in fault) {
    answer();
    response.socket?.resetAndDestroy();
  } else if ("reset" in fault) {
    response.socket?.resetAndDestroy();
  } else if ("cutBody" in fault) {
    // Valid HTTP, so that only the JSON gives it away.
    const { status, body } = answer();
    response.writeHead(status, { "content-type": "application/json" }).end(body.slice(0, fault.cutBody));
  } else if ("endlessBody" in fault) {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"snapshots":[');
    const chunk = `${" ".repeat(1024 * 1024)}`;
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", pour);
    pour();
  }
}
