/** The owner of credentials. */
export interface Caller {
  /** The project of the credentials. Empty for a token of an account. */
  readonly project: string;
  /** Name of the account. Undefined if the scenario does not have it. */
  readonly domain: string | undefined;
  /** Whether it can read every project of the account. @default false */
  readonly readsAll?: boolean;
  /** The kind of the credentials. */
  readonly by: "nothing" | "token" | "key" | "temporary-key";
  /** The caller's URN in STS. @default - a user of the account */
  readonly principal?: string;
}

interface Grant {
  readonly project: string;
  readonly readsAll?: boolean;
}

interface Accounts {
  readonly projects: readonly { readonly id: string; readonly domain?: string }[];
}

/** The caller with the credentials of a project. */
export function callerOf(
  { project, readsAll = false }: Grant,
  { projects }: Accounts,
  by: Caller["by"],
): Caller {
  return { project, domain: projects.find(({ id }) => id === project)?.domain, by, readsAll };
}

/** Whether a caller can read a project. */
export function mayRead(
  { project, domain, readsAll = false }: Caller,
  asked: string,
  { projects }: Accounts,
) {
  if (project === asked) return true;
  const owner = projects.find(({ id }) => id === asked);
  return readsAll && owner !== undefined && owner.domain === domain;
}
