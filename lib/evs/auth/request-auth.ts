import type { HttpRequest } from "../http/exchange";
import type { TokenFacts } from "../iam/token-facts";
import { type AccessKey, sign } from "./sign";

/** What lets a request in: a token to send along, or a key to sign with. */
export type RequestAuth = TokenAuth | AccessKey;

export interface TokenAuth {
  readonly token: string;
  /** What IAM said of it when it handed it out. @default - it was given, and nothing is known of it */
  readonly facts?: TokenFacts;
}

/** The request as it is let in. A signature is only good for a while, so each attempt takes a new one. */
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
