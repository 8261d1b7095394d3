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
  /** Undefined where it is not known. */
  readonly stsEndpoint: string | undefined;
  readonly organizationsEndpoint: string | undefined;
  readonly epsEndpoint: string | undefined;
  /** What a token is for; undefined for one of the account. */
  readonly project: Project | undefined;
  /** Whether a token is wanted with its catalogue of services. */
  readonly withCatalog: boolean;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Asks once and not for long: for what is not needed. */
  readonly quickSender: Sender;
  readonly metadata: MetadataClient;
  /** Told of each secret that is handed out. */
  readonly onSecret: (secret: string) => void;
  readonly signInsOf: (credentials: Credentials) => SignIns;
  /** What others who sign in the same way have read already. */
  readonly enterpriseProjectsOf: (
    credentials: Credentials,
    create: () => EnterpriseProjects,
  ) => EnterpriseProjects;
}

/** The enterprise projects of an account, or why they cannot be had: that too is asked once. */
export type EnterpriseProjects = CachedValue<
  { readonly listing: Listing<EnterpriseProject> } | { readonly error: EvsError }
>;

const OWN_PROJECTS = "/v3/auth/projects";
/** Time to find out whose data is read. */
const CALLER_MS = 3000;

/** Somebody who has signed in, for every client that reads as them: what is asked of IAM is asked once. */
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

  /** Projects that it can read something in. */
  listOwnProjects(signal?: AbortSignal): Promise<readonly ListedProject[]> {
    return this.ownProjects.get(signal);
  }

  /** The same; where nobody may ask for them, all projects of the account. */
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

  /** Its enterprise projects, as far as whoever reads may see them. */
  async listEnterpriseProjects(signal?: AbortSignal): Promise<Listing<EnterpriseProject>> {
    const read = await this.enterpriseProjects.get(signal);
    if ("error" in read) throw read.error;
    return read.listing;
  }

  /** What its token says. */
  getTokenFacts(signal?: AbortSignal): Promise<TokenFacts> {
    return this.tokenFacts.get(signal);
  }

  /** What a token says that the user has given; undefined for any other way to sign in. */
  async tryGetGivenToken(signal?: AbortSignal): Promise<TokenFacts | undefined> {
    return this.options.credentials.kind === "token" ? this.getTokenFacts(signal) : undefined;
  }

  /** Whose data is read; undefined where it cannot be had. Nothing else depends on it, so it takes 3 s at most. */
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
      // Whoever stopped waiting is told so by what they wait for besides.
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
