import type { RequestAuth } from "../auth/request-auth";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import { CachedValue, type Obtained } from "./cached-value";

/** Somebody whom requests are sent as. */
export interface Authenticator {
  /** Sends with what lets the request in; once more with another where that has ended meanwhile. */
  send<Answer>(request: (auth: RequestAuth) => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** What lets requests in at the moment. */
  getAuth(signal?: AbortSignal): Promise<RequestAuth>;
}

/** Somebody with a token or key of their own: when it is refused there is no other. */
export function fixedAuthenticator(auth: RequestAuth): Authenticator {
  return { send: (request) => request(auth), getAuth: async () => auth };
}

/** Somebody whose token or keys IAM hands out, and hands out anew. */
export class RenewingAuthenticator implements Authenticator {
  private readonly auth: CachedValue<RequestAuth>;
  /** What was fetched because another was refused, and has not yet let anything in itself. */
  private untried: RequestAuth | undefined;

  constructor(obtain: (signal: AbortSignal) => Promise<Obtained<RequestAuth>>, clock: Clock) {
    this.auth = new CachedValue(obtain, () => clock.now());
  }

  getAuth(signal?: AbortSignal): Promise<RequestAuth> {
    return this.auth.get(signal);
  }

  async send<Answer>(request: (auth: RequestAuth) => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    const auth = await this.auth.get(signal);
    try {
      return await this.accepted(request, auth);
    } catch (error) {
      // Where a new one was refused too, it was not its age: thousands of requests must not fetch one each.
      if (!saysEnded(error) || this.untried === auth) throw error;
      this.auth.drop(auth);
      const renewed = await this.auth.get(signal);
      this.untried = renewed;
      return this.accepted(request, renewed);
    }
  }

  private async accepted<Answer>(
    request: (auth: RequestAuth) => Promise<Answer>,
    auth: RequestAuth,
  ): Promise<Answer> {
    const answer = await request(auth);
    if (this.untried === auth) this.untried = undefined;
    return answer;
  }
}

/** Codes of a token that is not valid any more, which EVS sends with 400 as well as with 401. */
const ENDED_CODES = ["Common.0013", "EVS.0002", "APIGW.0307", "APIG.0307"];

function saysEnded(error: unknown): boolean {
  if (!(error instanceof EvsError) || error.kind !== "status") return false;
  return error.status === 401 || ENDED_CODES.includes(error.code ?? "");
}
