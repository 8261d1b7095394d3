import { auditOf } from "../../support/audit";
import { scenarioOf, snapshotRow, standardRow, volumeRow } from "../../support/worlds";

const living = volumeRow("living");
const RETENTION = "2027-01-02T03:04:05Z";

/** What an audit of standard snapshots and one listed disk makes of each snapshot that has none. */
async function verdictsOf(
  standardSnapshots: ReturnType<typeof standardRow>[],
  more: Partial<Parameters<typeof auditOf>[0]> = {},
) {
  const snapshots = [snapshotRow("legacy", { volume_id: "living" })];
  const { audit } = await auditOf({
    scenario: scenarioOf({ snapshots, volumes: [living], standardSnapshots }),
    ...more,
  });
  return {
    audit,
    verdicts: Object.fromEntries(audit.findings.map(({ snapshot, verdict }) => [snapshot.id, verdict])),
  };
}

test("a standard snapshot that has lost its disk is orphaned, with the proof that others need", async () => {
  const { verdicts, audit } = await verdictsOf([
    standardRow("lost"),
    standardRow("kept", { volume_id: "living" }),
  ]);
  expect(verdicts).toEqual({ lost: "orphaned" });
  expect(audit.findings[0]?.evidence).toContain("snapshot read again: available");
  expect(audit.facts.kinds).toEqual(["legacy", "standard"]);
});

test("one that the second list no longer has is no finding", async () => {
  let lists = 0;
  const { verdicts } = await verdictsOf([standardRow("lost")], {
    before: ({ path }, world) => {
      if (!path.startsWith("/v5/")) return undefined;
      lists += 1;
      // A list is its page, what comes behind it, and its last row again.
      if (lists === 4) world.standardSnapshots.delete("lost");
      return undefined;
    },
  });
  expect(verdicts).toEqual({});
});

test("a row of both lists is one, and ends when version 5 says", async () => {
  const { audit, verdicts } = await verdictsOf([
    standardRow("LEGACY", { volume_id: "gone", retention_at: RETENTION }),
  ]);
  expect(audit.facts.snapshots.rows.map(({ id, retentionAt }) => [id, retentionAt])).toEqual([
    ["legacy", RETENTION],
  ]);
  expect(verdicts).toEqual({ legacy: "expiring" });
});

test("what ends by itself is expiring, what a backup made is the backup's", async () => {
  const { verdicts, audit } = await verdictsOf([
    standardRow("ends", { retention_at: RETENTION }),
    standardRow("backup", { category: "server_backup", retention_at: RETENTION }),
  ]);
  expect(verdicts).toEqual({ ends: "expiring", backup: "backup_owned" });
  const { reason } = audit.findings.find(({ snapshot }) => snapshot.id === "ends") ?? {};
  expect(reason).toBe(`EVS deletes it automatically at ${RETENTION}.`);
});

test("a region without standard snapshots has none: that is no fault", async () => {
  const { audit } = await verdictsOf([standardRow("lost")], {
    before: ({ path }) =>
      path.startsWith("/v5/")
        ? { status: 404, body: '{"error_code":"APIGW.0101","error_msg":"no API"}' }
        : undefined,
  });
  expect(audit.facts.kinds).toEqual(["legacy"]);
  expect(audit.incompleteReasons).toEqual([]);
});

test.each([
  [
    "they may not be listed",
    { status: 403 },
    /^Standard snapshots could not be read: 403.*They are not checked\.$/,
  ],
  [
    "their list breaks off",
    { cutBody: 30 },
    /^Standard snapshots could not be read: .*They are not checked\.$/,
  ],
])("where %s, the audit is incomplete, and what is known of others stays", async (_, fault, reason) => {
  const { audit } = await verdictsOf([standardRow("lost")], {
    before: ({ path }) => (path.startsWith("/v5/") ? fault : undefined),
    scenario: scenarioOf({
      snapshots: [snapshotRow("s")],
      volumes: [living],
      standardSnapshots: [standardRow("t")],
    }),
  });
  expect(audit.facts.kinds).toEqual(["legacy"]);
  expect(audit.incompleteReasons.join()).toMatch(reason);
  expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
});

test("a gateway that knows no such API after it gave a page of it does not make a region without standard snapshots", async () => {
  const body = JSON.stringify({ error_code: "APIGW.0101", error_msg: "The API does not exist" });
  let lists = 0;
  const { audit } = await verdictsOf([standardRow("legacy", { retention_at: RETENTION })], {
    before: ({ path }) => {
      if (!path.startsWith("/v5/")) return undefined;
      lists += 1;
      return lists === 2 ? { status: 404, body } : undefined;
    },
  });
  expect(audit.incompleteReasons.join()).toContain("Standard snapshots could not be read");
});
