import { FactReader } from "../../../lib/audit/facts/fact-reader";
import type { Scenario } from "../../../lib/embedded";
import { lostOne } from "../../support/audit";
import { api, client } from "../../support/client";
import { backupRow, PROJECT } from "../../support/worlds";

const request = { projectId: PROJECT, recycleBin: true, control: "required", lists: ["backups"] } as const;

async function start(parts: Partial<Scenario> = {}) {
  const server = await api({ scenario: { ...lostOne(), ...parts }, latencyMs: 5 });
  /** Whole reads of a list, whatever pages they took. */
  const asked = (end: string) =>
    server.requests.filter(({ path, query }) => path.endsWith(end) && query.offset === "0").length;
  return { asked, reader: new FactReader(client(server.url)) };
}

test("a part is read once for all who need it, and never where nobody does", async () => {
  const { asked, reader } = await start({ backups: [backupRow("b1"), backupRow("b2")] });
  expect((await reader.read({ ...request, lists: [] })).lists.backups).toBeUndefined();
  expect(asked("/backups")).toBe(0);
  const facts = await Promise.all([reader.read(request), reader.read({ ...request, lostDisks: false })]);
  for (const { lists, snapshots } of facts) {
    expect(lists.backups).toMatchObject({ rows: [{ id: "b2" }, { id: "b1" }], gaps: [] });
    expect(snapshots.rows).toHaveLength(2);
  }
  expect(asked("/backups")).toBe(1);
});

test("a part that is refused is a fact in itself, and everything else is known", async () => {
  const answers = { backups: { status: 403, body: { error_code: "CBR.0003", error_msg: "no" } } };
  const { reader } = await start({ answers });
  const { lists, snapshots } = await reader.read(request);
  expect(lists.backups).toMatchObject({
    rows: [],
    gaps: [{ reason: "Backups could not be read: 403 CBR.0003.", failedRead: true }],
  });
  expect(snapshots.rows).toHaveLength(2);
});

test("a list with a row that has no ID is not known as a whole", async () => {
  const { reader } = await start({ backups: [backupRow("b"), backupRow(7 as never)] });
  expect((await reader.read(request)).lists.backups).toMatchObject({
    rows: [{ id: "b" }],
    gaps: [
      {
        reason:
          "Some backups cannot be read: 1 row without a usable ID: backups[0]: id is a number, not a string.",
        failedRead: false,
      },
    ],
  });
});

test.each([
  ["lists alone", { lostDisks: false }],
  ["with the recycle bin", { lostDisks: false, recycleBin: true }],
  ["with backups", { lists: ["backups"] }],
] as const)("whoever asks for the same facts gets the same ones: %s", async (_, wanted) => {
  const { reader } = await start();
  const asked = { ...request, recycleBin: false, lists: [], ...wanted };
  expect(await reader.read(asked)).toBe(await reader.read(asked));
});
