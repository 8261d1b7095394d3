/** How to sign in. */
export type Credentials = BaseCredentials | AgencyCredentials;

/** What somebody has been given to sign in with. */
export type BaseCredentials = TokenCredentials | AccessKeyCredentials | PasswordCredentials;

/** A token that IAM issued, scoped to a project. */
export interface TokenCredentials {
  readonly kind: "token";
  readonly token: string;
}

/** An access key, permanent or temporary (then with a security token). */
export interface AccessKeyCredentials {
  readonly kind: "aksk";
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string;
}

/** An IAM user, for whom a token is fetched. */
export type PasswordCredentials = (UserId | UserName) & {
  readonly kind: "password";
  readonly password: string;
};

interface UserId {
  readonly userId: string;
}

/** A name is one among those of an account, the domain. */
interface UserName {
  readonly userName: string;
  readonly domainName?: string;
  readonly domainId?: string;
}

/** Somebody who acts for another account, which has made an agency for that: temporary keys are fetched. */
export interface AgencyCredentials {
  readonly kind: "agency";
  /** Who acts; with an agency of their own, roles are assumed one after the other. */
  readonly base: Credentials;
  readonly agencyName: string;
  /** Name of the account that has made the agency, and whose resources are read. */
  readonly domainName: string;
  /** How long temporary keys are good for, 900 to 86400. @default 43200 */
  readonly durationSeconds?: number;
}

/** The texts that must never appear in a log or a message. */
export function secretsOf(credentials: Credentials): string[] {
  switch (credentials.kind) {
    case "token":
      return [credentials.token];
    case "password":
      return [credentials.password];
    case "aksk":
      return [credentials.secretKey, ...(credentials.securityToken ? [credentials.securityToken] : [])];
    case "agency":
      return secretsOf(credentials.base);
  }
}
