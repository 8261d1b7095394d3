import type { Scenario } from "./scenario";

/** Whom credentials let in. */
export interface Caller {
  /** The project that the credentials are for; empty for a token of a whole account. */
  readonly project: string;
  /** Name of the account; undefined where the scenario does not tell. */
  readonly domain: string | undefined;
}

/** Whoever has the credentials of a project. */
export function callerOf(project: string, { projects }: Scenario): Caller {
  return { project, domain: projects.find(({ id }) => id === project)?.domain };
}
