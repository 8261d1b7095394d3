import type { EvsClient } from "../../lib/evs";
import { SharedReads } from "../../lib/evs/shared-reads";
import { type DiskSearch, searchElsewhere } from "../../lib/fleet/search-elsewhere";

/** The client of a project with some disks. @param onList what happens before it lists them */
function clientWith(disks: readonly string[], onList: () => Promise<void>): EvsClient {
  const rows = disks.map((id) => ({ id }));
  const client: Partial<Record<keyof EvsClient, unknown>> = {
    listVolumes: async () => {
      await onList();
      return { rows, malformed: [] };
    },
    tryGetVolume: async (id: string) => rows.find((row) => row.id === id),
  };
  return client as EvsClient;
}

const cell = (
  projectId: string,
  gone: readonly string[],
  disks: readonly string[] = [],
  onList = async () => {},
): DiskSearch => ({
  place: { account: "acme", region: "r", projectId, projectName: projectId },
  connect: () => ({ client: clientWith(disks, onList) }) as ReturnType<DiskSearch["connect"]>,
  projectId,
  gone,
  provenBy: [1],
  bin: undefined,
});

test("a search that was stopped is made again for the policy that is not", async () => {
  const stop = new AbortController();
  let lists = 0;
  const cells = [
    cell("web", ["disk"]),
    cell("shop", [], ["disk"], async () => {
      lists += 1;
      if (lists > 1) return;
      stop.abort(new Error("stopped"));
      throw stop.signal.reason;
    }),
  ];
  const shared = new SharedReads();
  const search = (signal: AbortSignal) => searchElsewhere(cells, [], 0, { signal, shared });
  const stopped = search(stop.signal);
  const other = search(new AbortController().signal);

  await expect(stopped).rejects.toThrow("stopped");
  expect([...(await other).values()]).toMatchObject([{ moved: new Map([["disk", "acme/r/shop"]]) }]);
  expect((await search(new AbortController().signal)).size).toBe(1);
  expect(lists).toBe(2);
});
