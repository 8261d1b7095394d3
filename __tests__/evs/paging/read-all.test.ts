import fc from "fast-check";
import { readAll } from "../../../lib/evs/paging/read-all";
import { MovingList, type TestRow, wrongWith } from "./world";

/** A reader under test: gets pages, returns rows. */
type Reader = (list: MovingList, pageSize: number) => Promise<readonly TestRow[]>;

const ours: Reader = (list, pageSize) =>
  readAll({
    fetchPage: list.fetchPage,
    pageSize,
    concurrency: () => 4,
    unstable: (problem) => new Error(`unstable: ${problem}`),
  });

const WORLDS = 1500;

/** Sizes around the page size, every habit, and what happens after each page. */
const worlds = fc.record({
  pageSize: fc.integer({ min: 10, max: 40 }),
  pages: fc.integer({ min: 0, max: 12 }),
  extra: fc.integer({ min: -1, max: 1 }),
  clamp: fc.option(fc.integer({ min: 10, max: 30 })),
  uneven: fc.boolean(),
  links: fc.constantFrom("cinder", "always", "never"),
  emptyEvery: fc.constantFrom(0, 0, 0, 5, 9),
  lostEvery: fc.constantFrom(0, 0, 4, 7),
  insertsPerPage: fc.integer({ min: 0, max: 2 }),
  deletesPerPage: fc.integer({ min: 0, max: 2 }),
  where: fc.constantFrom("anywhere", "head", "tail"),
  seed: fc.integer({ min: 1, max: 2_147_483_646 }),
});

type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function listOf(world: World): MovingList {
  const size = Math.max(0, world.pageSize * world.pages + world.extra);
  const random = randomFrom(world.seed);
  const place = { anywhere: random, head: () => random() * 0.1, tail: () => 1 - random() * 0.1 - 1e-9 }[
    world.where
  ];
  return new MovingList(
    size,
    {
      cap: world.clamp ?? 1000,
      // Without links, neither a short page nor an empty one can be told from the end of the list.
      uneven: world.links !== "never" && world.uneven,
      emptyEvery: world.links === "never" ? 0 : world.emptyEvery,
      links: world.links,
      lostEvery: world.lostEvery,
    },
    (list) => {
      // A list whose only row changes with every page may end in an error.
      if (size < 2) return;
      for (let index = 0; index < world.insertsPerPage; index += 1) list.insert(place());
      for (let index = 0; index < world.deletesPerPage; index += 1) list.delete(place());
    },
  );
}

/** Runs a reader through a world. @returns what is wrong with its result, or undefined */
async function judge(reader: Reader, world: World): Promise<string | undefined> {
  const list = listOf(world);
  try {
    return wrongWith(list, await reader(list, world.pageSize));
  } catch (error) {
    return String(error);
  }
}

test(`in ${WORLDS} random worlds that move, the read is complete and never fails`, async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      expect(await judge(ours, world)).toBeUndefined();
    }),
    { numRuns: WORLDS },
  );
});

test("a list that shrinks under pages asked for in advance, each with a next link, is read all the same", async () => {
  const world: World = {
    pageSize: 33,
    pages: 11,
    extra: -1,
    clamp: 10,
    uneven: false,
    links: "always",
    emptyEvery: 0,
    lostEvery: 7,
    insertsPerPage: 0,
    deletesPerPage: 2,
    where: "anywhere",
    seed: 637_106_784,
  };
  expect(await judge(ours, world)).toBeUndefined();
});

describe("the test of the test: each weaker reader is caught", () => {
  const weaker: [string, Reader][] = [
    [
      "no overlap, stop at an empty page",
      async (list, pageSize) => {
        const rows: TestRow[] = [];
        for (;;) {
          const page = await list.fetchPage(rows.length, pageSize);
          if (page.rows.length === 0 || list.requests > 500) return rows;
          rows.push(...page.rows);
        }
      },
    ],
    [
      "stop at a short page",
      async (list, pageSize) => {
        const rows = new Map<string, TestRow>();
        for (let offset = 0; ; offset += pageSize) {
          const page = await list.fetchPage(offset, pageSize);
          for (const row of page.rows) rows.set(row.id, row);
          if (page.rows.length < pageSize) return [...rows.values()];
        }
      },
    ],
    [
      "de-duplicate only",
      async (list, pageSize) => {
        const rows = new Map<string, TestRow>();
        let offset = 0;
        for (;;) {
          const page = await list.fetchPage(offset, pageSize);
          if (page.rows.length === 0 || list.requests > 500) return [...rows.values()];
          for (const row of page.rows) rows.set(row.id, row);
          offset += page.rows.length;
        }
      },
    ],
  ];
  test.each(weaker)("%s", async (_, reader) => {
    const verdicts = await Promise.all(fc.sample(worlds, 200).map((world) => judge(reader, world)));
    expect(verdicts.filter((verdict) => verdict?.startsWith("lost")).length).toBeGreaterThan(0);
  });
});

describe("requests", () => {
  const requestsOf = async (size: number, mutations: number) => {
    const place = randomFrom(1);
    const list = new MovingList(
      size,
      { cap: 1000, uneven: false, links: "cinder", emptyEvery: 0, lostEvery: 0 },
      (moving) => {
        for (let index = 0; index < mutations; index += 1) {
          moving.insert(place());
          moving.delete(place());
        }
      },
    );
    expect(wrongWith(list, await ours(list, 50))).toBeUndefined();
    return list.requests;
  };

  test("a quiet list costs its pages, a twentieth for the overlap, and what was asked for in advance", async () => {
    expect(await requestsOf(0, 0)).toBe(1);
    expect(await requestsOf(30, 0)).toBe(2);
    expect(await requestsOf(5000, 0)).toBeLessThanOrEqual(100 * 1.07 + 4);
  });

  test.each([1, 2, 3, 5])(
    "%i rows inserted and deleted after every page: at most three times as many",
    async (mutations) => {
      for (const size of [500, 2000, 5000]) {
        expect(await requestsOf(size, mutations)).toBeLessThanOrEqual(3 * (await requestsOf(size, 0)));
      }
    },
  );
});

describe("a server that contradicts itself ends in an error, after a bounded number of requests", () => {
  const contradictions: [string, (offset: number, request: number) => TestRow[]][] = [
    ["the same page for ever", () => [{ id: "a" }, { id: "b" }, { id: "c" }]],
    ["a new list with every page", (_, request) => [{ id: `x${request}` }, { id: `y${request}` }]],
    ["one row at a time", (offset) => (offset < 9 ? [{ id: `r${offset}` }] : [])],
    ["the same row twice in a page", () => [{ id: "a" }, { id: "a" }]],
    [
      "the order turned round with every page",
      (offset, request) => {
        const rows = Array.from({ length: 60 }, (_, index) => ({ id: `r${index}` }));
        return (request % 2 === 0 ? rows : rows.reverse()).slice(offset, offset + 40);
      },
    ],
  ];
  test.each(contradictions)("%s", async (_, serve) => {
    let requests = 0;
    const reading = readAll({
      fetchPage: async (offset) => {
        requests += 1;
        return { rows: serve(offset, requests), hasNext: true };
      },
      pageSize: 40,
      concurrency: () => 4,
      unstable: (problem) => new Error(`unstable: ${problem}`),
    });
    await expect(reading).rejects.toThrow("unstable");
    expect(requests).toBeLessThan(300);
  });
});
