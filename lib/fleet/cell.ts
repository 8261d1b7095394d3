import type { Place, UnreadPlace, UnreadState } from "../audit/facts/place";
import type { EvsError } from "../evs";

/** An account that is read, and how to sign in to it. */
export interface FleetAccount {
  /** Null where only its ID is known. */
  readonly name: string | null;
  readonly id: string | null;
  /** Undefined for the account of the settings. */
  readonly agency: { readonly name: string; readonly api: "iam" | "sts" } | undefined;
}

/** A project of an account in a region; without a project, what kept it from being found. */
export interface Cell {
  /** The place of the account in the fleet. */
  readonly account: number;
  readonly region: string;
  readonly project: { readonly id: string; readonly name: string } | null;
  /** Why it cannot be read, as far as that is known. */
  readonly unread: UnreadPlace | undefined;
}

/** What is not read, and why. */
export interface LeftOut {
  readonly account: number;
  /** Null for a project that is of no region. */
  readonly region: string | null;
  /** Null where the account could not be entered. */
  readonly project: Cell["project"];
  readonly reason: string;
}

/** What is to be read, sorted. */
export interface Fleet {
  readonly accounts: readonly FleetAccount[];
  readonly cells: readonly Cell[];
  readonly leftOut: readonly LeftOut[];
  /** Patterns of the request that fit nothing, probably because of a typing error. */
  readonly unmatched: readonly { readonly list: "include" | "exclude"; readonly index: number }[];
}

/** A pattern that fits nothing, for people. */
export const unmatchedText = ({ list, index }: Fleet["unmatched"][number]): string =>
  `${list}[${index}] matches no project of the fleet. Correct it, or remove it.`;

/** What people call an account; null for that of the settings where nobody says its name. */
export const accountLabel = ({ name, id }: FleetAccount): string | null => name ?? id;

/** Where a cell is, or what is left out. */
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

/** What a failed request says of the cell that it was for. */
export function unreadStateOf({ kind, status = 0, path }: EvsError): UnreadState {
  if (kind === "project") return "absent";
  if (kind !== "status" || status === 429 || status === 408 || status >= 500) return "unreachable";
  // Where nobody can sign in, 404 is about the agency.
  return status === 404 && !SIGN_IN.test(path) ? "absent" : "refused";
}
