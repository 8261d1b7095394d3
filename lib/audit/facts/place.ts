// Not from the index: the page of results loads this file, and must not load the client.
import { shownText } from "../../evs/shown-text";

/** The place of rows: a project, its account and its region. Null for unknown parts. */
export interface Place {
  /** Name of the account, or its ID if the name is unknown; null if one project is read. */
  readonly account: string | null;
  readonly region: string | null;
  readonly projectId: string | null;
  /** Null if one project is read. */
  readonly projectName: string | null;
}

export const NO_PLACE: Place = { account: null, region: null, projectId: null, projectName: null };

/** Only the place of an object that has more. */
export const placeOf = ({ account, region, projectId, projectName }: Place): Place => ({
  account,
  region,
  projectId,
  projectName,
});

/**
 * Why a place could not be read.
 *
 * | state | meaning |
 * |---|---|
 * | `refused` | the credentials have no permission to read it |
 * | `unreachable` | the server did not respond, or was unavailable |
 * | `absent` | the project does not exist, or IAM lists no project of the region |
 */
export type UnreadState = (typeof UNREAD_STATES)[number];
export const UNREAD_STATES = ["refused", "unreachable", "absent"] as const;

/** The state of a place: `incomplete` if only some of its facts were read. */
export type PlaceState = "complete" | "incomplete" | UnreadState;

/** Why nothing of a place was read; `incomplete` if the reads were interrupted. */
export interface UnreadPlace<State extends PlaceState = UnreadState> {
  readonly state: State;
  readonly reason: string;
}

/**
 * Whether a place that was not read may have disks. A region of which IAM lists no project has none that the fleet could
 * name. Projects that the credentials cannot access are not in the fleet.
 */
export const mayHaveDisks = (projectId: string | null, state: PlaceState | undefined): boolean =>
  projectId !== null || state !== "absent";

/** The name of a place for people, for example `acme-dev/cn-north-4/web`. Many project names start with the region. */
export function nameOfPlace({ account, region, projectId, projectName }: Place): string {
  const project = projectName ?? projectId;
  const own =
    region !== null && project?.startsWith(`${region}_`) ? project.slice(region.length + 1) : project;
  return [account, region, own === region ? null : own]
    .flatMap((part) => (part === null ? [] : [shownText(part)]))
    .join("/");
}
