/** How to sign in. */
export type Credentials = TokenCredentials | AccessKeyCredentials | PasswordCredentials;

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

/** An IAM user, for whom a token is fetched. The domain is the account. */
export interface PasswordCredentials {
  readonly kind: "password";
  readonly userName: string;
  readonly password: string;
  readonly domainName?: string;
  readonly domainId?: string;
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
  }
}
