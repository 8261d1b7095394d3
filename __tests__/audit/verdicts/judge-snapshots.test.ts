import type { Fault } from "../../../lib/embedded";
import { auditOf, lostOne, verdictsOf } from "../../support/audit";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

test("a snapshot whose disk is there is no finding", async () => {
  const { audit } = await auditOf({
    scenario: scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "v" })], volumes: [volumeRow("v")] }),
  });
  expect(audit).toMatchObject({ findings: [], snapshots: 1, incompleteReasons: [] });
  expect(audit.facts.volumes).toMatchObject({ rows: [{ id: "v" }], gaps: [] });
});

test("a snapshot whose disk is positively gone is orphaned, with what was seen", async () => {
  const { audit } = await auditOf({ scenario: lostOne() });
  expect(audit.findings).toMatchObject([
    {
      snapshot: { id: "s" },
      verdict: "orphaned",
      evidence: [
        "disk list: not in it",
        "disk read by ID: 404 not found",
        "control: the listed disk v can be read by its ID",
        "disk list read again: not in it",
        "recycle bin: not in it",
        "recycle bin policy: on, for disks that are at least 7 days old when they are deleted; kept for 7 days",
        "snapshot read again: available",
      ],
    },
  ]);
});

describe("the recycle bin's policy is evidence, and decides nothing", () => {
  const path = "recycle-bin-volumes/policy";
  test.each<[string, Fault, string]>([
    ["off", { status: 200, body: '{"switch":false}' }, "off, deleted disks do not enter it"],
    [
      "on, without days",
      { status: 200, body: '{"switch":true}' },
      "on, for disks that are at least ? days old when they are deleted; kept for ? days",
    ],
    ["refused", { status: 403 }, "could not be read: 403 EVS.5500"],
    ["absent", { status: 404, body: '{"error_code":"APIGW.0101"}' }, "could not be read: 404 APIGW.0101"],
    [
      "no policy",
      { status: 200, body: "{}" },
      "could not be read: the response does not match the API description",
    ],
  ])("%s", async (_, fault, said) => {
    const { audit } = await auditOf({
      scenario: lostOne(),
      before: (request) => (request.path.endsWith(path) ? fault : undefined),
    });
    expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    expect(audit.findings[0]?.evidence).toContain(`recycle bin policy: ${said}`);
    expect(audit.incompleteReasons).toEqual([]);
  });

  test("it is not asked for where nothing looks gone, nor where the bin is not looked at", async () => {
    const asked: string[] = [];
    const before = (request: { readonly path: string }) => {
      if (request.path.endsWith(path)) asked.push(request.path);
      return undefined;
    };
    await auditOf({
      scenario: scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "v" })], volumes: [volumeRow("v")] }),
      before,
    });
    await auditOf({ scenario: lostOne(), before }, { recycleBin: false });
    expect(asked).toEqual([]);
  });
});

test.each(["creating", "deleting", "rollbacking", "backing-up"])(
  "a snapshot that is %s is in transition",
  async (status) => {
    expect(verdictsOf(await auditOf({ scenario: lostOne({ status }) }))).toEqual({ s: "in_transition" });
  },
);

test.each(["available", "error", "error_deleting"])(
  "a snapshot at rest as %s can be orphaned",
  async (status) => {
    expect(verdictsOf(await auditOf({ scenario: lostOne({ status }) }))).toEqual({ s: "orphaned" });
  },
);

test.each(["quarantined", null])("a snapshot in the unknown status %s is indeterminate", async (status) => {
  expect(verdictsOf(await auditOf({ scenario: lostOne({ status }) }))).toEqual({ s: "indeterminate" });
});

test("a snapshot that a server backup made belongs to the backup", async () => {
  const metadata = { __system__enableActive: "" };
  expect(verdictsOf(await auditOf({ scenario: lostOne({ metadata }) }))).toEqual({ s: "backup_owned" });
});

test.each(["autobk_snapshot_vbs_x", "manualbk_snapshot_csbs_x"])(
  "a name like a backup's (%s) is a doubt, not a proof",
  async (name) => {
    const { audit } = await auditOf({ scenario: lostOne({ name }) });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", reason: expect.stringContaining("Its name starts with") },
    ]);
  },
);

test("a disk in the recycle bin can still be recovered", async () => {
  const recycleBin = [volumeRow("d", { plan_delete_at: "2026-12-01T00:00:00.000000" })];
  const { audit } = await auditOf({ scenario: { ...lostOne(), recycleBin } });
  expect(audit.findings).toMatchObject([
    { verdict: "recycled", recoverableUntil: "2026-12-01T00:00:00.000000Z" },
  ]);
});

test("a snapshot that names no disk is indeterminate", async () => {
  expect(verdictsOf(await auditOf({ scenario: lostOne({ volume_id: null }) }))).toEqual({
    s: "indeterminate",
  });
});

