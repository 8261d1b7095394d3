import { UNREAD_STATES, type UnreadPlace, type UnreadState } from "../audit/facts/place";
import { isRegion, ROLE_APIS } from "../settings/arguments";
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
  const fleet = {
    accounts: accounts.map(toAccount),
    cells: cells.map((cell) => toCell(cell, accounts, regions)),
  };
  const projects = fleet.cells.flatMap(({ project }) => (project === null ? [] : [project.id]));
  // An empty fleet must not pass as clean, and a repeated project would count twice.
  if (fleet.cells.length === 0 || new Set(projects).size < projects.length) throw new FleetTextError(WRONG);
  return fleet;
}

const WRONG = "is not the fleet attribute of evs_projects";

/** Parts that are not checked yet. */
type Unchecked<T> = { readonly [K in keyof T]?: unknown };

function parse(text: string): Readonly<Record<"accounts" | "regions" | "cells", readonly unknown[]>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FleetTextError(WRONG);
  }
  const { fleet, accounts, regions, cells } = (value ?? {}) as Unchecked<WrittenFleet>;
  if (typeof fleet === "number" && fleet > FORM) {
    throw new FleetTextError(
      "was written by a later version; use the same version for evs_projects and policies",
    );
  }
  const areLists = Array.isArray(accounts) && Array.isArray(regions) && Array.isArray(cells);
  if (fleet !== FORM || !areLists) throw new FleetTextError(WRONG);
  return { accounts, regions, cells };
}

function toAccount(written: unknown): FleetAccount {
  const { name, id, agency } = (written ?? {}) as Unchecked<FleetAccount>;
  if (!isTextOrNull(name) || !isTextOrNull(id)) throw new FleetTextError(WRONG);
  return { name, id, agency: agency === undefined ? undefined : toAgency(agency) };
}

function toAgency(written: unknown): FleetAccount["agency"] {
  const { name, api } = (written ?? {}) as Unchecked<NonNullable<FleetAccount["agency"]>>;
  const known = ROLE_APIS.find((one) => one === api);
  if (typeof name !== "string" || known === undefined) throw new FleetTextError(WRONG);
  return { name, api: known };
}

function toCell(written: unknown, accounts: readonly unknown[], regions: readonly unknown[]): Cell {
  const [account, place, id, name, state, reason] = (Array.isArray(written) ? written : []) as unknown[];
  const region = typeof place === "number" ? regions[place] : undefined;
  const isOfAccount = typeof account === "number" && accounts[account] !== undefined;
  if (!isOfAccount || typeof region !== "string" || !isRegion(region)) throw new FleetTextError(WRONG);
  const unread = state === undefined ? undefined : toUnread(state, reason);
  if (id === null && unread !== undefined) return { account, region, project: null, unread };
  if (typeof id !== "string" || id === "" || typeof name !== "string") throw new FleetTextError(WRONG);
  return { account, region, project: { id, name }, unread };
}

function toUnread(written: unknown, reason: unknown): UnreadPlace {
  const state = UNREAD_STATES.find((known) => known === written);
  if (state === undefined || typeof reason !== "string") throw new FleetTextError(WRONG);
  return { state, reason };
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === "string";
