import type { Credentials } from "./auth/credentials";
import { identify } from "./auth/owner";
import type { ServerTime } from "./auth/server-time";
import { ConcurrencyLimiters } from "./http/concurrency-limiters";
import { Connections } from "./http/connections";
import { Redactor } from "./http/redactor";
import type { TlsOptions } from "./http/trust";
import type { Account, EnterpriseProjects } from "./iam/account";
import { SignIns } from "./iam/sign-ins";
import type { Project } from "./iam/token-request";

export interface ClientShareOptions {
  readonly tls?: TlsOptions | undefined;
  /** Maximum number of concurrent requests to one endpoint. @default 8 */
  readonly maxConcurrency?: number | undefined;
  /** Time for one request. @default 30000 */
  readonly requestTimeoutMs?: number | undefined;
}

/** Time for a request whose response is not worth a longer wait. */
export const QUICK_MS = 3000;
export const DEFAULT_CONCURRENCY = 8;
export const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * What the clients of one process share: connections, limits of concurrent requests, and accounts that have signed in.
 * Many projects are read with one sign-in for each account.
 */
export class ClientShare {
  readonly connections: Connections;
  /** Connections without a proxy: the metadata service is local to the machine. */
  readonly ownConnections: Connections;
  readonly concurrency: ConcurrencyLimiters;
  readonly redactor = new Redactor();
  private readonly accounts = new Map<string, Account>();
  private readonly signIns = new Map<string, SignIns>();
  private readonly enterpriseProjects = new Map<string, EnterpriseProjects>();
  private time: ServerTime | undefined;

  constructor({ tls = {}, maxConcurrency = DEFAULT_CONCURRENCY, requestTimeoutMs }: ClientShareOptions) {
    const timeoutMs = requestTimeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.connections = new Connections({ tls, maxConnections: maxConcurrency, timeoutMs });
    this.ownConnections = new Connections({
      tls: {},
      maxConnections: 1,
      timeoutMs: QUICK_MS,
      environment: {},
    });
    this.concurrency = new ConcurrencyLimiters(maxConcurrency);
  }

  /** The account of these credentials. If they give a token for one project, the account depends on the project too. */
  accountOf(credentials: Credentials, project: Project | undefined, create: () => Account): Account {
    const key = JSON.stringify([identify(credentials), project]);
    const known = this.accounts.get(key);
    if (known !== undefined) return known;
    const account = create();
    this.accounts.set(key, account);
    return account;
  }

  signInsOf = (credentials: Credentials): SignIns => {
    const key = identify(credentials);
    const known = this.signIns.get(key);
    if (known !== undefined) return known;
    const made = new SignIns();
    this.signIns.set(key, made);
    return made;
  };

  /** The enterprise projects of an account, by its credentials only: they do not depend on the project to read. */
  enterpriseProjectsOf = (credentials: Credentials, create: () => EnterpriseProjects): EnterpriseProjects => {
    const key = identify(credentials);
    const known = this.enterpriseProjects.get(key);
    if (known !== undefined) return known;
    const made = create();
    this.enterpriseProjects.set(key, made);
    return made;
  };

  /** The clock that all clients share. */
  timeOf(create: () => ServerTime): ServerTime {
    this.time ??= create();
    return this.time;
  }

  close(): void {
    this.connections.close();
    this.ownConnections.close();
  }
}
