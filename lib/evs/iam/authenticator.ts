import type { RequestAuth } from "../auth/request-auth";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import { CachedValue, type Obtained } from "./cached-value";

/** Sends requests as one user. */
export interface Authenticator {
  /** Sends with the current token or key. If that has expired, it sends once more with a new one. */
  send<Answer>(request: (auth: RequestAuth) => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** The current token or key. */
  getAuth(signal?: AbortSignal): Promise<RequestAuth>;
}

/** A fixed token or key. If it is refused, there is no other. */
export function fixedAuthenticator(auth: RequestAuth): Authenticator {
  return { send: (request) => request(auth), getAuth: async () => auth };
}

/** A token or keys that IAM issues and renews. */
export class RenewingAuthenticator implements Authenticator {
  private readonly auth: CachedValue<RequestAuth>;
  /** A new token or key, fetched after a refusal, that no request has used successfully yet. */
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
      // If a new one is refused too, its age is not the reason. Otherwise thousands of requests would fetch one each.
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

/** Codes of a token that is no longer valid. EVS sends them with 400 and with 401. */
const ENDED_CODES = ["Common.0013", "EVS.0002", "APIGW.0307", "APIG.0307"];

function saysEnded(error: unknown): boolean {
  if (!(error instanceof EvsError) || error.kind !== "status") return false;
  return error.status === 401 || ENDED_CODES.includes(error.code ?? "");
}
