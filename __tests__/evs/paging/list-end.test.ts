import { ListEnd } from "../../../lib/evs/paging/list-end";
import type { Keyed, Window } from "../../../lib/evs/paging/window";

/** The rows of a list at positions `from` to `to - 1`. */
const windowOf = (from: number, to: number, hasNext = false): Window<Keyed> => ({
  offset: from,
  rows: Array.from({ length: to - from }, (_, index) => ({ id: `r${from + index}` })),
  hasNext,
});

/** A list end that has seen a page of ten rows, and another whose end is the end of the list. */
const SIZE = 10;
function endOfTen(moved = 0): ListEnd<Keyed> {
  const end = new ListEnd<Keyed>(SIZE, moved);
  end.isReached(windowOf(0, SIZE), undefined, `r${SIZE - 1}`, true);
  return end;
}

/** The result of a window that was read after the list was empty at position ten, without new rows. */
const look = (end: ListEnd<Keyed>, window: Window<Keyed>, last = `r${SIZE - 1}`, grew = false) =>
  end.isReached(window, { emptyAt: SIZE }, last, grew);

describe("with links", () => {
  test("a page without one ends the list with its last row", () => {
    const end = new ListEnd<Keyed>(SIZE, 0);
    expect(end.isReached(windowOf(0, 5, true), undefined, "r4", true)).toBe(false);
    expect(end.isReached(windowOf(4, 8), undefined, "r7", true)).toBe(true);
  });

  test("a page without a link and without rows does not end it", () => {
    const end = new ListEnd<Keyed>(SIZE, 0);
    end.isReached(windowOf(0, 5, true), undefined, "r4", true);
    expect(end.isReached(windowOf(5, 5), undefined, "r4", false)).toBe(false);
  });

  test("a page that ends before the last known row ends it only if that is confirmed", () => {
    const end = new ListEnd<Keyed>(SIZE, 0);
    end.isReached(windowOf(0, 8, true), undefined, "r7", true);
    expect(end.isReached(windowOf(4, 7), undefined, "r7", false)).toBe(false);
    expect(end.isReached(windowOf(4, 7), undefined, "r7", false)).toBe(true);
  });
});

describe("without links, after an empty page", () => {
  test("half a page that reaches the empty one proves the end", () => {
    expect(look(endOfTen(), windowOf(5, 10))).toBe(true);
  });

  test.each([
    ["begins at the empty one", windowOf(10, 12), "r11", false],
    ["does not reach the empty one", windowOf(5, 9), "r8", false],
    ["has new rows", windowOf(5, 10), "r9", true],
    ["does not end with the last known row", windowOf(5, 10), "r20", false],
  ])("a page that %s proves nothing", (_, window, last, grew) => {
    expect(look(endOfTen(), window, last, grew)).toBe(false);
  });

  test("each earlier try in which rows moved requires one more proof", () => {
    const end = endOfTen(1);
    expect([look(end, windowOf(5, 10)), look(end, windowOf(5, 10))]).toEqual([false, true]);
  });

  test("pages that may have been cut there prove it together", () => {
    const end = endOfTen();
    const answers = [4, 4, 4, 4].map((from) => look(end, windowOf(from, 10)));
    expect(answers).toEqual([false, false, false, true]);
  });

  test("half a page is measured by the pages of the list", () => {
    const end = endOfTen();
    expect([look(end, windowOf(4, 10)), look(end, windowOf(5, 10))]).toEqual([false, true]);
  });

  test("new rows void the proofs before them, known ones do not", () => {
    const proofs = (grew: boolean) => {
      const end = endOfTen();
      for (let count = 0; count < 3; count += 1) look(end, windowOf(4, 10));
      end.isReached(windowOf(0, 10), undefined, "r9", grew);
      return look(end, windowOf(4, 10));
    };
    expect([proofs(true), proofs(false)]).toEqual([false, true]);
  });

  test("a page that proves nothing ends no list that others have proven to end elsewhere", () => {
    const end = endOfTen();
    expect(look(end, windowOf(5, 10), "r20")).toBe(false);
    expect(end.isReached(windowOf(0, 8), undefined, "r7", false)).toBe(false);
  });
});

describe("where the server cuts pages", () => {
  /** Windows of these sizes follow each other, and overlap in one row. */
  function cut(...sizes: readonly number[]) {
    const end = new ListEnd<Keyed>(sizes[0] ?? 0, 0);
    let from = 0;
    for (const size of sizes) {
      end.isReached(windowOf(from, from + size), undefined, `r${from + size - 1}`, true);
      from += size - 1;
    }
    return { end, last: from };
  }

  test.each([
    [2, true],
    [3, false],
  ])(
    "to one size, a page of %i rows of 8 is not cut, also if the list has become shorter: %s",
    (rows, is) => {
      const { end, last } = cut(8, 8, 8);
      const [to, emptyAt] = [last, last + 8];
      expect(end.isReached(windowOf(to - rows, to), { emptyAt }, `r${to - 1}`, false)).toBe(is);
    },
  );

  test("to several sizes, short pages do not prove a shorter list", () => {
    const { end, last } = cut(8, 7, 8);
    const short = windowOf(last - 1, last);
    const looks = [1, 2, 3].map(() => end.isReached(short, { emptyAt: last + 8 }, `r${last - 1}`, false));
    expect(looks).toEqual([false, false, false]);
  });

  test("to several sizes, two pages must prove the end", () => {
    const { end, last } = cut(8, 7, 8);
    const window = windowOf(last - 3, last + 1);
    const looks = [1, 2].map(() => end.isReached(window, { emptyAt: last + 1 }, `r${last}`, false));
    expect(looks).toEqual([false, true]);
  });

  test("an empty page shows no cut", () => {
    const { end, last } = cut(8, 8);
    expect(end.isReached(windowOf(last + 1, last + 1), undefined, `r${last}`, false)).toBe(false);
  });
});
