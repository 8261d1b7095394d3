import type { Texts } from "../audit/catalogue";
import { shortHash } from "../audit/engine/short-hash";
import type { Cell, Fleet } from "./cell";

/** One of several parts of a fleet, each for one machine. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The number of the shard that reads a cell. It is the same on every machine, because project IDs are. For an account
 * that cannot be accessed, the names in the request decide.
 */
export function shardNumberOf(
  { account, region, project }: Cell,
  { accounts }: Pick<Fleet, "accounts">,
  of: number,
): number {
  const { agency, name = null, id = null } = accounts[account] ?? {};
  const parts = project === null ? [agency === undefined ? null : (name ?? id), region] : [project.id];
  // More bits than a number can have exactly would always give an even one.
  return (Number.parseInt(shortHash(parts).slice(0, 12), 16) % of) + 1;
}

/** The fleet for a shard: a cell of another shard is not read, unless it is already known why it cannot be read. */
export function shardOf<F extends Pick<Fleet, "accounts" | "cells">>(
  fleet: F,
  shard: Shard | undefined,
  { fleets }: Texts,
): { readonly fleet: F; readonly isOwn: (cell: Cell) => boolean } {
  if (shard === undefined) return { fleet, isOwn: () => true };
  const others = new Set<Cell>();
  const cells = fleet.cells.map((cell) => {
    const number = shardNumberOf(cell, fleet, shard.of);
    if (number === shard.number) return cell;
    const reason = fleets.inShard(number, shard.of);
    const other: Cell = { ...cell, unread: cell.unread ?? { state: "unreachable", reason } };
    others.add(other);
    return other;
  });
  return { fleet: { ...fleet, cells }, isOwn: (cell) => !others.has(cell) };
}
