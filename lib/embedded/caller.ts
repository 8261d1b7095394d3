/** Whom credentials let in. */
export interface Caller {
  /** The project that the credentials are for; empty for a token of a whole account. */
  readonly project: string;
  /** Name of the account; undefined where the scenario does not tell. */
  readonly domain: string | undefined;
  /** Whether they read every project of the account. @default false */
  readonly readsAll?: boolean;
  /** What was shown. */
  readonly by: "nothing" | "token" | "key" | "temporary-key";
  /** As STS names whoever it is. @default - a user of the account */
  readonly principal?: string;
}

interface Grant {
  readonly project: string;
  readonly readsAll?: boolean;
}

interface Accounts {
  readonly projects: readonly { readonly id: string; readonly domain?: string }[];
}

/** Whoever has the credentials of a project. */
export function callerOf(
  { project, readsAll = false }: Grant,
  { projects }: Accounts,
  by: Caller["by"],
): Caller {
  return { project, domain: projects.find(({ id }) => id === project)?.domain, by, readsAll };
}

/** Whether somebody may read a project. */
export function mayRead(
  { project, domain, readsAll = false }: Caller,
  asked: string,
  { projects }: Accounts,
) {
  if (project === asked) return true;
  const owner = projects.find(({ id }) => id === asked);
  return readsAll && owner !== undefined && owner.domain === domain;
}
