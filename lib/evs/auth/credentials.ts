import type { IdToken } from "./id-token";

/** How to sign in. */
export type Credentials = BaseCredentials | AgencyCredentials | AgencyTokenCredentials;

/** Credentials that the user has, without a role. */
export type BaseCredentials =
  | TokenCredentials
  | AccessKeyCredentials
  | PasswordCredentials
  | EcsCredentials
  | OidcCredentials;

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

/** An IAM user. IAM issues a token for the user. */
export type PasswordCredentials = (UserId | UserName) & {
  readonly kind: "password";
  readonly password: string;
};

interface UserId {
  readonly userId: string;
}

/** Names of users are unique within an account, the domain. */
interface UserName {
  readonly userName: string;
  readonly domainName?: string;
  readonly domainId?: string;
}

/** The agency of the ECS on which this runs. The metadata service of the ECS issues the keys. */
export interface EcsCredentials {
  readonly kind: "ecs";
}

/** A federated user. An identity provider confirms the identity with an OpenID Connect token. */
export type OidcCredentials = {
  readonly kind: "oidc";
  readonly idToken: IdToken;
} & (FederatedUser | TrustingAgency);

/** A federated user of the account whose IAM knows the provider. */
interface FederatedUser {
  readonly api: "iam";
  readonly idpId: string;
}

/** A trust agency. STS issues its keys to callers without a key. */
interface TrustingAgency {
  readonly api: "sts";
  readonly providerUrn: string;
  readonly agencyName: string;
  readonly domainId: string;
  readonly durationSeconds?: number;
}

/** A role of another account, which has an agency for it. The keys are temporary. */
export interface AgencyCredentials {
  readonly kind: "agency";
  /** Credentials that assume the role. If they are an agency too, the roles are assumed one after the other. */
  readonly base: Credentials;
  readonly agencyName: string;
  /** Name of the account that owns the agency and the resources to read. @default - the account is named by its ID */
  readonly domainName?: string;
  /** Its ID. @default - the account is named by its name */
  readonly domainId?: string;
  /** The service that issues the keys: IAM (v3), or STS (v5), which knows accounts by their ID. @default "iam" */
  readonly api?: "iam" | "sts";
  /** The external ID that the agency requires. STS only. */
  readonly externalId?: string;
  /**
   * How long temporary keys are valid: 900 to 86400 of IAM, at most 43200 of STS.
   *
   * @default - 43200 of IAM, 3600 of STS
   */
  readonly durationSeconds?: number;
}

/** The same role in the older form: a token of the agency for one project of its account. */
export interface AgencyTokenCredentials {
  readonly kind: "agency-token";
  readonly base: BaseCredentials;
  readonly agencyName: string;
  readonly domainName: string;
}

/** The strings that must never appear in a log or a message. */
export function secretsOf(credentials: Credentials): string[] {
  switch (credentials.kind) {
    case "token":
      return [credentials.token];
    case "password":
      return [credentials.password];
    case "aksk":
      return [credentials.secretKey, ...(credentials.securityToken ? [credentials.securityToken] : [])];
    case "agency":
    case "agency-token":
      return secretsOf(credentials.base);
    case "oidc":
      return secretsOfIdToken(credentials.idToken);
    case "ecs":
      return [];
  }
}

function secretsOfIdToken(idToken: IdToken): string[] {
  switch (idToken.kind) {
    case "text":
      return [idToken.token];
    case "actions":
      return [idToken.requestToken];
    case "file":
      return [];
  }
}

/** The account whose role is assumed. Undefined if no role is assumed. */
export function assumedAccountOf(credentials: Credentials): { readonly domainId?: string } | undefined {
  const isRole = credentials.kind === "agency" || (credentials.kind === "oidc" && credentials.api === "sts");
  if (!isRole) return credentials.kind === "agency-token" ? {} : undefined;
  return credentials.domainId === undefined ? {} : { domainId: credentials.domainId };
}

/** Whether the token or the key is temporary. STS then limits the session to one hour. */
export function isTemporary(credentials: Credentials): boolean {
  return credentials.kind === "aksk" ? credentials.securityToken !== undefined : true;
}

/** Whether IAM issues a token for one project only. */
export const isTokenOfProject = ({ kind }: Credentials): boolean =>
  kind === "password" || kind === "agency-token";
