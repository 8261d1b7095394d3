import { type IdToken, isIdToken, readIdTokenFile } from "../auth/id-token";
import type { Sender } from "../auth/sender";
import { EvsError } from "../errors";
import type { HttpRequest } from "../http/exchange";

/**
 * A new token of the identity provider.
 *
 * @param onSecret called with it before its first use
 * @throws EvsError for a response without a token; the response is not shown
 * @see GitHub, "OpenID Connect reference", Methods for requesting the OIDC token
 */
export async function obtainIdToken(
  idToken: IdToken,
  { sender, onSecret }: { readonly sender: Sender; readonly onSecret: (secret: string) => void },
  signal: AbortSignal,
): Promise<string> {
  const obtain = async () => {
    switch (idToken.kind) {
      case "text":
        return idToken.token;
      case "file":
        return readIdTokenFile(idToken.path);
      case "actions": {
        const request = actionsRequest(idToken, sender);
        const { body } = await sender.sendOpen(request, signal);
        if (isIdToken(body.value)) return body.value;
        const asked = { kind: "shape", method: "GET", path: request.url.pathname } as const;
        throw new EvsError("GitHub's response has no token", asked);
      }
    }
  };
  const token = await obtain();
  onSecret(token);
  return token;
}

function actionsRequest(
  { url: address, requestToken, audience }: IdToken & { readonly kind: "actions" },
  sender: Sender,
): HttpRequest {
  const url = new URL(address);
  if (audience !== undefined) url.searchParams.set("audience", audience);
  const request = sender.getRequest(url);
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${requestToken}` } };
}
