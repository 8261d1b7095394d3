import type { FaultRequest } from "../../../lib/embedded";
import { auditOf, countRequests, lostOne, notFound, verdictsOf } from "../../support/audit";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

/** One lost snapshot `s` among so many that it is read again by its ID. */
const crowd = scenarioOf({
  snapshots: [
    ...Array.from({ length: 5 }, (_, index) => snapshotRow(`l${index}`, { volume_id: "v" })),
    snapshotRow("s", { volume_id: "d" }),
  ],
  volumes: [volumeRow("v")],
});
const byId = { client: { pageSize: 2 } };
const isSnapshot = ({ path }: FaultRequest) => path.endsWith("/snapshots/s");
const answer = (fields: object) => ({ status: 200, body: JSON.stringify({ snapshot: fields }) });

test("a snapshot that vanishes meanwhile is no finding", async () => {
  const result = await auditOf({
    scenario: lostOne(),
    after: ({ path }, world) => {
      if (path.endsWith("/volumes/d")) world.snapshots.delete("s");
    },
  });
  expect(verdictsOf(result)).toEqual({});
});

test("few are read by ID, many as a list", async () => {
  const few = await auditOf({ scenario: crowd }, byId);
  expect(verdictsOf(few)).toEqual({ s: "orphaned" });
  expect(countRequests(few, "/snapshots/s")).toBe(1);
  const many = await auditOf({ scenario: crowd });
  expect(verdictsOf(many)).toEqual({ s: "orphaned" });
  expect(countRequests(many, "/snapshots/s")).toBe(0);
});

test.each([
  ["the read fails", { status: 500 }, "snapshot", /could not be read again: 500/, true],
  [
    "it names another disk by now",
    answer(snapshotRow("s", { volume_id: "v" })),
    "snapshot",
    /has another disk ID/,
    false,
  ],
  [
    "it names no disk any more",
    answer(snapshotRow("s", { volume_id: null })),
    "snapshot",
    /another disk/,
    false,
  ],
  [
    "it is of another project by now",
    answer(snapshotRow("s", { volume_id: "d", "os-extended-snapshot-attributes:project_id": "other" })),
    "project",
    /another project, other/,
    false,
  ],
] as const)("%s: a doubt", async (_, fault, missing, reason, failedRead) => {
  const { audit } = await auditOf(
    { scenario: crowd, before: (request) => (isSnapshot(request) ? fault : undefined) },
    byId,
  );
  expect(audit.findings).toMatchObject([
    { verdict: "indeterminate", reason: expect.stringMatching(reason), doubt: { missing, failedRead } },
  ]);
  expect(audit.incompleteReasons.length > 0).toBe(failedRead);
});

test("a disk spelled otherwise by now is the same disk", async () => {
  const result = await auditOf(
    {
      scenario: crowd,
      before: (request) => (isSnapshot(request) ? answer(snapshotRow("s", { volume_id: "D" })) : undefined),
    },
    byId,
  );
  expect(verdictsOf(result)).toEqual({ s: "orphaned" });
});

test("what it is by now decides, not what it was", async () => {
  const result = await auditOf(
    {
      scenario: crowd,
      after: ({ path }, world) => {
        if (path.endsWith("/volumes/d")) world.snapshots.patch("s", { status: "deleting" });
      },
    },
    byId,
  );
  expect(verdictsOf(result)).toEqual({ s: "in_transition" });
});

test("a snapshot whose disk could not be read is not read again: nothing could follow", async () => {
  const result = await auditOf(
    {
      scenario: crowd,
      before: ({ path }) => (path.endsWith("/volumes/d") ? { status: 403 } : undefined),
    },
    byId,
  );
  expect(verdictsOf(result)).toEqual({ s: "indeterminate" });
  expect(countRequests(result, "/snapshots/s")).toBe(0);
});

test("gone by its ID, and only by its ID, it has vanished", async () => {
  const result = await auditOf(
    { scenario: crowd, before: (request) => (isSnapshot(request) ? notFound("s", "Snapshot") : undefined) },
    byId,
  );
  expect(verdictsOf(result)).toEqual({});
});
