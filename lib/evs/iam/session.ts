import { assumedAccountOf, type Credentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import type { RequestAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import { EvsError, InvalidQueryError } from "../errors";
import type { JsonAnswer } from "../http/requester";
import type { Account } from "./account";
import { CachedValue } from "./cached-value";
import { findBlockStorage } from "./catalog";
import { checkProject, findProject } from "./projects";
import type { NamedProject, Project } from "./token-request";

export interface SessionOptions {
  readonly account: Account;
  readonly credentials: Credentials;
  /** Undefined where the token's catalogue of services says it. */
  readonly evsEndpoint: string | undefined;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly region: string | undefined;
  /** Undefined where every read names its own. */
  readonly project: Project | undefined;
  readonly sender: Sender;
}

const OWN_PROJECTS = { method: "GET", path: "/v3/auth/projects" };

/** Signs the requests of one client in, and knows its project. */
export class Session {
  private readonly projectId: CachedValue<string>;
  private readonly evsEndpoint: CachedValue<string>;

  constructor(private readonly options: SessionOptions) {
    const { project, evsEndpoint } = options;
    // Looked up as whoever reads: an account whose role is assumed has projects of its own.
    this.projectId = new CachedValue(async (signal) => {
      if (project === undefined) throw new InvalidQueryError("project_id", "is required");
      const value =
        "id" in project ? await this.settleGiven(project.id, signal) : await this.find(project, signal);
      return { value };
    });
    this.evsEndpoint = new CachedValue(async (signal) => ({
      value: evsEndpoint ?? (await this.findEndpoint(signal)),
    }));
  }

  /**
   * An authenticated GET.
   *
   * @param decisive as `Requester.send` has it
   * @throws InvalidQueryError for a project ID that no header can hold; nothing is sent
   */
  async get(url: URL, projectId: string, signal?: AbortSignal, decisive = false): Promise<JsonAnswer> {
    if (!isHeaderText(projectId)) {
      throw new InvalidQueryError("project_id", "must have only ASCII characters without spaces");
    }
    const { sender } = this.options;
    const send = (auth: RequestAuth) =>
      sender.send(sender.getRequest(url), auth, { projectId, signal, decisive });
    return this.options.account.authenticator.send(send, signal);
  }

  /** The project's ID; looked up by name if need be. */
  getProjectId(signal?: AbortSignal): Promise<string> {
    return this.projectId.get(signal);
  }

  /**
   * Another project than the client's own, which a role must be able to read.
   *
   * @throws EvsError
   */
  async settleProject(projectId: string, signal?: AbortSignal): Promise<string> {
    return this.settleGiven(projectId, signal);
  }

  /** Where EVS is. */
  getEvsEndpoint(signal?: AbortSignal): Promise<string> {
    return this.evsEndpoint.get(signal);
  }

  /** With keys of an assumed role nothing of another account is asked for; EVS would not say so in every case. */
  private async settleGiven(id: string, signal: AbortSignal | undefined): Promise<string> {
    const { credentials, account } = this.options;
    if (assumedAccountOf(credentials) === undefined) return id;
    if (credentials.kind !== "agency-token") {
      checkProject(id, await account.listOwnProjects(signal), OWN_PROJECTS);
      return id;
    }
    const { project } = await account.getTokenFacts(signal);
    checkProject(id, project === undefined ? [] : [project], { method: "POST", path: "/v3/auth/tokens" });
    return id;
  }

  private async find(project: NamedProject, signal: AbortSignal): Promise<string> {
    const { credentials } = this.options;
    switch (credentials.kind) {
      case "aksk":
        return this.findListed(project, signal);
      case "password":
      case "agency-token": {
        // The token is for that very project, and says which it is.
        const { project: issuedFor } = await this.options.account.getTokenFacts(signal);
        return issuedFor?.id ?? this.findOwn(project, signal);
      }
      default: {
        // A role's account is another one than that of who assumes it.
        const account = assumedAccountOf(credentials);
        return this.findOwn(account === undefined ? project : { name: project.name, ...account }, signal);
      }
    }
  }

  /** As the official provider does; who may not list projects may still see those to read in. */
  private async findListed(project: NamedProject, signal: AbortSignal): Promise<string> {
    const { iam, authenticator } = this.options.account;
    try {
      const found = await iam.findProjects(authenticator, project.name, signal);
      return findProject(project, found, { method: "GET", path: "/v3/projects" });
    } catch (error) {
      if (!(error instanceof EvsError) || error.status !== 403) throw error;
      return this.findOwn(project, signal);
    }
  }

  private async findOwn(project: NamedProject, signal: AbortSignal): Promise<string> {
    return findProject(project, await this.options.account.listOwnProjects(signal), OWN_PROJECTS);
  }

  private async findEndpoint(signal: AbortSignal): Promise<string> {
    const { iamEndpoint, region, account } = this.options;
    const { catalog } = await account.getTokenFacts(signal);
    return findBlockStorage(catalog, region, new URL(iamEndpoint));
  }
}
