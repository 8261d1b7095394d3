import type { AgencyCredentials, OidcCredentials } from "../auth/credentials";
import type { RequestAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import { trimTrailing } from "../http/trim-trailing";
import type { Authenticator } from "./authenticator";
import type { Obtained } from "./cached-value";
import type { CallerFacts } from "./caller-facts";
import { obtainedKey } from "./obtained-key";
import { parseStsKey } from "./temporary-key";

export interface StsClientOptions {
  /** Undefined if it is unknown. */
  readonly stsEndpoint: string | undefined;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Called with each secret that STS returns, before its first use. */
  readonly onSecret: (secret: string) => void;
}

/** The same in every run, because the session is a part of the principal's name, which reports show. */
const SESSION_NAME = "cdktf-evs-snapshots";
/** STS refuses longer sessions for callers with temporary keys. */
const MOST_SECONDS_OF_TEMPORARY = 3600;

/** The requests to STS, version 5. */
export class StsClient {
  constructor(private readonly options: StsClientOptions) {}

  /** Whether the endpoint of STS is known. */
  get isKnown(): boolean {
    return this.options.stsEndpoint !== undefined;
  }

  /**
   * Temporary keys of an agency.
   *
   * @param isTemporary whether the caller has temporary keys
   * @see STS API reference, "Obtaining Temporary Security Credentials Through an Agency or Trust Agency"
   */
  async assume(
    actor: Authenticator,
    { domainId = "", agencyName, externalId, durationSeconds }: AgencyCredentials,
    isTemporary: boolean,
    signal: AbortSignal,
  ): Promise<Obtained<RequestAuth>> {
    const seconds = isTemporary
      ? Math.min(durationSeconds ?? MOST_SECONDS_OF_TEMPORARY, MOST_SECONDS_OF_TEMPORARY)
      : durationSeconds;
    const request = this.options.sender.postRequest(this.urlOf("POST", "/v5/agencies/assume"), {
      agency_urn: agencyUrn(domainId, agencyName),
      agency_session_name: SESSION_NAME,
      ...(seconds === undefined ? {} : { duration_seconds: seconds }),
      ...(externalId === undefined ? {} : { external_id: externalId }),
    });
    const send = (auth: RequestAuth) => this.options.sender.send(request, auth, { signal });
    const { body, headers } = await actor.send(send, signal);
    const key = parseStsKey(body, { method: "POST", path: request.url.pathname });
    return obtainedKey(key, headers.date, this.options);
  }

  /**
   * Temporary keys of a trust agency, for the token of an identity provider. The request is not signed.
   *
   * @see STS API reference, "AssumeAgencyWithOIDC"
   */
  async assumeWithOidc(
    credentials: OidcCredentials & { readonly api: "sts" },
    idToken: string,
    signal: AbortSignal,
  ): Promise<Obtained<RequestAuth>> {
    const { providerUrn, domainId, agencyName, durationSeconds } = credentials;
    const url = this.urlOf("POST", "/v5/agencies/assume-with-oidc");
    const request = this.options.sender.postRequest(url, {
      provider_urn: providerUrn,
      agency_urn: agencyUrn(domainId, agencyName),
      agency_session_name: SESSION_NAME,
      id_token: idToken,
      ...(durationSeconds === undefined ? {} : { duration_seconds: durationSeconds }),
    });
    const { body, headers } = await this.options.sender.sendOpen(request, signal);
    const key = parseStsKey(body, { method: "POST", path: url.pathname });
    return obtainedKey(key, headers.date, this.options);
  }

  /**
   * The owner of the keys.
   *
   * @see STS API reference, "GetCallerIdentity"
   */
  async getCaller(auth: RequestAuth, signal: AbortSignal): Promise<CallerFacts> {
    const request = this.options.sender.getRequest(this.urlOf("GET", "/v5/caller-identity"));
    const { body } = await this.options.sender.send(request, auth, { signal });
    return { accountId: textOf(body.account_id), accountName: null, principal: textOf(body.principal_urn) };
  }

  private urlOf(method: string, path: string): URL {
    const { stsEndpoint } = this.options;
    if (stsEndpoint !== undefined) return new URL(`${trimTrailing(stsEndpoint, "/")}${path}`);
    throw new EvsError("the STS endpoint is unknown; set endpoints.sts", { kind: "endpoint", method, path });
  }
}

const agencyUrn = (domainId: string, agencyName: string) => `iam::${domainId}:agency:${agencyName}`;
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