describe("facts that cannot be had never make an orphan", () => {
  const faults: [string, string, Fault, RegExp][] = [
    ["the disk answers 403", "/volumes/d", { status: 403 }, /could not be read: 403/],
    ["the disk answers 401", "/volumes/d", { status: 401 }, /could not be read: 401/],
    ["the disk answers 500", "/volumes/d", { status: 500 }, /could not be read: 500/],
    ["the disk answers 429", "/volumes/d", { status: 429 }, /could not be read: 429/],
    ["the disk never answers", "/volumes/d", { hang: true }, /no response in time/],
    ["the connection breaks", "/volumes/d", { reset: true }, /no connection/],
    [
      "a gateway answers 404 for the disk",
      "/volumes/d",
      { status: 404, body: '{"error_code":"APIGW.0101","error_msg":"no API"}' },
      /404 APIGW.0101/,
    ],
    ["a 404 has no body", "/volumes/d", { status: 404, body: "" }, /could not be read: 404/],
    [
      "the disk's answer is malformed",
      "/volumes/d",
      { status: 200, body: '{"volume":[]}' },
      /does not match the API description/,
    ],
    ["the recycle bin cannot be read", "recycle-bin", { status: 403 }, /recycle bin could not be read: 403/],
    [
      "there is no recycle bin API",
      "recycle-bin",
      { status: 404, body: '{"error_code":"APIGW.0101","error_msg":"no API"}' },
      /recycle bin could not be read: 404/,
    ],
    ["the disk list cannot be read", "/volumes/detail", { status: 403 }, /disk list could not be read: 403/],
    ["the disk list breaks off", "/volumes/detail", { cutBody: 30 }, /disk list could not be read/],
  ];
  test.each(faults)("%s", async (_, part, fault, reason) => {
    const { audit } = await auditOf({
      scenario: lostOne(),
      before: ({ path }) => (path.includes(part) ? fault : undefined),
    });
    const finding = audit.findings.find(({ snapshot }) => snapshot.id === "s");
    expect(finding).toMatchObject({ verdict: "indeterminate", reason: expect.stringMatching(reason) });
    expect(audit.findings.filter(({ verdict }) => verdict === "orphaned")).toEqual([]);
    expect(audit.incompleteReasons.join()).toMatch(reason);
  });

  test("the snapshots cannot be read again", async () => {
    let lists = 0;
    const { audit } = await auditOf({
      scenario: lostOne(),
      before: ({ path }) => {
        if (!path.includes("/snapshots/")) return undefined;
        lists += 1;
        // The first list is one full page and the proof of its end.
        return lists > 3 ? { status: 500 } : undefined;
      },
    });
    expect(audit.findings).toMatchObject([{ verdict: "indeterminate" }]);
    expect(audit.incompleteReasons.join()).toContain("could not be read again");
  });

  test("the snapshots cannot be listed at all: that is an error, since there is nothing to judge", async () => {
    await expect(
      auditOf({
        scenario: lostOne(),
        before: ({ path }) => (path.includes("/snapshots/") ? { status: 403 } : undefined),
      }),
    ).rejects.toThrow("403");
  });
});

describe("a scan that is not to be trusted", () => {
  /** `living` snapshots with a disk and `orphans` without. */
  const worldOf = (living: number, orphans: number) =>
    scenarioOf({
      snapshots: [
        ...Array.from({ length: living }, (_, index) => snapshotRow(`l${index}`, { volume_id: "v" })),
        ...Array.from({ length: orphans }, (_, index) =>
          snapshotRow(`o${index}`, { volume_id: `gone-${index}` }),
        ),
      ],
      volumes: [volumeRow("v")],
    });

  test.each([
    [10, 10, 0.5, false, "exactly the share is believed"],
    [9, 10, 0.5, true, "more than the share is not"],
    [0, 9, 0.5, false, "fewer than ten are believed whatever their share"],
    [90, 10, 0.05, true, "the share can be lowered"],
    [0, 20, 1, false, "a share of 1 believes everything"],
  ])("%i living and %i orphans, share %d: suspect %s (%s)", async (living, orphans, share, suspect) => {
    const { audit } = await auditOf({ scenario: worldOf(living, orphans) }, { suspectShare: share });
    expect(audit.suspect !== undefined).toBe(suspect);
    // Each has its proof; the evidence names the control, and how many there are.
    expect(audit.findings).toHaveLength(orphans);
    for (const { verdict, evidence } of audit.findings) {
      expect(verdict).toBe("orphaned");
      expect(evidence).toContain("control: the listed disk v can be read by its ID");
      const told = `share: ${orphans} of ${living + orphans} snapshots have no disk`;
      expect(evidence.includes(told)).toBe(suspect);
    }
  });
});

test("findings are sorted by age; an unreadable time comes last", async () => {
  const times = ["2024-03-01T00:00:00", "yesterday", "2024-01-01T00:00:00", null, "2024-02-01T00:00:00"];
  const snapshots = times.map((created_at, index) =>
    snapshotRow(`s${index}`, { volume_id: "d", created_at }),
  );
  const { audit } = await auditOf({ scenario: scenarioOf({ snapshots, volumes: [volumeRow("v")] }) });
  expect(audit.findings.map(({ snapshot }) => snapshot.id)).toEqual(["s2", "s4", "s0", "s1", "s3"]);
});

test("an unchanged world gives the same audit, word for word", async () => {
  const first = await auditOf({ scenario: lostOne() });
  const second = await auditOf({ scenario: lostOne() });
  const said = ({
    audit: {
      facts: { readAt: _, ...facts },
      ...record
    },
  }: typeof first) => JSON.stringify({ ...record, facts });
  expect(said(second)).toBe(said(first));
});
