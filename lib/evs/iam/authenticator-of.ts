import { type Credentials, isTemporary } from "../auth/credentials";
import type { RequestAuth } from "../auth/request-auth";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
import { type Authenticator, fixedAuthenticator, RenewingAuthenticator } from "./authenticator";
import type { Obtained } from "./cached-value";
import type { IamClient } from "./iam-client";
import { obtainIdToken } from "./id-tokens";
import type { MetadataClient } from "./metadata-client";
import type { SignIns } from "./sign-ins";
import type { StsClient } from "./sts-client";
import type { Project } from "./token-request";

/** The services that issue tokens and keys. */
export interface AuthIssuers {
  readonly iam: IamClient;
  readonly sts: StsClient;
  readonly metadata: MetadataClient;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly onSecret: (secret: string) => void;
  readonly signInsOf: (credentials: Credentials) => SignIns;
}

/**
 * The authenticator for these credentials. In a chain of roles, each role renews its own keys, the first role first.
 *
 * @param project project of the token; undefined if the token only assumes a role of another account
 */
export function authenticatorOf(
  credentials: Credentials,
  project: Project | undefined,
  issuers: AuthIssuers,
): Authenticator {
  const { iam, sts, metadata, clock, signInsOf } = issuers;
  const renewing = (obtain: (signal: AbortSignal) => Promise<Obtained<RequestAuth>>) =>
    new RenewingAuthenticator((signal) => signInsOf(credentials).attempt(() => obtain(signal)), clock);
  switch (credentials.kind) {
    case "token":
      return fixedAuthenticator({ token: credentials.token });
    case "aksk":
      return fixedAuthenticator(credentials);
    case "password":
      return renewing((signal) => iam.issueToken(credentials, project, signal));
    case "ecs":
      return renewing((signal) => metadata.issueKey(signal));
    case "oidc":
      return renewing(async (signal) => {
        const idToken = await obtainIdToken(credentials.idToken, issuers, signal);
        return credentials.api === "sts"
          ? sts.assumeWithOidc(credentials, idToken, signal)
          : iam.issueFederatedKey(credentials.idpId, idToken, signal);
      });
    case "agency": {
      const base = authenticatorOf(credentials.base, undefined, issuers);
      if (credentials.api !== "sts") {
        return renewing((signal) => iam.issueKey(base, credentials, signal));
      }
      const actor = withKey(base, issuers);
      const isShort = isTemporary(credentials.base);
      return renewing((signal) => sts.assume(actor, credentials, isShort, signal));
    }
    case "agency-token": {
      const actor = authenticatorOf(credentials.base, undefined, issuers);
      if (project === undefined) throw new Error("a token of an agency requires a project");
      return renewing((signal) => iam.issueAgencyToken(actor, credentials, project, signal));
    }
  }
}

/** The same for STS, which requires signatures: the token is exchanged for keys. */
function withKey(base: Authenticator, { iam, clock }: AuthIssuers): Authenticator {
  const keys = new RenewingAuthenticator(
    (signal) =>
      base.send(
        async (auth) => ("token" in auth ? iam.issueKeyOfToken(auth.token, signal) : { value: auth }),
        signal,
      ),
    clock,
  );
  return {
    getAuth: async (signal) => {
      const auth = await base.getAuth(signal);
      return "token" in auth ? keys.getAuth(signal) : auth;
    },
    send: (request, signal) =>
      base.send(async (auth) => ("token" in auth ? keys.send(request, signal) : request(auth)), signal),
  };
}
