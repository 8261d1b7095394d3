import { readOnwards } from "../../../lib/evs/paging/read-onwards";

interface Row {
  readonly id: string;
  readonly isStandIn?: boolean;
}

const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));

/** Reads a list that a server has, and counts its requests. */
async function read(rows: Row[], options: { cap?: number; deaf?: boolean; onPage?: () => void } = {}) {
  const { cap = 1000, deaf = false, onPage } = options;
  const asked: (string | undefined)[] = [];
  const listed = readOnwards<Row>({
    pageSize: 3,
    unstable: (problem) => new Error(problem),
    fetchPage: async (marker, _place, limit) => {
      asked.push(marker);
      const start = marker === undefined || deaf ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
      const page = rows.slice(start, start + Math.min(limit, cap));
      onPage?.();
      return { rows: page, hasNext: false };
    },
  });
  return { ids: (await listed).map(({ id }) => id), asked };
}

test.each([0, 1, 3, 4, 9])("%i rows are read behind one another, until a page is empty", async (count) => {
  const { ids, asked } = await read(rowsOf(count));
  expect(ids).toEqual(rowsOf(count).map(({ id }) => id));
  expect(asked).toHaveLength(Math.ceil(count / 3) + 1);
});

test("a page that is shorter than it may be is not the end", async () => {
  expect((await read(rowsOf(5), { cap: 2 })).ids).toHaveLength(5);
});

test("rows that come in front or go behind meanwhile cost none that stays", async () => {
  const rows = rowsOf(6);
  const { ids } = await read(rows, {
    onPage: () => {
      rows.unshift({ id: `new-${rows.length}` });
      if (rows.length === 7) rows.splice(5, 1);
    },
  });
  expect(ids).toEqual(["r0", "r1", "r2", "r3", "r5"]);
});

test("rows without an ID are there once, also at a page's end, where nothing can be read behind them", async () => {
  const rows = [{ id: "a" }, { id: "x", isStandIn: true }, { id: "b" }, { id: "y", isStandIn: true }];
  expect((await read(rows)).ids).toEqual(["a", "x", "b", "y"]);
});

test("a server that knows no marker is an error, not a list for ever nor half of one", async () => {
  await expect(read(rowsOf(6), { deaf: true })).rejects.toThrow("pages did not go on behind the row");
  await expect(read(rowsOf(2), { deaf: true })).rejects.toThrow("pages did not go on behind the row");
});

test("a page of nothing but rows without an ID is an error", async () => {
  const rows = ["x", "y", "z", "b"].map((id) => ({ id, isStandIn: id !== "b" }));
  await expect(read(rows)).rejects.toThrow("pages did not go on behind the row");
});
