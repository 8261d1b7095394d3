import { readAll } from "../../../lib/evs/paging/read-all";
import type { Keyed, Page } from "../../../lib/evs/paging/window";

const rowsOf = (count: number): Keyed[] => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));

interface Habits {
  readonly cap?: number;
  /** Whether markers are ignored. */
  readonly deaf?: boolean;
  /** Number of the request, from 1, in which the page comes empty by mistake. */
  readonly emptyAt?: number;
  /** Number of the request in which the page leaves out its first rows: so many. */
  readonly skipAt?: readonly [number, number];
  readonly total?: number;
  /** Whether a marker that has gone is refused. */
  readonly refuses?: boolean;
  readonly onPage?: (request: number) => void;
}

/** Reads a list whose pages are asked for behind a row, and counts the requests. */
async function read(rows: Keyed[], habits: Habits = {}) {
  const asked: (string | undefined)[] = [];
  const listed = readAll<Keyed>({
    paging: "marker",
    pageSize: 3,
    concurrency: () => 4,
    unstable: (problem) => new Error(problem),
    fetchPage: async (_offset, limit, marker): Promise<Page<Keyed>> => {
      asked.push(marker);
      const index = rows.findIndex(({ id }) => id === marker);
      if (habits.refuses && marker !== undefined && index < 0) {
        return { rows: [], hasNext: false, refusal: new Error("404") };
      }
      const start = marker === undefined || habits.deaf ? 0 : index + 1;
      const most = asked.length === habits.emptyAt ? 0 : Math.min(limit, habits.cap ?? 1000);
      const skip = asked.length === habits.skipAt?.[0] ? habits.skipAt[1] : 0;
      const page = rows.slice(start + skip, start + skip + most);
      habits.onPage?.(asked.length);
      return { rows: page, hasNext: false, total: habits.total };
    },
  });
  return { ids: (await listed).map(({ id }) => id), asked };
}

const idsOf = (count: number) => rowsOf(count).map(({ id }) => id);

test.each([
  [0, 1],
  [1, 3],
  [3, 4],
  [4, 5],
  [9, 7],
])(
  "%i rows are read behind one another, and their end is looked at twice: %i requests",
  async (count, requests) => {
    const { ids, asked } = await read(rowsOf(count));
    expect(ids).toEqual(idsOf(count));
    expect(asked.length).toBeLessThanOrEqual(requests);
  },
);

test("a page that is shorter than it may be is not the end", async () => {
  expect((await read(rowsOf(5), { cap: 2 })).ids).toHaveLength(5);
});

test.each([2, 3, 4, 5, 6])("page %i, which comes empty by mistake, is not the end", async (emptyAt) => {
  expect((await read(rowsOf(9), { emptyAt })).ids).toEqual(idsOf(9));
});

test.each([2, 3, 4])("rows that page %i left out are asked for again", async (request) => {
  for (const left of [1, 2, 3]) {
    const { ids } = await read(rowsOf(12), { skipAt: [request, left] });
    expect(ids.sort()).toEqual(idsOf(12).sort());
  }
});

test("an empty first page of a list that has rows, as the server counts them, is an error with both numbers", async () => {
  expect((await read(rowsOf(9), { emptyAt: 1, total: 9 })).ids).toEqual(idsOf(9));
  await expect(read([], { total: 30 })).rejects.toThrow(
    "the server counts 30 rows but returned 0, 3 times in a row",
  );
});

test("rows that come in front or go behind meanwhile cost none that stays", async () => {
  const rows = rowsOf(6);
  const { ids } = await read(rows, {
    onPage: (request) => {
      rows.unshift({ id: `new-${request}` });
      if (request === 1) rows.splice(5, 1);
    },
  });
  expect(ids).toEqual(expect.arrayContaining(["r0", "r1", "r2", "r3", "r5"]));
});

test.each([false, true])(
  "a row that goes while it is gone on from costs nothing (refused: %s)",
  async (refuses) => {
    const rows = rowsOf(9);
    const { ids } = await read(rows, {
      refuses,
      onPage: (request) => {
        if (request === 1) rows.splice(1, 1);
        if (request === 2) rows.splice(3, 1);
      },
    });
    expect(ids).toEqual(expect.arrayContaining(["r0", "r2", "r3", "r5", "r6", "r7", "r8"]));
  },
);

test("rows without an ID are there once, also at a page's end, where nothing can be read behind them", async () => {
  const rows = [{ id: "a" }, { id: "x", isStandIn: true }, { id: "b" }, { id: "y", isStandIn: true }];
  expect((await read(rows)).ids).toEqual(["a", "x", "b", "y"]);
});

test("a server that knows no marker is an error, not a list for ever nor half of one", async () => {
  await expect(read(rowsOf(6), { deaf: true })).rejects.toThrow(
    "the server returned a page that does not follow the marker",
  );
  await expect(read(rowsOf(2), { deaf: true })).rejects.toThrow(
    "the server returned a page that does not follow the marker",
  );
  await expect(read(rowsOf(1), { deaf: true })).rejects.toThrow(
    "the server returned a page that does not follow the marker",
  );
});

test("a page of nothing but rows without an ID is an error", async () => {
  const rows = ["x", "y", "z", "b"].map((id) => ({ id, isStandIn: id !== "b" }));
  await expect(read(rows)).rejects.toThrow("none of the rows has an ID");
});
