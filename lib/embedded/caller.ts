/** Whom credentials let in. */
export interface Caller {
  /** The project that the credentials are for; empty for a token of a whole account. */
  readonly project: string;
  /** Name of the account; undefined where the scenario does not tell. */
  readonly domain: string | undefined;
  /** What was shown. */
  readonly by: "nothing" | "token" | "key" | "temporary-key";
  /** As STS names whoever it is. @default - a user of the account */
  readonly principal?: string;
}

interface Accounts {
  readonly projects: readonly { readonly id: string; readonly domain?: string }[];
}

/** Whoever has the credentials of a project. */
export function callerOf(project: string, { projects }: Accounts, by: Caller["by"]): Caller {
  return { project, domain: projects.find(({ id }) => id === project)?.domain, by };
}
