import { Chain } from "../../../lib/evs/paging/chain";
import { readFront } from "../../../lib/evs/paging/front";
import type { Keyed, Page } from "../../../lib/evs/paging/window";
import { WindowReader } from "../../../lib/evs/paging/window-reader";
import { keyed, numbered } from "../../support/paging-world";

/**
 * Reads the front of a list of which rows are known.
 *
 * @param pages in turn, the last one again and again; or those that follow the first `from` pages
 * @returns what is known then, without those
 */
async function found(
  known: readonly string[],
  pages: readonly (readonly string[])[] | ((from: number) => readonly string[]),
  pageSize = 10,
) {
  const pageAt = (from: number) =>
    (typeof pages === "function" ? pages(from) : pages[Math.min(from, pages.length - 1)]) ?? [];
  const chain = new Chain<Keyed>();
  chain.tryLink({ offset: 0, rows: keyed(known), hasNext: false });
  let requests = 0;
  const reader = new WindowReader<Keyed>(
    {
      fetchPage: async (): Promise<Page<Keyed>> => {
        const page = pageAt(requests);
        requests += 1;
        return { rows: keyed(page), hasNext: false };
      },
      pageSize,
      concurrency: () => 1,
      unstable: (problem) => new Error(problem),
    },
    chain,
  );
  const isAtRest = await readFront(chain, reader);
  return {
    isAtRest,
    rows: chain
      .toArray()
      .map(({ id }) => id)
      .filter((id) => !known.includes(id)),
    requests,
  };
}

test("a page whose last row was the list's last does not end the front where that row has jumped", async () => {
  const known = numbered(0, 30);
  const page = ["r14", "r13", "r28", "r27", "r26", "r12", "r15", "r20", "r25", "r29"];
  const { isAtRest, requests } = await found(known, [page]);
  expect([isAtRest, requests > 6]).toEqual([false, true]);
});

test("a last row that jumped over most of the others is not the list's end", async () => {
  const page = ["r2", "r10", "r8", "r9", "r5", "r7", "r6", "r12", "r13"];
  const rest = ["r13", "new", "r1", "r0", "r4", "r3", "r11"];
  const pages = [page, rest, ["r11"], page, rest, page, rest];
  expect(await found(numbered(0, 14), pages)).toMatchObject({
    isAtRest: true,
    rows: ["new"],
  });
});

test("a list that is read to its end is read, however short", async () => {
  expect(await found(numbered(0, 3), [["new", "r0", "r1", "r2"]])).toMatchObject({
    isAtRest: true,
    rows: ["new"],
  });
});

test("a first page that comes empty by mistake is asked for again", async () => {
  const page = ["new", ...numbered(0, 12)];
  expect(await found(numbered(0, 30), [[], page, page, page], 13)).toMatchObject({
    isAtRest: true,
    rows: ["new"],
  });
});

test("one page of enough rows in their known order is read once", async () => {
  const page = ["new", ...numbered(0, 12)];
  expect(await found(numbered(0, 30), [page], 13)).toEqual({ isAtRest: true, rows: ["new"], requests: 1 });
});

test("a page without a new row proves nothing, however often it comes", async () => {
  const { isAtRest, requests } = await found(numbered(0, 30), [numbered(0, 10).reverse()]);
  expect([isAtRest, requests]).toEqual([false, 34]);
});

test("a front that grows as fast as it is read ends", async () => {
  const page = (from: number) => numbered(from * 9, from * 9 + 10).map((id) => `new-${id}`);
  const { isAtRest, requests } = await found(numbered(0, 30), page);
  expect([isAtRest, requests > 1000 && requests < 6000]).toEqual([false, true]);
});

/** Ten rows that have jumped. The page after them has the first ones of the others. */
const jumped = numbered(20, 30).reverse();
const known = numbered(0, 30);

test("two reads in a row without a new row behind their first page are needed if the front has several", async () => {
  const behind = ["r20", "new", ...numbered(0, 9)];
  const rest = ["r8", ...numbered(9, 18)];
  const pages = [jumped, behind, rest, jumped, behind, jumped, behind];
  expect(await found(known, pages)).toEqual({ isAtRest: true, rows: ["new"], requests: 7 });
});

test("a front to which rows jump again and again is not at rest", async () => {
  let front = numbered(0, 15);
  const pages = [1, 2, 3, 4, 5, 6, 7].flatMap((scan) => {
    const first = numbered(100 - 10 * scan, 110 - 10 * scan).reverse();
    const second = [...first.slice(-1), `new${scan}`, ...front];
    front = [...first, `new${scan}`, ...front.slice(0, 4)];
    return [first, second];
  });
  const { isAtRest, rows, requests } = await found(numbered(0, 100), pages);
  expect([isAtRest, rows.length, requests]).toEqual([false, 6, 12]);
});

test("rows of a page that does not follow the front are not taken", async () => {
  const behind = ["r20", "new", ...numbered(0, 9)];
  const pages = [
    jumped,
    ["elsewhere"],
    [],
    behind,
    ["r8", ...numbered(9, 18)],
    jumped,
    behind,
    jumped,
    behind,
  ];
  expect(await found(known, pages)).toMatchObject({ isAtRest: true, rows: ["new"] });
});
