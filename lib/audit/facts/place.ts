// Not from the index: the page of results loads this file, and must not load the client with it.
import { shownText } from "../../evs/shown-text";

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

/** Why nothing of a place was read; `incomplete` where the reads were interrupted. */
export interface UnreadPlace<State extends PlaceState = UnreadState> {
  readonly state: State;
  readonly reason: string;
}

/** What people call a place, for example `acme-dev/cn-north-4/web`: a project is often called as its region, or begins so. */
export function nameOfPlace({ account, region, projectId, projectName }: Place): string {
  const project = projectName ?? projectId;
  const own =
    region !== null && project?.startsWith(`${region}_`) ? project.slice(region.length + 1) : project;
  return [account, region, own === region ? null : own]
    .flatMap((part) => (part === null ? [] : [shownText(part)]))
    .join("/");
}
