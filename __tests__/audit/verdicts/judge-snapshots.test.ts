import {
  type EmbeddedApi,
  type EmbeddedApiOptions,
  type Fault,
  startEmbeddedApi,
  type WireRow,
} from "../../../lib/embedded";
import { EvsClient } from "../../../lib/evs";
import { type Audit, type AuditOptions, audit as auditOf } from "../../support/audit";
import { PROJECT, scenarioOf, snapshotRow, TOKEN, volumeRow } from "../../support/worlds";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Run {
  readonly audit: Audit;
  readonly api: EmbeddedApi;
}

async function run(options: EmbeddedApiOptions, auditOptions: AuditOptions = {}): Promise<Run> {
  const api = await startEmbeddedApi(options);
  const client = new EvsClient({
    evsEndpoint: api.url,
    iamEndpoint: api.url,
    credentials: { kind: "token", token: TOKEN },
    project: { id: PROJECT },
    maxRetries: 0,
    requestTimeoutMs: 500,
  });
  closing.push(
    () => api.close(),
    () => client.close(),
  );
  return { audit: await auditOf(client, auditOptions), api };
}

const verdicts = ({ audit }: Run) => audit.findings.map(({ snapshot, verdict }) => [snapshot.id, verdict]);

/** One snapshot `s` of a lost disk `d`, beside a living pair. */
function lost(fields: Readonly<Record<string, unknown>> = {}) {
  return scenarioOf({
    snapshots: [snapshotRow("living", { volume_id: "v" }), snapshotRow("s", { volume_id: "d", ...fields })],
    volumes: [volumeRow("v")],
  });
}

test("a snapshot whose disk is there is no finding", async () => {
  const { audit } = await run({
    scenario: scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "v" })], volumes: [volumeRow("v")] }),
  });
  expect(audit).toMatchObject({ findings: [], inScope: [{ id: "s" }], incompleteReasons: [] });
  expect(audit.facts.volumes).toMatchObject({ value: [{ id: "v" }] });
});

test("a snapshot whose disk is positively gone is orphaned, with what was seen", async () => {
  const { audit } = await run({ scenario: lost() });
  expect(audit.findings).toMatchObject([
    {
      snapshot: { id: "s" },
      verdict: "orphaned",
      evidence: [
        "disk list: not there",
        "disk read by ID: 404 not found",
        "control: the listed disk v answers by its ID",
        "disk list read again: not there",
        "recycle bin: not there",
        "snapshot read again: available",
      ],
    },
  ]);
});

test.each(["creating", "deleting", "rollbacking", "backing-up"])(
  "a snapshot that is %s is in transition",
  async (status) => {
    expect(verdicts(await run({ scenario: lost({ status }) }))).toEqual([["s", "in_transition"]]);
  },
);

test.each(["available", "error", "error_deleting"])(
  "a snapshot at rest as %s can be orphaned",
  async (status) => {
    expect(verdicts(await run({ scenario: lost({ status }) }))).toEqual([["s", "orphaned"]]);
  },
);

test.each(["quarantined", null])("a snapshot in the unknown status %s is indeterminate", async (status) => {
  expect(verdicts(await run({ scenario: lost({ status }) }))).toEqual([["s", "indeterminate"]]);
});

test("a snapshot that a server backup made belongs to the backup", async () => {
  const metadata = { __system__enableActive: "" };
  expect(verdicts(await run({ scenario: lost({ metadata }) }))).toEqual([["s", "backup_owned"]]);
});

test.each(["autobk_snapshot_vbs_x", "manualbk_snapshot_csbs_x"])(
  "a name like a backup's (%s) is a doubt, not a proof",
  async (name) => {
    const { audit } = await run({ scenario: lost({ name }) });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", reason: expect.stringContaining("Its name starts with") },
    ]);
  },
);

test("a disk in the recycle bin can still be recovered", async () => {
  const recycleBin = [volumeRow("d", { plan_delete_at: "2026-12-01T00:00:00.000000" })];
  const { audit } = await run({ scenario: { ...lost(), recycleBin } });
  expect(audit.findings).toMatchObject([
    { verdict: "recycled", recoverableUntil: "2026-12-01T00:00:00.000000Z" },
  ]);
});

test("a snapshot that names no disk is indeterminate", async () => {
  expect(verdicts(await run({ scenario: lost({ volume_id: null }) }))).toEqual([["s", "indeterminate"]]);
});

