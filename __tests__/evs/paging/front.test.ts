import { Chain } from "../../../lib/evs/paging/chain";
import { readFront } from "../../../lib/evs/paging/front";
import type { Keyed, Page } from "../../../lib/evs/paging/window";
import { WindowReader } from "../../../lib/evs/paging/window-reader";

const keyed = (...ids: readonly string[]): Keyed[] => ids.map((id) => ({ id }));
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `r${from + index}`);

/** Reads the front of a list of which rows are known, from pages in turn. @returns what is known then, without those */
async function found(known: readonly string[], pages: readonly (readonly string[])[], pageSize = 10) {
  const chain = new Chain<Keyed>();
  chain.tryLink({ offset: 0, rows: keyed(...known), hasNext: false });
  let requests = 0;
  const reader = new WindowReader<Keyed>(
    {
      fetchPage: async (): Promise<Page<Keyed>> => {
        const page = pages[Math.min(requests, pages.length - 1)] ?? [];
        requests += 1;
        return { rows: keyed(...page), hasNext: false };
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
