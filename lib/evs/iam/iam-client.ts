import type { AgencyCredentials, AgencyTokenCredentials, PasswordCredentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import type { RequestAuth, TokenAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import type { HttpRequest } from "../http/exchange";
import { isObject } from "../http/json";
import type { JsonAnswer } from "../http/requester";
import { trimTrailing } from "../http/trim-trailing";
import type { Authenticator } from "./authenticator";
import type { Obtained } from "./cached-value";
import { usableForMs } from "./lifetime";
import { obtained, obtainedKey } from "./obtained-key";
import { type ListedProject, parseProjects } from "./projects";
import { keyOfTokenRequest, parseTemporaryKey, temporaryKeyRequest } from "./temporary-key";
import { parseTokenFacts, type TokenFacts } from "./token-facts";
import { agencyTokenRequest, type Project, tokenRequest } from "./token-request";

export interface IamClientOptions {
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Whether tokens must have their service catalogue. */
  readonly withCatalog: boolean;
  /** Called with each secret that IAM returns, before its first use. */
  readonly onSecret: (secret: string) => void;
}

/** The requests to IAM, version 3. */
export class IamClient {
  constructor(private readonly options: IamClientOptions) {}

  /** A token of a user. */
  async issueToken(
    credentials: PasswordCredentials,
    project: Project | undefined,
    signal: AbortSignal,
  ): Promise<Obtained<TokenAuth>> {
    const request = this.options.sender.postRequest(this.tokensUrl(), tokenRequest(credentials, project));
    return this.takeToken(await this.options.sender.sendOpen(request, signal), request);
  }

  /** A token of an agency for one project of its account, for the caller. */
  async issueAgencyToken(
    actor: Authenticator,
    credentials: AgencyTokenCredentials,
    project: Project,
    signal: AbortSignal,
  ): Promise<Obtained<TokenAuth>> {
    const body = agencyTokenRequest(credentials, project);
    const request = this.options.sender.postRequest(this.tokensUrl(), body);
    return this.takeToken(await this.send(actor, request, signal), request);
  }

  /** Temporary keys of an agency, for the caller. */
  async issueKey(
    actor: Authenticator,
    credentials: AgencyCredentials,
    signal: AbortSignal,
  ): Promise<Obtained<RequestAuth>> {
    const request = this.options.sender.postRequest(this.keysUrl(), temporaryKeyRequest(credentials));
    return this.takeKey(await this.send(actor, request, signal), request);
  }

  /** Temporary keys for the owner of a token, with the token's permissions. */
  async issueKeyOfToken(token: string, signal: AbortSignal): Promise<Obtained<RequestAuth>> {
    const request = this.options.sender.postRequest(this.keysUrl(), keyOfTokenRequest(token));
    return this.takeKey(await this.options.sender.sendOpen(request, signal), request);
  }

  /**
   * Temporary keys of a federated user, for the token of an identity provider.
   *
   * @see IAM API reference, "Obtaining a token with an OpenID Connect ID token"
   */
  async issueFederatedKey(
    idpId: string,
    idToken: string,
    signal: AbortSignal,
  ): Promise<Obtained<RequestAuth>> {
    const { sender } = this.options;
    const url = this.urlOf("/v3.0/OS-AUTH/id-token/tokens");
    const request = sender.postRequest(url, { auth: { id_token: { id: idToken } } }, { "x-idp-id": idpId });
    const { value } = this.takeToken(await sender.sendOpen(request, signal), request);
    return this.issueKeyOfToken(value.token, signal);
  }

  /** The data of a token that the user set. */
  async getTokenFacts(token: string, signal: AbortSignal | undefined): Promise<TokenFacts> {
    const request = this.options.sender.getRequest(this.tokensUrl());
    const asked = { ...request, headers: { ...request.headers, "x-subject-token": token } };
    const { body } = await this.options.sender.send(asked, { token }, { signal });
    return parseTokenFacts(body);
  }

  /**
   * Projects by name, for users who are allowed to list projects.
   *
   * @see IAM API reference, "Querying project information based on specified criteria"
   */
  async findProjects(
    authenticator: Authenticator,
    name: string,
    signal: AbortSignal,
  ): Promise<readonly ListedProject[]> {
    return this.listProjects(authenticator, `/v3/projects?name=${encodeURIComponent(name)}`, signal);
  }

  /**
   * Projects in which the user can read something. This needs no permission.
   *
   * @see IAM API reference, "Querying the list of projects accessible to users"
   */
  async listOwnProjects(
    authenticator: Authenticator,
    signal: AbortSignal,
  ): Promise<readonly ListedProject[]> {
    return this.listProjects(authenticator, "/v3/auth/projects", signal);
  }

  /** All projects of the account, for users who are allowed to list projects. */
  async listEveryProject(
    authenticator: Authenticator,
    signal: AbortSignal,
  ): Promise<readonly ListedProject[]> {
    return this.listProjects(authenticator, "/v3/projects", signal);
  }

  private async listProjects(authenticator: Authenticator, path: string, signal: AbortSignal) {
    const url = this.urlOf(path);
    const { body } = await this.send(authenticator, this.options.sender.getRequest(url), signal);
    return parseProjects(body, { method: "GET", path: url.pathname });
  }

  private takeToken({ body, headers }: JsonAnswer, { method, url }: HttpRequest): Obtained<TokenAuth> {
    const token = headers["x-subject-token"];
    if (typeof token !== "string" || !isHeaderText(token)) {
      const asked = { kind: "shape", method, path: url.pathname } as const;
      throw new EvsError("the response has no X-Subject-Token", asked);
    }
    this.options.onSecret(token);
    const expiresAt = isObject(body.token) ? body.token.expires_at : undefined;
    const auth = { token, facts: parseTokenFacts(body) };
    return { ...obtained(auth, usableForMs(expiresAt, headers.date, this.options.clock.now())), value: auth };
  }

  private takeKey({ body, headers }: JsonAnswer, { method, url }: HttpRequest): Obtained<RequestAuth> {
    const key = parseTemporaryKey(body, { method, path: url.pathname });
    return obtainedKey(key, headers.date, this.options);
  }

  private send(authenticator: Authenticator, request: HttpRequest, signal: AbortSignal): Promise<JsonAnswer> {
    return authenticator.send((auth) => this.options.sender.send(request, auth, { signal }), signal);
  }

  private tokensUrl(): URL {
    const url = this.urlOf("/v3/auth/tokens");
    if (!this.options.withCatalog) url.search = "nocatalog=true";
    return url;
  }

  private keysUrl(): URL {
    return this.urlOf("/v3.0/OS-CREDENTIAL/securitytokens");
  }

  private urlOf(path: string): URL {
    return new URL(`${trimTrailing(this.options.iamEndpoint, "/").replace(/\/v3$/, "")}${path}`);
  }
}
