import type { UnreadState } from "../audit/facts/place";
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
  const written = parse(text);
  const { accounts, regions } = written;
  const cells = written.cells.map(([account, place, id, name, state, reason]): Cell => {
    const region = regions[place];
    if (region === undefined || accounts[account] === undefined) throw new FleetTextError(WRONG);
    return {
      account,
      region,
      project: id === null ? null : { id, name: name ?? "" },
      unread: state === undefined ? undefined : { state, reason: reason ?? "" },
    };
  });
  return { accounts: accounts.map(({ name, id, agency }) => ({ name, id, agency })), cells };
}

const WRONG = "is not the fleet attribute of evs_projects";

function parse(text: string): WrittenFleet {
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
  if (fleet !== FORM || ![accounts, regions, cells].every(Array.isArray)) throw new FleetTextError(WRONG);
  return value as WrittenFleet;
}
