import type { Pass } from "../auth/pass";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import { type Obtained, Shared } from "./shared";

/** Somebody whom requests are sent as. */
export interface Identity {
  /** Sends with what lets the request in; once more with another where that has ended meanwhile. */
  send<Answer>(request: (pass: Pass) => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** What lets requests in at the moment. */
  getPass(signal?: AbortSignal): Promise<Pass>;
}

/** Somebody with a token or key of their own: when it is refused there is no other. */
export function fixedIdentity(pass: Pass): Identity {
  return { send: (request) => request(pass), getPass: async () => pass };
}

/** Somebody whose token or keys IAM hands out, and hands out anew. */
export class RenewedIdentity implements Identity {
  private readonly pass: Shared<Pass>;
  /** What was fetched because another was refused, and has not yet let anything in itself. */
  private untried: Pass | undefined;

  constructor(obtain: (signal: AbortSignal) => Promise<Obtained<Pass>>, clock: Clock) {
    this.pass = new Shared(obtain, () => clock.now());
  }

  getPass(signal?: AbortSignal): Promise<Pass> {
    return this.pass.get(signal);
  }

  async send<Answer>(request: (pass: Pass) => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    const pass = await this.pass.get(signal);
    try {
      return await this.accepted(request, pass);
    } catch (error) {
      // Where a new one was refused too, it was not its age: thousands of requests must not fetch one each.
      if (!saysEnded(error) || this.untried === pass) throw error;
      this.pass.drop(pass);
      const renewed = await this.pass.get(signal);
      this.untried = renewed;
      return this.accepted(request, renewed);
    }
  }

  private async accepted<Answer>(request: (pass: Pass) => Promise<Answer>, pass: Pass): Promise<Answer> {
    const answer = await request(pass);
    if (this.untried === pass) this.untried = undefined;
    return answer;
  }
}

/** Codes of a token that is not valid any more, which EVS sends with 400 as well as with 401. */
const ENDED_CODES = ["Common.0013", "EVS.0002", "APIGW.0307", "APIG.0307"];

function saysEnded(error: unknown): boolean {
  if (!(error instanceof EvsError) || error.kind !== "status") return false;
  return error.status === 401 || ENDED_CODES.includes(error.code ?? "");
}
