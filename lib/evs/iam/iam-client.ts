import type { AgencyCredentials, PasswordCredentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import { type Pass, withPass } from "../auth/pass";
import { EvsError } from "../errors";
import type { HttpRequest } from "../http/exchange";
import { isObject } from "../http/json";
import type { JsonAnswer, Requester } from "../http/requester";
import { withoutEnd } from "../http/without-end";
import { findProject } from "./find-project";
import type { Identity } from "./identity";
import { usableForMs } from "./lifetime";
import type { Obtained } from "./shared";
import { parseTemporaryKey, temporaryKeyRequest } from "./temporary-key";
import { type Project, tokenRequest } from "./token-request";

export interface IamClientOptions {
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly requester: Requester;
  readonly userAgent: string;
  /** Told of each secret that IAM hands out, before anything is done with it. */
  readonly onSecret: (secret: string) => void;
}

/** What is asked of IAM. */
export class IamClient {
  constructor(private readonly options: IamClientOptions) {}

  /** A token of a user. */
  async issueToken(
    credentials: PasswordCredentials,
    project: Project | undefined,
    signal: AbortSignal,
  ): Promise<Obtained<Pass>> {
    const url = this.urlOf("/v3/auth/tokens");
    url.search = "nocatalog=true";
    const request = this.post(url, tokenRequest(credentials, project));
    const { body, headers } = await this.options.requester.send(async () => request, signal);
    const token = headers["x-subject-token"];
    if (typeof token !== "string" || !isHeaderText(token)) {
      throw new EvsError("the answer has no X-Subject-Token", {
        kind: "shape",
        method: "POST",
        path: url.pathname,
      });
    }
    this.options.onSecret(token);
    const expiresAt = isObject(body.token) ? body.token.expires_at : undefined;
    return obtained({ token }, usableForMs(expiresAt, headers.date));
  }

  /** Temporary keys of an agency, for the one who acts. */
  async issueKey(
    actor: Identity,
    credentials: AgencyCredentials,
    signal: AbortSignal,
  ): Promise<Obtained<Pass>> {
    const url = this.urlOf("/v3.0/OS-CREDENTIAL/securitytokens");
    const request = this.post(url, temporaryKeyRequest(credentials));
    const { body, headers } = await this.send(actor, request, signal);
    const { key, expiresAt } = parseTemporaryKey(body, { method: "POST", path: url.pathname });
    for (const secret of [key.secretKey, key.securityToken]) this.options.onSecret(secret);
    return obtained(key, usableForMs(expiresAt, headers.date));
  }

  /** @throws EvsError when IAM knows no project of that name, or several */
  async getProjectId(identity: Identity, name: string, signal: AbortSignal): Promise<string> {
    const url = this.urlOf("/v3/projects");
    url.search = `name=${encodeURIComponent(name)}`;
    const headers = { accept: "application/json", "user-agent": this.options.userAgent };
    const { body } = await this.send(identity, { method: "GET", url, headers }, signal);
    return findProject(name, body, { method: "GET", path: url.pathname });
  }

  private send(identity: Identity, request: HttpRequest, signal: AbortSignal): Promise<JsonAnswer> {
    const { requester } = this.options;
    return identity.send(
      (pass) => requester.send(async () => withPass(request, pass, undefined, new Date()), signal),
      signal,
    );
  }

  private post(url: URL, body: string): HttpRequest {
    const headers = {
      "content-type": "application/json;charset=utf8",
      accept: "application/json",
      "user-agent": this.options.userAgent,
    };
    return { method: "POST", url, headers, body };
  }

  private urlOf(path: string): URL {
    return new URL(`${withoutEnd(this.options.iamEndpoint, "/").replace(/\/v3$/, "")}${path}`);
  }
}

function obtained(pass: Pass, goodForMs: number | undefined): Obtained<Pass> {
  return { value: pass, ...(goodForMs === undefined ? {} : { goodForMs }) };
}