describe("facts that cannot be had never make an orphan", () => {
  const faults: [string, string, Fault, RegExp][] = [
    ["the disk answers 403", "/volumes/d", { status: 403 }, /could not be read: 403/],
    ["the disk answers 401", "/volumes/d", { status: 401 }, /could not be read: 401/],
    ["the disk answers 500", "/volumes/d", { status: 500 }, /could not be read: 500/],
    ["the disk answers 429", "/volumes/d", { status: 429 }, /could not be read: 429/],
    ["the disk never answers", "/volumes/d", { hang: true }, /no answer in time/],
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
      /not what the API describes/,
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
    const { audit } = await run({
      scenario: lost(),
      fault: ({ path }) => (path.includes(part) ? fault : undefined),
    });
    const finding = audit.findings.find(({ snapshot }) => snapshot.id === "s");
    expect(finding).toMatchObject({ verdict: "indeterminate", reason: expect.stringMatching(reason) });
    expect(audit.findings.filter(({ verdict }) => verdict === "orphaned")).toEqual([]);
    expect(audit.incompleteReasons.join()).toMatch(reason);
  });

  test("the snapshots cannot be read again", async () => {
    let lists = 0;
    const { audit } = await run({
      scenario: lost(),
      fault: ({ path }) => {
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
      run({
        scenario: lost(),
        fault: ({ path }) => (path.includes("/snapshots/") ? { status: 403 } : undefined),
      }),
    ).rejects.toThrow("403");
  });
});

describe("while the world moves", () => {
  test("a snapshot that vanishes meanwhile is no finding", async () => {
    const { audit } = await runChanging((api) => api.world.snapshots.delete("s"), "/volumes/detail");
    expect(audit.findings).toEqual([]);
  });

  test("a disk that comes back out of the recycle bin while that is read is not lost", async () => {
    const recycleBin = [volumeRow("d")];
    const result = await runChanging((api) => api.world.restore("d"), "recycle-bin", {
      ...lost(),
      recycleBin,
    });
    expect(verdicts(result)).toEqual([["s", "recycled"]]);
  });

  test("a disk that leaves the recycle bin and returns to it between the looks is not lost", async () => {
    const recycleBin = [volumeRow("d")];
    const changes: [string, (api: EmbeddedApi) => void][] = [
      ["recycle-bin", (api) => api.world.restore("d")],
      ["/volumes/d", (api) => api.world.recycle("d", "2026-12-01T00:00:00.000000")],
    ];
    const result = await runWithApi({ scenario: { ...lost(), recycleBin } }, undefined, (api, path) => {
      const [part, change] = changes[0] ?? [];
      if (part === undefined || !path.endsWith(part.replace("recycle-bin", "recycle-bin-volumes/detail")))
        return;
      changes.shift();
      change?.(api);
    });
    expect(changes).toEqual([]);
    expect(verdicts(result)).toEqual([["s", "recycled"]]);
  });

  test("a disk that answers although it is not listed is not lost", async () => {
    const result = await runChanging((api) => api.world.volumes.put(volumeRow("d")), "recycle-bin");
    expect(verdicts(result)).toEqual([["s", "indeterminate"]]);
  });

  test("a disk that is being made or moved is in transition", async () => {
    const result = await runChanging(
      (api) => api.world.volumes.put(volumeRow("d", { status: "deleting" })),
      "recycle-bin",
    );
    expect(verdicts(result)).toEqual([["s", "in_transition"]]);
  });

  /** Changes the world once, right after the first answer of a path. */
  function runChanging(change: (api: EmbeddedApi) => unknown, after: string, scenario = lost()) {
    let done = false;
    return runWithApi({ scenario }, (api, path) => {
      if (done || !path.includes(after)) return;
      done = true;
      change(api);
    });
  }

  async function runWithApi(
    options: EmbeddedApiOptions,
    onAnswer: ((api: EmbeddedApi, path: string) => void) | undefined,
    onRequest?: (api: EmbeddedApi, path: string) => void,
  ) {
    let started: EmbeddedApi | undefined;
    const api = await startEmbeddedApi({
      ...options,
      fault: ({ path }) => {
        if (started !== undefined) onRequest?.(started, path);
        return undefined;
      },
      afterAnswer: ({ path }) => {
        if (started !== undefined) onAnswer?.(started, path);
      },
    });
    started = api;
    const client = new EvsClient({
      evsEndpoint: api.url,
      iamEndpoint: api.url,
      credentials: { kind: "token", token: TOKEN },
      project: { id: PROJECT },
    });
    closing.push(
      () => api.close(),
      () => client.close(),
    );
    return { audit: await auditOf(client), api };
  }
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
    const { audit } = await run({ scenario: worldOf(living, orphans) }, { suspectShare: share });
    expect(audit.suspect !== undefined).toBe(suspect);
    // Each has its proof; the evidence names the control, and how many there are.
    expect(audit.findings).toHaveLength(orphans);
    for (const { verdict, evidence } of audit.findings) {
      expect(verdict).toBe("orphaned");
      expect(evidence).toContain("control: the listed disk v answers by its ID");
      const told = `share: ${orphans} of ${living + orphans} snapshots have lost their disk`;
      expect(evidence.includes(told)).toBe(suspect);
    }
  });

  test("snapshots without a single disk are a fault of the listing, and no disk is asked for", async () => {
    const scenario = scenarioOf({ snapshots: [snapshotRow("s")] });
    const { audit, api } = await run({ scenario });
    expect(audit.suspect).toContain("not one disk is listed");
    expect(audit.findings).toMatchObject([{ verdict: "indeterminate" }]);
    expect(api.requests.filter(({ path }) => path.endsWith("/volumes/s-disk"))).toHaveLength(0);
  });
});

