import type { ServerResponse } from "node:http";
import type { Answer } from "./answer";
import type { Fault } from "./faults";

/** Serves a fault instead of a response. `answer` creates the correct response if the fault needs it. */
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
    // The HTTP is valid, so only the JSON shows the fault.
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
