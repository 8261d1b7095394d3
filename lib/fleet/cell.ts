import type { Place, UnreadPlace, UnreadState } from "../audit/facts/place";
import type { EvsError } from "../evs";

/** An account to read, and how to authenticate. */
export interface FleetAccount {
  /** Null if only its ID is known. */
  readonly name: string | null;
  readonly id: string | null;
  /** Undefined for the account of the settings. */
  readonly agency: { readonly name: string; readonly api: "iam" | "sts" } | undefined;
}

/** A project of an account in a region; without a project, why it was not found. */
export interface Cell {
  /** The index of the account in the fleet. */
  readonly account: number;
  readonly region: string;
  readonly project: { readonly id: string; readonly name: string } | null;
  /** Why it cannot be read, if that is already known. */
  readonly unread: UnreadPlace | undefined;
}

/** An excluded place, and the reason. */
export interface LeftOut {
  readonly account: number;
  /** Null for a project without a region. */
  readonly region: string | null;
  /** Null if the account could not be accessed. */
  readonly project: Cell["project"];
  readonly reason: string;
}

/** The places to read, sorted. */
export interface Fleet {
  readonly accounts: readonly FleetAccount[];
  readonly cells: readonly Cell[];
  readonly leftOut: readonly LeftOut[];
  /** Patterns of the request that match nothing, probably because of a typing error. */
  readonly unmatched: readonly { readonly list: "include" | "exclude"; readonly index: number }[];
}

/** The text for a pattern that matches nothing. */
export const unmatchedText = ({ list, index }: Fleet["unmatched"][number]): string =>
  `${list}[${index}] matches no project of the fleet. Correct it, or remove it.`;

/** The name of an account for people; null for that of the settings if its name is unknown. */
export const accountLabel = ({ name, id }: FleetAccount): string | null => name ?? id;

/** The place of a cell, or of an excluded place. */
export function placeOf(
  { accounts }: Pick<Fleet, "accounts">,
  { account, region, project }: Cell | LeftOut,
): Place {
  const owner = accounts[account];
  return {
    account: owner === undefined ? null : accountLabel(owner),
    region,
    projectId: project?.id ?? null,
    projectName: project?.name ?? null,
  };
}

const SIGN_IN = /\/v3\/auth\/tokens$|\/v3\.0\/OS-|\/v5\/agencies\//;

/** The state of a cell after a failed request. */
export function unreadStateOf({ kind, status = 0, path }: EvsError): UnreadState {
  if (kind === "project") return "absent";
  if (kind !== "status" || status === 429 || status === 408 || status >= 500) return "unreachable";
  // A 404 for an authentication request is about the agency, not about the project.
  return status === 404 && !SIGN_IN.test(path) ? "absent" : "refused";
}