describe("marks of copies", () => {
  const at = (day: number) => `2024-01-0${day}T00:00:00.000000`;
  const copy = (id: string, day: number, fields = {}) =>
    snapshotRow(id, { volume_id: "d", created_at: at(day), ...fields });

  /** Marks of the findings of one lost disk, by snapshot. */
  async function marksOf(snapshots: readonly WireRow[], volumes: readonly WireRow[] = []) {
    const scenario = scenarioOf({ snapshots: [...snapshots], volumes: [volumeRow("v"), ...volumes] });
    const { audit } = await run({ scenario });
    return Object.fromEntries(audit.findings.map(({ snapshot, marks }) => [snapshot.id, marks]));
  }

  test("of two lost siblings exactly one is the newest, and both count both", async () => {
    expect(await marksOf([copy("a", 1), copy("b", 2)])).toMatchObject({
      a: { copiesOfDisk: 2, newestCopy: false, newestCopyAt: "2024-01-02T00:00:00.000000Z", deletable: true },
      b: { copiesOfDisk: 2, newestCopy: true, newestCopyAt: "2024-01-02T00:00:00.000000Z", deletable: true },
    });
  });

  test("one that failed is no copy, however new", async () => {
    expect(await marksOf([copy("a", 1), copy("b", 2, { status: "error" })])).toMatchObject({
      a: { copiesOfDisk: 1, newestCopy: true },
      b: { copiesOfDisk: 1, newestCopy: false, newestCopyAt: "2024-01-01T00:00:00.000000Z", deletable: true },
    });
  });

  test("copies of the same age, or of unknown age, have one newest all the same", async () => {
    const same = await marksOf([copy("a", 1), copy("b", 1)]);
    const unknown = await marksOf([copy("a", 1, { created_at: null }), copy("b", 1, { created_at: "old" })]);
    for (const marks of [same, unknown]) {
      expect(Object.values(marks).filter(({ newestCopy }) => newestCopy)).toHaveLength(1);
    }
  });

  test("a living disk that was made from it keeps it from being deleted", async () => {
    const clones = [volumeRow("w2", { snapshot_id: "a" }), volumeRow("w1", { snapshot_id: "a" })];
    expect(await marksOf([copy("a", 1)], clones)).toMatchObject({
      a: { clonedVolumeIds: ["w1", "w2"], deletable: false },
    });
  });

  test.each([
    ["error_deleting", {}, false],
    ["deleting", {}, false],
    ["available", { __system__enableActive: "" }, false],
    ["error", {}, true],
  ])("in the status %s with metadata %j: deletable %s", async (status, metadata, deletable) => {
    expect(await marksOf([copy("a", 1, { status, metadata })])).toMatchObject({ a: { deletable } });
  });

  test("a filter chooses the findings, but siblings outside of it still count", async () => {
    const base = lost({ name: "wanted" });
    const sibling = snapshotRow("t", { volume_id: "d", name: "other" });
    const { audit } = await run(
      { scenario: { ...base, snapshots: [...base.snapshots, sibling] } },
      { filter: { name: "wanted" } },
    );
    expect(audit.findings).toMatchObject([{ snapshot: { id: "s" }, marks: { copiesOfDisk: 2 } }]);
    expect(audit.inScope).toMatchObject([{ id: "s" }]);
  });
});

test("findings are sorted by age; an unreadable time comes last", async () => {
  const times = ["2024-03-01T00:00:00", "yesterday", "2024-01-01T00:00:00", null, "2024-02-01T00:00:00"];
  const snapshots = times.map((created_at, index) =>
    snapshotRow(`s${index}`, { volume_id: "d", created_at }),
  );
  const { audit } = await run({ scenario: scenarioOf({ snapshots, volumes: [volumeRow("v")] }) });
  expect(audit.findings.map(({ snapshot }) => snapshot.id)).toEqual(["s2", "s4", "s0", "s1", "s3"]);
});

test("each lost disk is asked for once, however many snapshots it has", async () => {
  const snapshots = Array.from({ length: 30 }, (_, index) => snapshotRow(`s${index}`, { volume_id: "d" }));
  const living = Array.from({ length: 40 }, (_, index) => snapshotRow(`l${index}`, { volume_id: "v" }));
  const { api } = await run({
    scenario: scenarioOf({ snapshots: [...snapshots, ...living], volumes: [volumeRow("v")] }),
  });
  expect(api.requests.filter(({ path }) => path.endsWith("/volumes/d"))).toHaveLength(1);
  // Two reads of the snapshot list, one of the disk list, two of the recycle bin, one disk.
  expect(api.requests.length).toBeLessThan(20);
});

test("an unchanged world gives the same audit, word for word", async () => {
  const first = await run({ scenario: lost() });
  const second = await run({ scenario: lost() });
  expect(JSON.stringify(second.audit)).toBe(JSON.stringify(first.audit));
});
