import type { PasswordCredentials } from "../auth/credentials";

export type Project = { readonly id: string } | { readonly name: string };

/**
 * The body that asks IAM for a token of a user, scoped to a project.
 *
 * @see IAM API reference, "Obtaining a user token through password authentication"
 */
export function tokenRequest(credentials: PasswordCredentials, project: Project): string {
  const { userName, password, domainName, domainId } = credentials;
  const domain = domainId === undefined ? { name: domainName } : { id: domainId };
  return JSON.stringify({
    auth: {
      identity: {
        methods: ["password"],
        password: { user: { name: userName, password, domain } },
      },
      scope: { project },
    },
  });
}
