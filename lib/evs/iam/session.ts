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
  /** Undefined if the service catalogue of the token has it. */
  readonly evsEndpoint: string | undefined;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly region: string | undefined;
  /** Undefined if each read names its project. */
  readonly project: Project | undefined;
  readonly sender: Sender;
}

const OWN_PROJECTS = { method: "GET", path: "/v3/auth/projects" };

/** Authenticates the requests of one client, and knows its project. */
export class Session {
  private readonly projectId: CachedValue<string>;
  private readonly evsEndpoint: CachedValue<string>;

  constructor(private readonly options: SessionOptions) {
    const { project, evsEndpoint } = options;
    // The project is found with the assumed role: its account has other projects.
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
   * An authenticated GET request.
   *
   * @param decisive as in `Requester.send`
   * @throws InvalidQueryError for a project ID that is not valid in a header; nothing is sent
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

  /** The project's ID. A named project is read from IAM. */
  getProjectId(signal?: AbortSignal): Promise<string> {
    return this.projectId.get(signal);
  }

  /**
   * Checks a project other than the client's own. A role must be able to read it.
   *
   * @throws EvsError
   */
  async settleProject(projectId: string, signal?: AbortSignal): Promise<string> {
    return this.settleGiven(projectId, signal);
  }

  /** The endpoint of EVS. */
  getEvsEndpoint(signal?: AbortSignal): Promise<string> {
    return this.evsEndpoint.get(signal);
  }

  /** Keys of an assumed role must not request another account's project: EVS does not always refuse that. */
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
        // The token is for this project, and has its ID.
        const { project: issuedFor } = await this.options.account.getTokenFacts(signal);
        return issuedFor?.id ?? this.findOwn(project, signal);
      }
      default: {
        // The account of a role differs from the account that assumes it.
        const account = assumedAccountOf(credentials);
        return this.findOwn(account === undefined ? project : { name: project.name, ...account }, signal);
      }
    }
  }

  /** As in the official provider: a user who is not allowed to list all projects can still list their own. */
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
