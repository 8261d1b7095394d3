import type { AgencyTokenCredentials, PasswordCredentials } from "../auth/credentials";

export type Project = { readonly id: string } | NamedProject;

/** Names of projects are unique within an account. */
export interface NamedProject {
  readonly name: string;
  /** ID of the account. @default - it is named by its name, or not at all */
  readonly domainId?: string;
  readonly domainName?: string;
}

/**
 * The body of a request to IAM for a token of a user.
 *
 * @param project project of the token; without one, the token is for the account, which is enough to assume a role
 * @see IAM API reference, "Obtaining a user token through password authentication"
 */
export function tokenRequest(credentials: PasswordCredentials, project: Project | undefined): unknown {
  const user = { ...userOf(credentials), password: credentials.password };
  return {
    auth: {
      identity: { methods: ["password"], password: { user } },
      ...(project === undefined ? {} : { scope: { project: scopeOf(project) } }),
    },
  };
}

/**
 * The body of a request to IAM for a token of an agency. The official provider calls the agency `xrole_name`, as older
 * clouds of the family do.
 *
 * @see IAM API reference, "Obtaining an agency token"
 */
export function agencyTokenRequest(
  { agencyName, domainName }: AgencyTokenCredentials,
  project: Project,
): unknown {
  // A project's name belongs to the agency's account, not to the account that signs in.
  const scope = "id" in project ? project : { name: project.name, domain: { name: domainName } };
  const role = { domain_name: domainName, xrole_name: agencyName };
  return {
    auth: { identity: { methods: ["assume_role"], assume_role: role }, scope: { project: scope } },
  };
}

function userOf(credentials: PasswordCredentials) {
  if ("userId" in credentials) return { id: credentials.userId };
  const { userName, domainName, domainId } = credentials;
  return { name: userName, domain: domainId === undefined ? { name: domainName } : { id: domainId } };
}

function scopeOf(project: Project) {
  if ("id" in project) return { id: project.id };
  const { name, domainId, domainName } = project;
  if (domainId !== undefined) return { name, domain: { id: domainId } };
  return domainName === undefined ? { name } : { name, domain: { name: domainName } };
}
