import type { PasswordCredentials } from "../auth/credentials";

export type Project = { readonly id: string } | { readonly name: string };

/**
 * The body that asks IAM for a token of a user.
 *
 * @param project what the token is for; without one it is for the account, which is enough to assume a role
 * @see IAM API reference, "Obtaining a user token through password authentication"
 */
export function tokenRequest(credentials: PasswordCredentials, project: Project | undefined): string {
  const user = { ...userOf(credentials), password: credentials.password };
  return JSON.stringify({
    auth: {
      identity: { methods: ["password"], password: { user } },
      ...(project === undefined ? {} : { scope: { project } }),
    },
  });
}

function userOf(credentials: PasswordCredentials) {
  if ("userId" in credentials) return { id: credentials.userId };
  const { userName, domainName, domainId } = credentials;
  return { name: userName, domain: domainId === undefined ? { name: domainName } : { id: domainId } };
}
