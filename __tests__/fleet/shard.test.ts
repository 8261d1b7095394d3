import { en } from "../../lib/audit/catalogue";
import type { Cell, Fleet } from "../../lib/fleet";
import { shardNumberOf, shardOf } from "../../lib/fleet/shard";

const OWN = { name: null, id: null, agency: undefined };
const DEV = {
  name: "acme-dev",
  id: null,
  agency: { name: "evs-audit", api: "iam" },
} as const;
const REFUSED = { state: "refused", reason: "403" } as const;

const cellOf = (id: string, account = 0): Cell => ({
  account,
  region: "cn-north-4",
  project: { id, name: id },
  unread: undefined,
});
const closed = (account: number, region: string): Cell => ({
  account,
  region,
  project: null,
  unread: REFUSED,
});
const CELLS = Array.from({ length: 1000 }, (_, index) => cellOf(`project-${index}`));
const FLEET: Pick<Fleet, "accounts" | "cells"> = {
  accounts: [OWN, DEV],
  cells: CELLS,
};

test.each([1, 2, 3, 8])("each of %i shards has its share, and each cell one", (of) => {
  const counts = new Map<number, number>();
  for (const cell of CELLS) {
    const number = shardNumberOf(cell, FLEET, of);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(Array.from({ length: of }, (_, index) => index + 1));
  for (const count of counts.values()) expect(Math.abs(count - 1000 / of)).toBeLessThan(60);
});

test("the shard of a project is the same in every process and version", () => {
  expect(CELLS.slice(0, 8).map((cell) => shardNumberOf(cell, FLEET, 8))).toMatchInlineSnapshot(`
    [
      3,
      1,
      2,
      5,
      2,
      7,
      8,
      2,
    ]
  `);
});

test("the shard of a project depends neither on the names of its account nor on the other accounts", () => {
  const numbers = [OWN, DEV, { ...OWN, name: "acme" }].map((account) =>
    shardNumberOf(cellOf("project-1"), { accounts: [account] }, 1000),
  );
  expect(new Set(numbers).size).toBe(1);
});

test("an account that cannot be entered has a shard for each region", () => {
  const numberOf = (account: number, region: string) => shardNumberOf(closed(account, region), FLEET, 1000);
  const numbers = [numberOf(0, "cn-north-4"), numberOf(1, "cn-north-4"), numberOf(1, "cn-east-3")];
  expect(new Set(numbers).size).toBe(3);
  const named = { accounts: [{ ...OWN, name: "acme" }] };
  expect(shardNumberOf(closed(0, "cn-north-4"), named, 1000)).toBe(numbers[0]);
});

test("cells of other shards are not read, and say whose they are", () => {
  const { fleet, isOwn } = shardOf(FLEET, { number: 2, of: 3 }, en);
  expect(fleet.cells).toHaveLength(1000);
  for (const [index, cell] of fleet.cells.entries()) {
    const number = shardNumberOf(CELLS[index] as Cell, FLEET, 3);
    expect(isOwn(cell)).toBe(number === 2);
    const unread = {
      state: "unreachable",
      reason: `Only shard ${number} of 3 reads it.`,
    };
    expect(cell.unread).toEqual(number === 2 ? undefined : unread);
  }
});

test("what is known of a cell that nobody can read stays", () => {
  const cells = ["a", "b", "c", "d", "e"].map((region) => closed(1, region));
  const { fleet } = shardOf({ ...FLEET, cells }, { number: 1, of: 2 }, en);
  expect(fleet.cells.map(({ unread }) => unread)).toEqual(cells.map(() => REFUSED));
});

test("without a shard everything is read", () => {
  const { fleet, isOwn } = shardOf(FLEET, undefined, en);
  expect(fleet).toBe(FLEET);
  expect(CELLS.every(isOwn)).toBe(true);
});
