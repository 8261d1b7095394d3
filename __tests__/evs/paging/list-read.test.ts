import { readAll } from "../../../lib/evs/paging/read-all";
import type { FetchPage, Page } from "../../../lib/evs/paging/window";
import { keyed, numbered, randomFrom, type TestRow } from "../../support/paging-world";

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

const numberedRows = (from: number, to: number) => keyed(numbered(from, to));

/** Reads a list in pages of ten. @returns its number of rows, or the error */
async function readFrom(page: (offset: number, request: number) => Partial<Page<TestRow>>) {
  let requests = 0;
  const read = await readAll<TestRow>({
    fetchPage: async (offset) => {
      requests += 1;
      return { rows: [], hasNext: false, ...page(offset, requests) };
    },
    pageSize: 10,
    concurrency: () => 1,
    unstable: (problem) => new Error(`unstable: ${problem}`),
  }).then(({ length }) => length, String);
  return { read, requests };
}

describe("a list that cannot be read says why", () => {
  test("if its pages have no row in common", async () => {
    const page = (_: number, request: number) => ({ rows: [{ id: `a${request}` }, { id: `b${request}` }] });
    expect(await readFrom(page)).toEqual({
      read: "Error: unstable: the list changed faster than it was read, 3 times in a row",
      requests: 99,
    });
  });

  test("if it grows with every page", async () => {
    expect(await readFrom((offset) => ({ rows: numberedRows(offset, offset + 2) }))).toEqual({
      read: "Error: unstable: the list grew as fast as it was read",
      requests: 1155,
    });
  });

  test("if its rows change their order", async () => {
    const page = (offset: number) => ({
      rows: offset === 0 ? numberedRows(0, 10) : numberedRows(0, 10).reverse(),
    });
    expect((await readFrom(page)).read).toBe(
      "Error: unstable: the rows of the list changed their order, 3 times in a row",
    );
  });

  test("if the server ignores the position", async () => {
    expect(await readFrom(() => ({ rows: numberedRows(0, 10) }))).toEqual({
      read: "Error: unstable: the server returned the same page for every request",
      requests: 5,
    });
  });

  test("if the server refuses every other position, unless there is only one row", async () => {
    const refusing = (rows: number) => (offset: number) =>
      offset === 0 ? { rows: numberedRows(0, rows) } : { refusal: new Error("no such offset") };
    expect((await readFrom(refusing(10))).read).toBe("Error: no such offset");
    expect((await readFrom(refusing(1))).read).toBe(1);
  });

  test("if it counts more rows than it returns in both answers that show its end", async () => {
    const counting = (totals: readonly number[]) => (offset: number, request: number) => ({
      rows: numberedRows(offset, 5),
      total: totals[request % totals.length] ?? 0,
    });
    expect((await readFrom(counting([7]))).read).toBe(
      "Error: unstable: the server counts 7 rows but returned 5, 3 times in a row",
    );
    expect((await readFrom(counting([7, 5]))).read).toBe(5);
    expect((await readFrom(counting([3]))).read).toBe(5);
  });
});

describe("an empty list", () => {
  test("takes one request", async () => {
    expect(await readFrom(() => ({}))).toEqual({ read: 0, requests: 1 });
  });

  test("with a link is requested again", async () => {
    const mistaken = (offset: number, request: number) =>
      request === 1 ? { hasNext: true } : { rows: numberedRows(offset, 5) };
    expect((await readFrom(mistaken)).read).toBe(5);
  });

  test("that had rows before is believed when it is empty for the third time", async () => {
    const emptied = (times: number) => (offset: number, request: number) => ({
      rows: request > 1 && request < 2 + times ? [] : numberedRows(offset, 1),
    });
    expect(
      (await readFrom((_, request) => ({ rows: request === 1 ? numberedRows(0, 1) : [] }))).requests,
    ).toBe(5);
    expect((await readFrom(emptied(3))).read).toBe(1);
  });
});

test.each([1, 2, 9, 10, 11, 19, 20, 21, 100])("a list of %i rows is complete", async (rows) => {
  expect(
    (await readFrom((offset) => ({ rows: numberedRows(offset, Math.min(rows, offset + 10)) }))).read,
  ).toBe(rows);
});
