import type { Credentials } from "../auth/credentials";
import type { RequestAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
import { EvsError } from "../errors";
import type { Listing } from "../listing";
import type { Authenticator } from "./authenticator";
import { authenticatorOf } from "./authenticator-of";
import { CachedValue } from "./cached-value";
import type { CallerFacts } from "./caller-facts";
import { type EnterpriseProject, listEnterpriseProjects } from "./enterprise-projects";
import { IamClient } from "./iam-client";
import type { MetadataClient } from "./metadata-client";
import { listAccounts, type OrganizationAccount } from "./organizations";
import type { ListedProject } from "./projects";
import type { SignIns } from "./sign-ins";
import { StsClient } from "./sts-client";
import type { TokenFacts } from "./token-facts";
import type { Project } from "./token-request";

export interface AccountOptions {
  readonly credentials: Credentials;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  /** Undefined if it is unknown. */
  readonly stsEndpoint: string | undefined;
  readonly organizationsEndpoint: string | undefined;
  readonly epsEndpoint: string | undefined;
  /** The project of a token. Undefined for a token of the account. */
  readonly project: Project | undefined;
  /** Whether the token must have its service catalogue. */
  readonly withCatalog: boolean;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Sends a request once and with a short timeout, for data that is not required. */
  readonly quickSender: Sender;
  readonly metadata: MetadataClient;
  /** Called with each secret that is issued. */
  readonly onSecret: (secret: string) => void;
  readonly signInsOf: (credentials: Credentials) => SignIns;
  /** The result of an earlier read with the same credentials. */
  readonly enterpriseProjectsOf: (
    credentials: Credentials,
    create: () => EnterpriseProjects,
  ) => EnterpriseProjects;
}

/** The enterprise projects of an account, or the error of the read, which is sent once too. */
export type EnterpriseProjects = CachedValue<
  { readonly listing: Listing<EnterpriseProject> } | { readonly error: EvsError }
>;

const OWN_PROJECTS = "/v3/auth/projects";
/** Time to read the account and the user. */
const CALLER_MS = 3000;

/** An account that has signed in. All its clients share it, so each request to IAM is sent once. */
export class Account {
  readonly authenticator: Authenticator;
  readonly iam: IamClient;
  private readonly ownProjects: CachedValue<readonly ListedProject[]>;
  private readonly accounts: CachedValue<readonly OrganizationAccount[]>;
  private readonly enterpriseProjects: EnterpriseProjects;
  private readonly tokenFacts: CachedValue<TokenFacts>;
  private readonly caller: CachedValue<CallerFacts | undefined>;

  constructor(private readonly options: AccountOptions) {
    const { credentials, project, metadata, sender, clock, onSecret, signInsOf } = options;
    const iam = new IamClient(options);
    this.iam = iam;
    const issuers = { iam, sts: new StsClient(options), metadata, sender, clock, onSecret, signInsOf };
    this.authenticator = authenticatorOf(credentials, project, issuers);
    this.ownProjects = new CachedValue(async (signal) => ({
      value: await iam.listOwnProjects(this.authenticator, signal),
    }));
    this.accounts = new CachedValue(async (signal) => ({
      value: await listAccounts(options.organizationsEndpoint, this.authenticator, sender, signal),
    }));
    this.enterpriseProjects = options.enterpriseProjectsOf(
      credentials,
      () => new CachedValue(async (signal) => ({ value: await this.readEnterpriseProjects(signal) })),
    );
    this.tokenFacts = new CachedValue(async (signal) => ({ value: await this.readTokenFacts(signal) }));
    this.caller = new CachedValue(async (signal) => ({ value: await this.tryReadCaller(signal) }));
  }

  /** Projects in which it can read something. */
  listOwnProjects(signal?: AbortSignal): Promise<readonly ListedProject[]> {
    return this.ownProjects.get(signal);
  }

  /** The same. If the user is not allowed to list them, all projects of the account. */
  async listProjects(signal: AbortSignal | undefined): Promise<readonly ListedProject[]> {
    try {
      return await this.listOwnProjects(signal);
    } catch (error) {
      const isAbsent = error instanceof EvsError && (error.status === 403 || error.status === 404);
      if (!isAbsent || error.path !== OWN_PROJECTS) throw error;
      return this.iam.listEveryProject(this.authenticator, signal ?? new AbortController().signal);
    }
  }

  /** The accounts of its organization. */
  listAccounts(signal?: AbortSignal): Promise<readonly OrganizationAccount[]> {
    return this.accounts.get(signal);
  }

  /** Its enterprise projects that the user is allowed to see. */
  async listEnterpriseProjects(signal?: AbortSignal): Promise<Listing<EnterpriseProject>> {
    const read = await this.enterpriseProjects.get(signal);
    if ("error" in read) throw read.error;
    return read.listing;
  }

  /** The data of its token. */
  getTokenFacts(signal?: AbortSignal): Promise<TokenFacts> {
    return this.tokenFacts.get(signal);
  }

  /** The data of a token that the user set. Undefined for other credentials. */
  async tryGetGivenToken(signal?: AbortSignal): Promise<TokenFacts | undefined> {
    return this.options.credentials.kind === "token" ? this.getTokenFacts(signal) : undefined;
  }

  /** The account and the user. Undefined if unknown. Nothing depends on it, so it takes at most 3 s. */
  tryGetCaller(signal?: AbortSignal): Promise<CallerFacts | undefined> {
    return this.caller.get(signal);
  }

  private async readEnterpriseProjects(signal: AbortSignal) {
    const { epsEndpoint, sender } = this.options;
    try {
      return { listing: await listEnterpriseProjects(epsEndpoint, this.authenticator, sender, signal) };
    } catch (error) {
      if (!(error instanceof EvsError) || signal.aborted) throw error;
      return { error };
    }
  }

  private async readTokenFacts(signal: AbortSignal): Promise<TokenFacts> {
    const auth = await this.authenticator.getAuth(signal);
    if (!("token" in auth)) throw new Error("an access key has no token data");
    return auth.facts ?? this.iam.getTokenFacts(auth.token, signal);
  }

  private async tryReadCaller(signal: AbortSignal): Promise<CallerFacts | undefined> {
    const auth = await this.authenticator.getAuth(signal);
    const until = AbortSignal.any([signal, AbortSignal.timeout(CALLER_MS)]);
    try {
      return await this.readCaller(auth, until);
    } catch {
      // If the caller has stopped, the other reads that it waits for report that.
      return undefined;
    }
  }

  private async readCaller(auth: RequestAuth, until: AbortSignal): Promise<CallerFacts | undefined> {
    const quick = { ...this.options, sender: this.options.quickSender };
    if ("token" in auth) {
      const iam = new IamClient({ ...quick, withCatalog: false });
      return (auth.facts ?? (await iam.getTokenFacts(auth.token, until))).caller;
    }
    const sts = new StsClient(quick);
    return sts.isKnown ? sts.getCaller(auth, until) : undefined;
  }
}
