import { Chain } from "../../../lib/evs/paging/chain";
import type { Keyed, Window } from "../../../lib/evs/paging/window";
import { keyed, numbered } from "../../support/paging-world";

interface TestRow extends Keyed {
  readonly name?: string;
}

const windowOf = (offset: number, ids: readonly string[]): Window<TestRow> => ({
  offset,
  rows: keyed(ids),
  hasNext: false,
});

function chainOf(...ids: readonly string[]): Chain<TestRow> {
  const chain = new Chain<TestRow>();
  chain.tryLink(windowOf(0, ids));
  return chain;
}

const idsOf = (chain: Chain<TestRow>) => chain.toArray().map(({ id }) => id);

describe("a window", () => {
  test("at the start without rows leaves the chain empty", () => {
    const chain = new Chain<TestRow>();
    expect([chain.tryLink(windowOf(0, [])), chain.size, chain.last]).toEqual([true, 0, undefined]);
  });

  test.each([
    ["without rows", []],
    ["that starts with an unknown row", ["new", "b"]],
  ])("after the start %s is not linked", (_, ids) => {
    const chain = chainOf("a", "b");
    expect(chain.tryLink(windowOf(1, ids))).toBe(false);
    expect(idsOf(chain)).toEqual(["a", "b"]);
  });

  test("that has a row twice is not linked", () => {
    const chain = chainOf("a", "b");
    expect(chain.tryLink(windowOf(1, ["b", "c", "c"]))).toBe(false);
    expect([chain.isReordered, idsOf(chain)]).toEqual([true, ["a", "b"]]);
  });

  test("gives the newest content of its rows", () => {
    const chain = chainOf("a", "b");
    chain.tryLink({ offset: 0, rows: [{ id: "a", name: "renamed" }], hasNext: false });
    expect(chain.toArray()).toEqual([{ id: "a", name: "renamed" }, { id: "b" }]);
  });

  test("in which a row has the place where it was last read has not moved", () => {
    const chain = chainOf("a", "b");
    chain.tryLink(windowOf(0, ["new", "a", "b"]));
    expect(chain.hasMoved).toBe(true);
    chain.hasMoved = false;
    chain.tryLink(windowOf(1, ["a", "b"]));
    expect(chain.hasMoved).toBe(false);
  });
});

describe("the order of known rows", () => {
  /** Groups of known rows, in reverse: each group begins with a fall. */
  const groups = (lengths: readonly number[]) => {
    let to = lengths.reduce((sum, length) => sum + length, 0);
    return lengths.flatMap((length) => {
      to -= length;
      return numbered(to, to + length);
    });
  };

  test.each([
    ["3 falls in 11 rows", true, groups([3, 3, 3, 2])],
    ["3 falls in 11 known rows and 5 new ones", true, [...groups([3, 3, 3, 2]), ..."vwxyz"]],
    ["3 falls in 12 rows", false, groups([3, 3, 3, 3])],
    ["2 falls in 4 rows", false, groups([1, 1, 2])],
    ["3 falls in 40 rows", false, groups([10, 10, 10, 10])],
  ])("has changed with %s: %s", (_, isReordered, ids) => {
    const chain = chainOf(...numbered(0, 40));
    expect(chain.tryLink(windowOf(0, ids))).toBe(!isReordered);
    expect(chain.isReordered).toBe(isReordered);
  });
});

describe("rows from the start of the list", () => {
  test("are in their known order from the first of them", () => {
    expect(chainOf(...numbered(0, 20)).whereKnown(keyed(["new", ...numbered(0, 12)]), false)).toBe(1);
  });

  test("are not, with fewer than twelve", () => {
    expect(chainOf(...numbered(0, 20)).whereKnown(keyed(numbered(0, 11)), false)).toBeUndefined();
  });

  test("are not, if most rows before them are not among them", () => {
    const rows = [...Array.from({ length: 30 }, (_, index) => `new${index}`), ...numbered(28, 40)];
    expect(chainOf(...numbered(0, 40)).whereKnown(keyed(rows), false)).toBeUndefined();
  });

  test("are behind rows that jumped, if at most a quarter of the rows before them has gone", () => {
    const order = numbered(4, 16);
    const chain = chainOf(...numbered(0, 40));
    expect(chain.whereKnown(keyed(["r1", "r2", "r3", "r20", ...order]), false)).toBe(4);
    expect(chain.whereKnown(keyed(["r2", "r3", "r20", ...order]), false)).toBeUndefined();
  });

  test("are all new ones if no row is known", () => {
    expect(new Chain<TestRow>().whereKnown(keyed(["a", "b"]), true)).toBe(2);
  });

  test("are not in order where a row is repeated", () => {
    expect(chainOf("a").whereKnown(keyed(["a", "a"]), true)).toBe(1);
  });

  test("have the order of windows that were linked later, also between known rows", () => {
    const chain = chainOf(...numbered(0, 12));
    const order = ["r0", "new1", "new2", "new3", ...numbered(1, 12), "new4", "new5"];
    chain.tryLink(windowOf(0, order));
    expect(chain.whereKnown(keyed(order), false)).toBe(0);
    const front = ["first1", "first2", "first3", ...order];
    chain.tryLink(windowOf(0, front));
    expect(chain.whereKnown(keyed(front), false)).toBe(0);
  });

  test("are before all others once they were put in front", () => {
    const chain = chainOf(...numbered(0, 14));
    chain.putInFront(keyed(["r13", "r12", "new"]));
    chain.putInFront(keyed(["r11", "r10"]));
    const order = ["r11", "r10", "r13", "r12", "new", ...numbered(0, 10)];
    expect(chain.whereKnown(keyed(order), false)).toBe(0);
    expect(idsOf(chain).sort()).toEqual([...numbered(0, 14), "new"].sort());
  });
});

test("rows without an ID of their own are no progress, each counted once", () => {
  const chain = new Chain<TestRow>();
  const rows = [{ id: "a" }, { id: "hash", isStandIn: true }];
  chain.tryLink({ offset: 0, rows, hasNext: false });
  chain.putInFront(rows);
  expect([chain.size, chain.identified]).toEqual([2, 1]);
  expect(chain.markerOf(2)).toEqual({ marker: "a", offset: 1 });
});
