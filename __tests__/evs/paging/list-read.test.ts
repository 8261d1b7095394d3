import { readAll } from "../../../lib/evs/paging/read-all";
import type { FetchPage } from "../../../lib/evs/paging/window";
import { randomFrom, type TestRow } from "../../support/paging-world";

/** A list that does not move, of which a server hides rows after it has cut a page: those from the first to the last. */
const hidingReads = async (rows: number, hidden: readonly [number, number], links: "cinder" | "always") => {
  let farAway = 0;
  const fetchPage: FetchPage<TestRow> = async (offset, limit) => {
    if (offset > 1_000_000) farAway += 1;
    const cut = Array.from({ length: rows }, (_, index) => index).slice(offset, offset + limit);
    const shown = cut.filter((index) => index < hidden[0] || index > hidden[1]);
    return {
      rows: shown.map((index) => ({ id: `r${index}` })),
      hasNext: links === "always" || cut.length >= limit,
    };
  };
  const unstable = (problem: string) => new Error(`unstable: ${problem}`);
  const read = await readAll({ fetchPage, pageSize: 10, concurrency: () => 4, unstable }).then(
    ({ length }) => length,
    String,
  );
  return { read, farAway };
};

test.each<[string, number, [number, number], string | number]>([
  ["fewer than a page", 60, [20, 26], 53],
  ["a page", 60, [20, 32], "Error: unstable: the server returned rows after empty pages"],
  ["several pages", 200, [20, 150], "Error: unstable: the server returned rows after empty pages"],
  ["the first page", 60, [0, 12], "Error: unstable: the server returned rows after empty pages"],
  ["the last pages", 60, [20, 59], 20],
  ["all rows", 60, [0, 59], 0],
  ["100 pages", 1_020, [20, 1_019], 20],
  [
    "more pages than that",
    1_050,
    [20, 1_049],
    "Error: unstable: pages without new rows link to further pages endlessly",
  ],
])("links are followed behind %s of hidden rows", async (_, rows, hidden, expected) => {
  const { read } = await hidingReads(rows, hidden, "cinder");
  if (typeof expected === "number") expect(read).toBe(expected);
  else expect(read).toContain(expected);
});

test("wherever rows are hidden, and however many, the visible ones are all there, or it is an error", async () => {
  const random = randomFrom(7919);
  const upTo = (most: number) => Math.floor(random() * most);
  for (let count = 0; count < 300; count += 1) {
    const rows = upTo(120);
    const first = upTo(rows + 1);
    const last = first + upTo(60);
    const visible = rows - Math.max(0, Math.min(last, rows - 1) - first + 1);
    const { read } = await hidingReads(rows, [first, last], "cinder");
    if (typeof read === "number") expect(read).toBe(visible);
    else expect(read).toContain("unstable");
  }
});

test("links behind the end say nothing, which takes one request to see", async () => {
  expect(await hidingReads(35, [99, 99], "always")).toEqual({ read: 35, farAway: 1 });
  expect(await hidingReads(35, [99, 99], "cinder")).toEqual({ read: 35, farAway: 0 });
});

test("pages that have no row in common are said to change faster than they are read", async () => {
  let count = 0;
  const fetchPage: FetchPage<TestRow> = async () => {
    count += 1;
    return { rows: [{ id: `a${count}` }, { id: `b${count}` }], hasNext: false };
  };
  const unstable = (problem: string) => new Error(`unstable: ${problem}`);
  const read = readAll({ fetchPage, pageSize: 10, concurrency: () => 4, unstable });
  await expect(read).rejects.toThrow("unstable: the list changed faster than it was read, 3 times in a row");
});
