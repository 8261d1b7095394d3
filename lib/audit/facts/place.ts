/** Where rows are: a project, and the account and region that it is of. Null for what is not said. */
export interface Place {
  /** Name of the account, or its ID where nobody says the name; null where one project is read. */
  readonly account: string | null;
  readonly region: string | null;
  readonly projectId: string | null;
  /** Null where one project is read. */
  readonly projectName: string | null;
}

export const NO_PLACE: Place = { account: null, region: null, projectId: null, projectName: null };

/** The place alone, of whatever has one. */
export const placeOf = ({ account, region, projectId, projectName }: Place): Place => ({
  account,
  region,
  projectId,
  projectName,
});

/**
 * What kept a place from being read.
 *
 * | state | means |
 * |---|---|
 * | `refused` | the credentials may not read it |
 * | `unreachable` | nobody answered, or the server was out of order |
 * | `absent` | there is no such project, or no project in the region |
 */
export type UnreadState = "refused" | "unreachable" | "absent";

/** What became of a place: `incomplete` is one of which something was read, but not all. */
export type PlaceState = "complete" | "incomplete" | UnreadState;

export interface UnreadPlace {
  readonly state: UnreadState;
  readonly reason: string;
}
