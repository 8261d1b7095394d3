import { UNREAD_STATES, type UnreadState } from "../audit/facts/place";
import { ROLE_APIS } from "../settings/arguments";
import type { Cell, Fleet, FleetAccount } from "./cell";

/** The version of the text. */
const FORM = 1;

/** An invalid text, or one of another version. */
export class FleetTextError extends Error {
  override readonly name = "FleetTextError";
}

type CellTuple =
  | readonly [number, number, string, string]
  | readonly [number, number, string | null, string | null, UnreadState, string];

interface WrittenFleet {
  readonly fleet: number;
  readonly accounts: readonly FleetAccount[];
  readonly regions: readonly string[];
  /** Account, region, ID and name of the project; then why it cannot be read. */
  readonly cells: readonly CellTuple[];
}

/** The fleet as a short text without secrets. The same fleet has the same text. */
export function fleetText({ accounts, cells }: Pick<Fleet, "accounts" | "cells">): string {
  const regions = [...new Set(cells.map(({ region }) => region))].sort();
  const places = new Map(regions.map((region, index) => [region, index]));
  const written: WrittenFleet = {
    fleet: FORM,
    accounts: accounts.map(({ name, id, agency }) => ({ name, id, agency })),
    regions,
    cells: cells.map(({ account, region, project, unread }) => {
      const place = places.get(region) ?? 0;
      if (unread !== undefined) {
        return [
          account,
          place,
          project?.id ?? null,
          project?.name ?? null,
          unread.state,
          unread.reason,
        ] as const;
      }
      return [account, place, project?.id ?? "", project?.name ?? ""] as const;
    }),
  };
  return JSON.stringify(written);
}

/** @throws FleetTextError */
export function parseFleetText(text: string): Pick<Fleet, "accounts" | "cells"> {
  const { accounts, regions, cells } = parse(text);
  if (!accounts.every(isAccount) || !regions.every(isText) || !cells.every(isTuple)) {
    throw new FleetTextError(WRONG);
  }
  const ids = cells.flatMap(([, , id]) => id ?? []);
  // Nothing, or rows that count twice, must not pass as a fleet.
  if (cells.length === 0 || new Set(ids).size < ids.length) throw new FleetTextError(WRONG);
  return {
    accounts: accounts.map(({ name, id, agency }) => ({ name, id, agency })),
    cells: cells.map(([account, place, id, name, state, reason]): Cell => {
      const region = regions[place];
      if (region === undefined || accounts[account] === undefined) throw new FleetTextError(WRONG);
      return {
        account,
        region,
        project: id === null ? null : { id, name: name ?? "" },
        unread: state === undefined ? undefined : { state, reason: reason ?? "" },
      };
    }),
  };
}

const WRONG = "is not the fleet attribute of evs_projects";

/** A text of the known version. Its elements can be anything. */
function parse(text: string): Readonly<Record<"accounts" | "regions" | "cells", readonly unknown[]>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FleetTextError(WRONG);
  }
  const { fleet, accounts, regions, cells } = (value ?? {}) as Partial<Record<keyof WrittenFleet, unknown>>;
  if (typeof fleet === "number" && fleet > FORM) {
    throw new FleetTextError(
      "was written by a later version; use the same version for evs_projects and policies",
    );
  }
  if (fleet !== FORM || !Array.isArray(accounts) || !Array.isArray(regions) || !Array.isArray(cells)) {
    throw new FleetTextError(WRONG);
  }
  return { accounts, regions, cells };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isTextOrNull = (value: unknown) => value === null || typeof value === "string";

function isAccount(value: unknown): value is FleetAccount {
  const { name, id, agency } = Object(value) as Partial<Record<keyof FleetAccount, unknown>>;
  if (!isTextOrNull(name) || !isTextOrNull(id)) return false;
  if (agency === undefined) return true;
  const assumed = Object(agency) as { readonly name?: unknown; readonly api?: unknown };
  // STS knows accounts by ID only.
  const owner = assumed.api === "sts" ? id : (name ?? id);
  return isText(assumed.name) && ROLE_APIS.some((api) => api === assumed.api) && isText(owner);
}

function isTuple(value: unknown): value is CellTuple {
  if (!Array.isArray(value)) return false;
  const [account, place, id, name, state, reason] = value as readonly unknown[];
  if (!Number.isInteger(account) || !Number.isInteger(place)) return false;
  const isUnread = UNREAD_STATES.some((known) => known === state) && typeof reason === "string";
  if (id === null) return name === null && isUnread;
  return isText(id) && typeof name === "string" && (state === undefined || isUnread);
}
