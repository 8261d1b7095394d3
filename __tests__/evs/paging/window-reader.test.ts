import { setImmediate as turn } from "node:timers/promises";
import { readAll } from "../../../lib/evs/paging/read-all";
import type { Keyed } from "../../../lib/evs/paging/window";
import { keyed, numbered } from "../../support/paging-world";

interface Server {
  readonly rows: number;
  /** Most rows of a page, by the number of its request. @default - as many as are requested */
  readonly capAt?: (request: number) => number;
  /** Resolves when the page at a position may be answered. */
  readonly release?: (offset: number) => Promise<void>;
}

/** Reads a list that does not change. */
async function readFrom({ rows, capAt = () => 1000, release }: Server, concurrency = 4) {
  /** Positions of the requests, and how many were in flight with each. */
  const offsets: number[] = [];
  const inFlight: number[] = [];
  let running = 0;
  const read = await readAll<Keyed>({
    fetchPage: async (offset, limit) => {
      running += 1;
      offsets.push(offset);
      inFlight.push(running);
      const cap = capAt(offsets.length);
      await turn();
      await release?.(offset);
      running -= 1;
      const count = Math.max(0, Math.min(limit, cap, rows - offset));
      return {
        rows: keyed(numbered(offset, offset + count)),
        hasNext: false,
      };
    },
    pageSize: 10,
    concurrency: () => concurrency,
    unstable: (problem) => new Error(problem),
  });
  return { count: read.length, offsets, inFlight, left: running };
}

test("each page repeats the last row of the one before, and the end is confirmed", async () => {
  expect(await readFrom({ rows: 35 }, 1)).toMatchObject({ count: 35, offsets: [0, 9, 18, 27, 35, 34] });
});

test("after the first full page, pages are requested in advance, as many at once as are allowed", async () => {
  const { count, offsets, inFlight, left } = await readFrom({ rows: 200 });
  expect([count, left]).toEqual([200, 0]);
  expect(offsets.slice(0, 6)).toEqual([0, 9, 18, 27, 36, 45]);
  expect(inFlight.slice(0, 6)).toEqual([1, 1, 2, 3, 4, 4]);
  expect(Math.max(...inFlight)).toBe(4);
});

test("where a server cuts the first page, the second must show that the list is long", async () => {
  const { count, offsets, inFlight } = await readFrom({ rows: 60, capAt: () => 5 });
  expect(count).toBe(60);
  // The rows after a page that may be the last are requested without a repeated row.
  expect(offsets.slice(0, 6)).toEqual([0, 5, 3, 7, 11, 15]);
  expect(inFlight.slice(0, 6)).toEqual([1, 1, 1, 1, 2, 3]);
});

test("a short first page is not followed by pages in advance", async () => {
  const { count, offsets, inFlight } = await readFrom({ rows: 6 });
  expect([count, Math.max(...inFlight)]).toEqual([6, 1]);
  expect(offsets).toEqual([0, 6, 5]);
});

test("a slow page holds back no more than four pages for each concurrent one", async () => {
  let open = () => {};
  const slow = new Promise<void>((resolve) => {
    open = resolve;
  });
  const asked = new Set<number>();
  const reading = readFrom({
    rows: 1000,
    release: async (offset) => {
      asked.add(offset);
      if (offset === 18) await slow;
    },
  });
  for (let count = 0; count < 200; count += 1) await turn();
  const before = asked.size;
  open();
  expect((await reading).count).toBe(1000);
  // The first two, the slow one and sixteen after it.
  expect(before).toBe(19);
});

test("pages that become smaller are read from where they end", async () => {
  const { count, offsets } = await readFrom({ rows: 120, capAt: (request) => (request > 6 ? 4 : 10) });
  expect(count).toBe(120);
  // The page at 54 has four rows, so those requested in advance begin too far after it.
  expect(offsets.slice(6, 14)).toEqual([54, 63, 72, 81, 58, 56, 59, 62]);
});
