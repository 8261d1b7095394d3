import { type Credentials, isTemporary } from "../auth/credentials";
import type { Sender } from "../auth/sender";
import type { Clock } from "../clock";
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
  readonly clock: Clock;
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
  const { iam, sts, metadata, clock } = issuers;
  switch (credentials.kind) {
    case "token":
      return fixedIdentity({ token: credentials.token });
    case "aksk":
      return fixedIdentity(credentials);
    case "password":
      return new RenewedIdentity((signal) => iam.issueToken(credentials, project, signal), clock);
    case "ecs":
      return new RenewedIdentity((signal) => metadata.issueKey(signal), clock);
    case "oidc":
      return new RenewedIdentity(async (signal) => {
        const idToken = await obtainIdToken(credentials.idToken, issuers, signal);
        return credentials.api === "sts"
          ? sts.assumeWithOidc(credentials, idToken, signal)
          : iam.issueFederatedKey(credentials.idpId, idToken, signal);
      }, clock);
    case "agency": {
      const base = identityOf(credentials.base, undefined, issuers);
      if (credentials.api !== "sts") {
        return new RenewedIdentity((signal) => iam.issueKey(base, credentials, signal), clock);
      }
      const actor = withKey(base, issuers);
      const isShort = isTemporary(credentials.base);
      return new RenewedIdentity((signal) => sts.assume(actor, credentials, isShort, signal), clock);
    }
    case "agency-token": {
      const actor = identityOf(credentials.base, undefined, issuers);
      if (project === undefined) throw new Error("a token of an agency is for a project");
      return new RenewedIdentity(
        (signal) => iam.issueAgencyToken(actor, credentials, project, signal),
        clock,
      );
    }
  }
}

/** The same one, for STS, which wants signatures: a token is changed for keys. */
function withKey(base: Identity, { iam, clock }: Issuers): Identity {
  const keys = new RenewedIdentity(
    (signal) =>
      base.send(
        async (pass) => ("token" in pass ? iam.issueKeyOfToken(pass.token, signal) : { value: pass }),
        signal,
      ),
    clock,
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
