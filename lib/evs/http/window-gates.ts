import { type Clock, systemClock } from "../clock";
import { apiOf } from "./api-of";
import type { HttpRequest } from "./exchange";
import { WindowGate } from "./window-gate";

/** The gates of every key and API: what one client learns of the gateway's windows, all know. */
export class WindowGates {
  private readonly gates = new Map<string, WindowGate>();

  constructor(private readonly clock: Clock) {}

  /** @param owner who sends the request, in a form that gives no secret away */
  gateOf(owner: string, { method, url }: HttpRequest): WindowGate {
    const key = `${owner} ${apiOf(method, url)}`;
    const known = this.gates.get(key);
    if (known !== undefined) return known;
    const gate = new WindowGate(this.clock);
    this.gates.set(key, gate);
    return gate;
  }
}

/** Those of all clients of this process. */
export const PROCESS_GATES = new WindowGates(systemClock);
