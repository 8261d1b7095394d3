import type { EvsClient } from "../../lib/evs";
import { SharedReads } from "../../lib/evs/shared-reads";
import { type DiskSearch, searchElsewhere } from "../../lib/fleet/search-elsewhere";

interface Holding {
  /** Disks that are listed. @default - none */
  readonly disks?: readonly string[];
  /** Disks that answer by their IDs. @default - those that are listed */
  readonly answering?: readonly string[];
  /** Disks that were in the recycle bin at the first look. @default - it was not read */
  readonly bin?: readonly string[] | undefined;
  /** Disks that are in it now. @default - none */
  readonly binned?: readonly string[];
  /** What happens before disks are listed. @default - nothing */
  readonly onList?: () => Promise<void>;
}

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));

function clientWith({
  disks = [],
  answering = disks,
  binned = [],
  onList = async () => {},
}: Holding): EvsClient {
  const client: Partial<Record<keyof EvsClient, unknown>> = {
    listVolumes: async () => {
      await onList();
      return { rows: rowsOf(disks), malformed: [] };
    },
    tryGetVolume: async (id: string) => rowsOf(answering).find((row) => row.id === id),
    listRecycleBinVolumes: async () => ({ rows: rowsOf(binned), malformed: [] }),
  };
  return client as EvsClient;
}

const cell = (projectId: string, gone: readonly string[], holding: Holding = {}): DiskSearch => ({
  place: { account: "acme", region: "r", projectId, projectName: projectId },
  connect: () => ({ client: clientWith(holding) }) as ReturnType<DiskSearch["connect"]>,
  projectId,
  gone,
  provenBy: [1],
  bin: holding.bin && { ids: new Set(holding.bin), isWhole: true },
});

test("a search that was stopped is made again for the policy that is not", async () => {
  const stop = new AbortController();
  let lists = 0;
  const cells = [
    cell("web", ["disk"]),
    cell("shop", [], {
      disks: ["disk"],
      onList: async () => {
        lists += 1;
        if (lists > 1) return;
        stop.abort(new Error("stopped"));
        throw stop.signal.reason;
      },
    }),
  ];
  const shared = new SharedReads();
  const search = (signal: AbortSignal) => searchElsewhere(cells, [], 0, { signal, shared });
  const stopped = search(stop.signal);
  const other = search(new AbortController().signal);

  await expect(stopped).rejects.toThrow("stopped");
  expect([...(await other).values()]).toMatchObject([
    { moved: new Map([["disk", { to: "acme/r/shop", foundIn: "response" }]]) },
  ]);
  expect((await search(new AbortController().signal)).size).toBe(1);
  expect(lists).toBe(2);
});

test.each<[string, Holding, string]>([
  ["answers by its ID", { disks: ["disk"], answering: ["disk"] }, "response"],
  ["is listed twice, and does not answer", { disks: ["disk"], answering: [] }, "disk lists"],
  ["was in the recycle bin", { bin: ["disk"] }, "recycle bin"],
  ["is in the recycle bin now", { bin: [], binned: ["disk"] }, "recycle bin"],
])("the place of a moved disk that %s is known", async (_, holding, foundIn) => {
  const found = await searchElsewhere([cell("web", ["disk"]), cell("shop", [], holding)], [], 0, {
    signal: new AbortController().signal,
  });
  expect([...found.values()]).toEqual([
    { moved: new Map([["disk", { to: "acme/r/shop", foundIn }]]), unread: [], otherShards: 0 },
  ]);
});

test("a search is shared only by policies with the same reads of the same projects", async () => {
  let lists = 0;
  const onList = async () => {
    lists += 1;
  };
  const [web, shop, lab] = [cell("web", ["disk"]), cell("shop", [], { onList }), cell("lab", [])];
  const shared = new SharedReads();
  const search = (...cells: readonly DiskSearch[]) =>
    searchElsewhere(cells, [], 0, { signal: new AbortController().signal, shared });
  await Promise.all([search(web, shop), search(web, shop)]);
  expect(lists).toBe(1);
  // A later read of any project can prove that another disk is gone.
  for (const others of [
    [{ ...web, provenBy: [2] }, shop],
    [web, { ...shop, provenBy: [2] }],
    [web, shop, lab],
    [web, { ...shop, bin: { ids: new Set<string>(), isWhole: true } }],
  ]) {
    const before = lists;
    await search(...others);
    expect(lists).toBe(before + 1);
  }
});
