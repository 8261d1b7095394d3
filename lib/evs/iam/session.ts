import {
  type AccessKeyCredentials,
  type Credentials,
  type PasswordCredentials,
  secretsOf,
} from "../auth/credentials";
import { sign } from "../auth/sign";
import { EvsError } from "../errors";
import type { HttpRequest } from "../http/exchange";
import type { JsonAnswer, Requester } from "../http/requester";
import { findProject } from "./find-project";
import { type Project, tokenRequest } from "./token-request";

export interface SessionOptions {
  readonly credentials: Credentials;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly project: Project;
  readonly requester: Requester;
  readonly userAgent: string;
}

/** Signs requests in, and knows the project. IAM is asked once for whatever it is needed for. */
export class Session {
  private token: Promise<string> | undefined;
  private projectId: Promise<string> | undefined;

  constructor(private readonly options: SessionOptions) {}

  /** An authenticated GET. */
  async get(url: URL, projectId: string | undefined, signal?: AbortSignal): Promise<JsonAnswer> {
    const token = await this.tryGetToken(signal);
    try {
      return await this.send(url, token, projectId, signal);
    } catch (error) {
      if (
        !(error instanceof EvsError && error.status === 401 && this.options.credentials.kind === "password")
      ) {
        throw error;
      }
      // The token has expired meanwhile; another request may have fetched a new one already.
      if (this.token !== undefined && (await this.token) === token) this.token = undefined;
      return this.send(url, await this.tryGetToken(signal), projectId, signal);
    }
  }

  /** The project's ID; looked up by name if need be. */
  getProjectId(signal?: AbortSignal): Promise<string> {
    const { project } = this.options;
    if ("id" in project) return Promise.resolve(project.id);
    this.projectId ??= this.lookUp(project.name, signal).catch((error: unknown) => {
      this.projectId = undefined;
      throw error;
    });
    return this.projectId;
  }

  private async lookUp(name: string, signal: AbortSignal | undefined): Promise<string> {
    const url = this.iamUrl("projects");
    url.search = `name=${encodeURIComponent(name)}`;
    const { body } = await this.get(url, undefined, signal);
    return findProject(name, body, { method: "GET", path: url.pathname });
  }

  private send(url: URL, token: string | undefined, projectId: string | undefined, signal?: AbortSignal) {
    return this.options.requester.send(async () => this.authenticate(url, token, projectId), signal);
  }

  private authenticate(url: URL, token: string | undefined, projectId: string | undefined): HttpRequest {
    const common = { accept: "application/json", "user-agent": this.options.userAgent };
    if (token !== undefined) return { method: "GET", url, headers: { ...common, "x-auth-token": token } };
    const headers: Record<string, string> = projectId === undefined ? {} : { "x-project-id": projectId };
    const credentials = this.options.credentials as AccessKeyCredentials;
    return {
      method: "GET",
      url,
      headers: { ...common, ...sign({ method: "GET", url, headers }, credentials, new Date()) },
    };
  }

  private tryGetToken(signal: AbortSignal | undefined): Promise<string | undefined> {
    const { credentials } = this.options;
    if (credentials.kind === "aksk") return Promise.resolve(undefined);
    if (credentials.kind === "token") return Promise.resolve(credentials.token);
    this.token ??= this.fetchToken(credentials, signal).catch((error: unknown) => {
      this.token = undefined;
      throw error;
    });
    return this.token;
  }

  private async fetchToken(
    credentials: PasswordCredentials,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const url = this.iamUrl("auth/tokens");
    url.search = "nocatalog=true";
    const { project, requester, userAgent } = this.options;
    const headers = {
      "content-type": "application/json",
      accept: "application/json",
      "user-agent": userAgent,
    };
    const { headers: answered } = await requester.send(
      async () => ({ method: "POST", url, headers, body: tokenRequest(credentials, project) }),
      signal,
    );
    const token = answered["x-subject-token"];
    if (typeof token === "string" && token !== "") return token;
    throw new EvsError("the answer has no X-Subject-Token", {
      kind: "shape",
      method: "POST",
      path: url.pathname,
    });
  }

  private iamUrl(path: string): URL {
    return new URL(`${this.options.iamEndpoint.replace(/\/+$/, "").replace(/\/v3$/, "")}/v3/${path}`);
  }
}

/** Takes a client's secrets out of a text. */
export function redactor(credentials: Credentials): (text: string) => string {
  const secrets = secretsOf(credentials).filter((secret) => secret !== "");
  return (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}
