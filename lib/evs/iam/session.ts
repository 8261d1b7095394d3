import { assumedAccountOf, type Credentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import type { RequestAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
import { EvsError, InvalidQueryError } from "../errors";
import type { JsonAnswer } from "../http/requester";
import type { Authenticator } from "./authenticator";
import { authenticatorOf } from "./authenticator-of";
import { CachedValue } from "./cached-value";
import type { CallerFacts } from "./caller-facts";
import { findBlockStorage } from "./catalog";
import { IamClient } from "./iam-client";
import type { MetadataClient } from "./metadata-client";
import { checkProject, findProject, type ListedProject } from "./projects";
import { StsClient } from "./sts-client";
import type { TokenFacts } from "./token-facts";
import type { NamedProject, Project } from "./token-request";

export interface SessionOptions {
  readonly credentials: Credentials;
  /** Undefined where the token's catalogue of services says it. */
  readonly evsEndpoint: string | undefined;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  /** Undefined where it is not known. */
  readonly stsEndpoint: string | undefined;
  readonly region: string | undefined;
  readonly project: Project;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Asks once and not for long: for what is not needed. */
  readonly quickSender: Sender;
  readonly metadata: MetadataClient;
  /** Called with each secret that is returned. */
  readonly onSecret: (secret: string) => void;
}

/** Time to find out whose data is read. */
const CALLER_MS = 3000;
const OWN_PROJECTS = { method: "GET", path: "/v3/auth/projects" };

/** Signs requests in, and knows the project. IAM is asked once for whatever it is needed for. */
export class Session {
  private readonly iam: IamClient;
  private readonly authenticator: Authenticator;
  private readonly projectId: CachedValue<string>;
  private readonly ownProjects: CachedValue<readonly ListedProject[]>;
  private readonly tokenFacts: CachedValue<TokenFacts>;
  private readonly evsEndpoint: CachedValue<string>;
  private readonly caller: CachedValue<CallerFacts | undefined>;

  constructor(private readonly options: SessionOptions) {
    const { credentials, project, sender, clock, onSecret, evsEndpoint } = options;
    const iam = new IamClient({ ...options, withCatalog: evsEndpoint === undefined });
    this.iam = iam;
    const issuers = { iam, sts: new StsClient(options), metadata: options.metadata, sender, clock, onSecret };
    this.authenticator = authenticatorOf(credentials, project, issuers);
    // Looked up as whoever reads: an account whose role is assumed has projects of its own.
    this.projectId = new CachedValue(async (signal) => ({
      value: "id" in project ? await this.settleGiven(project.id, signal) : await this.find(project, signal),
    }));
    this.ownProjects = new CachedValue(async (signal) => ({
      value: await iam.listOwnProjects(this.authenticator, signal),
    }));
    this.tokenFacts = new CachedValue(async (signal) => ({ value: await this.readTokenFacts(iam, signal) }));
    this.evsEndpoint = new CachedValue(async (signal) => ({
      value: evsEndpoint ?? (await this.findEndpoint(signal)),
    }));
    this.caller = new CachedValue(async (signal) => ({ value: await this.tryReadCaller(signal) }));
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
    return this.authenticator.send(send, signal);
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

  /** Whose data is read; undefined where it cannot be had. Nothing else depends on it, so it takes 3 s at most. */
  tryGetCaller(signal?: AbortSignal): Promise<CallerFacts | undefined> {
    return this.caller.get(signal);
  }

  /** With keys of an assumed role nothing of another account is asked for; EVS would not say so in every case. */
  private async settleGiven(id: string, signal: AbortSignal | undefined): Promise<string> {
    const { credentials } = this.options;
    if (assumedAccountOf(credentials) === undefined) return id;
    if (credentials.kind !== "agency-token") {
      checkProject(id, await this.ownProjects.get(signal), OWN_PROJECTS);
      return id;
    }
    const { project } = await this.tokenFacts.get(signal);
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
        const { project: issuedFor } = await this.tokenFacts.get(signal);
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
    try {
      const found = await this.iam.findProjects(this.authenticator, project.name, signal);
      return findProject(project, found, { method: "GET", path: "/v3/projects" });
    } catch (error) {
      if (!(error instanceof EvsError) || error.status !== 403) throw error;
      return this.findOwn(project, signal);
    }
  }

  private async findOwn(project: NamedProject, signal: AbortSignal): Promise<string> {
    return findProject(project, await this.ownProjects.get(signal), OWN_PROJECTS);
  }

  private async readTokenFacts(iam: IamClient, signal: AbortSignal): Promise<TokenFacts> {
    const auth = await this.authenticator.getAuth(signal);
    if (!("token" in auth)) throw new Error("an access key has no token data");
    return auth.facts ?? iam.getTokenFacts(auth.token, signal);
  }

  private async findEndpoint(signal: AbortSignal): Promise<string> {
    const { iamEndpoint, region } = this.options;
    const { catalog } = await this.tokenFacts.get(signal);
    return findBlockStorage(catalog, region, new URL(iamEndpoint));
  }

  private async tryReadCaller(signal: AbortSignal): Promise<CallerFacts | undefined> {
    const auth = await this.authenticator.getAuth(signal);
    const until = AbortSignal.any([signal, AbortSignal.timeout(CALLER_MS)]);
    try {
      if ("token" in auth) {
        const quick = new IamClient({
          ...this.options,
          sender: this.options.quickSender,
          withCatalog: false,
        });
        return (auth.facts ?? (await quick.getTokenFacts(auth.token, until))).caller;
      }
      const sts = new StsClient({ ...this.options, sender: this.options.quickSender });
      return sts.isKnown ? await sts.getCaller(auth, until) : undefined;
    } catch {
      // If the caller stopped waiting, another request reports it.
      return undefined;
    }
  }
}
