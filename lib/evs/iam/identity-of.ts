import { type Credentials, isTemporary } from "../auth/credentials";
import type { Sender } from "../auth/sender";
import type { IamClient } from "./iam-client";
import { obtainIdToken } from "./id-tokens";
import { fixedIdentity, type Identity, RenewedIdentity } from "./identity";
import type { MetadataClient } from "./metadata-client";
import type { StsClient } from "./sts-client";
import type { Project } from "./token-request";

/** Who hands out what lets requests in. */
export interface Issuers {
  readonly iam: IamClient;
  readonly sts: StsClient;
  readonly metadata: MetadataClient;
  readonly sender: Sender;
  readonly onSecret: (secret: string) => void;
}

/**
 * Somebody by their credentials. Each link of a chain of roles renews what it has by itself, the first one first.
 *
 * @param project what a token is for; undefined where it only serves to assume a role of another account
 */
export function identityOf(
  credentials: Credentials,
  project: Project | undefined,
  issuers: Issuers,
): Identity {
  const { iam, sts, metadata } = issuers;
  switch (credentials.kind) {
    case "token":
      return fixedIdentity({ token: credentials.token });
    case "aksk":
      return fixedIdentity(credentials);
    case "password":
      return new RenewedIdentity((signal) => iam.issueToken(credentials, project, signal));
    case "ecs":
      return new RenewedIdentity((signal) => metadata.issueKey(signal));
    case "oidc":
      return new RenewedIdentity(async (signal) => {
        const idToken = await obtainIdToken(credentials.idToken, issuers, signal);
        return credentials.api === "sts"
          ? sts.assumeWithOidc(credentials, idToken, signal)
          : iam.issueFederatedKey(credentials.idpId, idToken, signal);
      });
    case "agency": {
      const base = identityOf(credentials.base, undefined, issuers);
      if (credentials.api !== "sts") {
        return new RenewedIdentity((signal) => iam.issueKey(base, credentials, signal));
      }
      const actor = withKey(base, iam);
      const isShort = isTemporary(credentials.base);
      return new RenewedIdentity((signal) => sts.assume(actor, credentials, isShort, signal));
    }
    case "agency-token": {
      const actor = identityOf(credentials.base, undefined, issuers);
      if (project === undefined) throw new Error("a token of an agency requires a project");
      return new RenewedIdentity((signal) => iam.issueAgencyToken(actor, credentials, project, signal));
    }
  }
}

/** The same one, for STS, which wants signatures: a token is changed for keys. */
function withKey(base: Identity, iam: IamClient): Identity {
  const keys = new RenewedIdentity((signal) =>
    base.send(
      async (pass) => ("token" in pass ? iam.issueKeyOfToken(pass.token, signal) : { value: pass }),
      signal,
    ),
  );
  return {
    getPass: async (signal) => {
      const pass = await base.getPass(signal);
      return "token" in pass ? keys.getPass(signal) : pass;
    },
    send: (request, signal) =>
      base.send(async (pass) => ("token" in pass ? keys.send(request, signal) : request(pass)), signal),
  };
}
