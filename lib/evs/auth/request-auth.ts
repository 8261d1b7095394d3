import type { HttpRequest } from "../http/exchange";
import type { TokenFacts } from "../iam/token-facts";
import { type AccessKey, sign } from "./sign";

/** Authenticates a request: a token to send, or a key to sign with. */
export type RequestAuth = TokenAuth | AccessKey;

export interface TokenAuth {
  readonly token: string;
  /** What IAM returned with the token. @default - unknown, because the user set the token */
  readonly facts?: TokenFacts;
}

/**
 * The request with its token or signature. A signature is valid for some minutes only, so each attempt needs a new one.
 */
export function authorize(
  request: HttpRequest,
  auth: RequestAuth,
  projectId: string | undefined,
  now: Date,
): HttpRequest {
  const { headers } = request;
  if ("token" in auth) return { ...request, headers: { ...headers, "x-auth-token": auth.token } };
  const project: Record<string, string> = projectId === undefined ? {} : { "x-project-id": projectId };
  return { ...request, headers: { ...headers, ...sign({ ...request, headers: project }, auth, now) } };
}
