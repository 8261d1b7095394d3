import type { Fault, FaultRequest, World } from "../../../lib/embedded";
import {
  auditOf,
  countRequests,
  lostOne,
  notFound,
  verdictsOf,
  type WorldOptions,
} from "../../support/audit";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

const isList = ({ path }: FaultRequest) => path.endsWith("/volumes/detail");
const isBin = ({ path }: FaultRequest) => path.endsWith("/recycle-bin-volumes/detail");
const isDisk = ({ path }: FaultRequest, id: string) => path.endsWith(`/volumes/${id}`);

/** Does something before the first request of a kind, and never again. */
function once(matches: (request: FaultRequest) => boolean, change: (world: World) => unknown) {
  let isDone = false;
  return (request: FaultRequest, world: World): undefined => {
    if (isDone || !matches(request)) return;
    isDone = true;
    change(world);
  };
}

const binned = { ...lostOne(), recycleBin: [volumeRow("d")] };

describe("while the world moves", () => {
  test("a disk that comes back out of the recycle bin while that is read is not lost", async () => {
    const result = await auditOf({ scenario: binned, after: once(isBin, (world) => world.restore("d")) });
    expect(verdictsOf(result)).toEqual({ s: "recycled" });
  });

  test("a disk that leaves the recycle bin and returns to it between the looks is not lost", async () => {
    const steps = [
      once(isBin, (world) => world.restore("d")),
      once(
        (request) => isDisk(request, "d"),
        (world) => world.recycle("d", "2026-12-01T00:00:00.000000"),
      ),
    ];
    const result = await auditOf({
      scenario: binned,
      before: (request, world) => {
        for (const step of steps) step(request, world);
        return undefined;
      },
    });
    expect(verdictsOf(result)).toEqual({ s: "recycled" });
  });

  test("a disk that answers although it is not listed is not lost", async () => {
    const appears = once(isBin, (world) => world.volumes.put(volumeRow("d")));
    const { audit } = await auditOf({ scenario: lostOne(), after: appears });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", doubt: { missing: "disk list", failedRead: false } },
    ]);
  });

  test("a disk that is being made or moved is in transition", async () => {
    const appears = once(isBin, (world) => world.volumes.put(volumeRow("d", { status: "deleting" })));
    const result = await auditOf({ scenario: lostOne(), after: appears });
    expect(verdictsOf(result)).toEqual({ s: "in_transition" });
  });
});

describe("one look is not two", () => {
  /** The first disk list lacks `d`, and one read of it says 404; both have it a moment later. */
  const stale = (): WorldOptions => {
    let lists = 0;
    return {
      scenario: {
        ...lostOne(),
        volumes: [volumeRow("v"), volumeRow("d")],
      },
      before: (request) => {
        if (isDisk(request, "d")) return notFound("d");
        if (!isList(request) || request.query.offset !== "0") return undefined;
        lists += 1;
        return lists === 1 ? withoutD(request) : undefined;
      },
    };
  };
  const withoutD = (_: FaultRequest): Fault => ({
    status: 200,
    body: JSON.stringify({ volumes: [volumeRow("v")] }),
  });

  test("a disk that a stale replica lacks is in the second list, and so no finding", async () => {
    const result = await auditOf(stale());
    expect(verdictsOf(result)).toEqual({});
  });

  test("a disk that was restored between the bin and the read of it is in the second list", async () => {
    const result = await auditOf({
      scenario: binned,
      before: (request, world) => {
        if (isBin(request)) world.restore("d");
        // Just restored, and not everywhere yet.
        return isDisk(request, "d") ? notFound("d") : undefined;
      },
    });
    expect(verdictsOf(result)).toEqual({});
  });

  test("the list is read a second time once, however many disks look gone", async () => {
    const snapshots = Array.from({ length: 5 }, (_, index) => snapshotRow(`s${index}`));
    const result = await auditOf({ scenario: scenarioOf({ snapshots, volumes: [volumeRow("v")] }) });
    const quiet = await auditOf({ scenario: scenarioOf({ volumes: [volumeRow("v")] }) });
    expect(countRequests(result, "/volumes/detail")).toBe(2 * countRequests(quiet, "/volumes/detail"));
  });

  test("a second list that cannot be read leaves a doubt", async () => {
    let isAsked = false;
    const { audit } = await auditOf({
      scenario: lostOne(),
      before: (request) => {
        isAsked ||= isDisk(request, "d");
        return isAsked && isList(request) ? { status: 403 } : undefined;
      },
    });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", doubt: { missing: "disk list", failedRead: true } },
    ]);
    expect(audit.incompleteReasons).toEqual([
      expect.stringMatching(/^The disk list could not be read a second time: 403/),
    ]);
  });
});

describe("a 404 counts while a listed disk answers by its ID", () => {
  /** Listed disks `c1` (the oldest) to `c5`; only `c2`, `c3` and `c4` are in use. */
  const controls = [1, 2, 3, 4, 5].map((age) =>
    volumeRow(`c${age}`, {
      created_at: `2020-01-0${age}T00:00:00.000000`,
      status: age === 1 || age === 5 ? "available" : "in-use",
    }),
  );
  const scenario = scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "d" })], volumes: controls });
  const refusing =
    (...ids: string[]) =>
    (request: FaultRequest): Fault | undefined =>
      ids.some((id) => isDisk(request, id)) ? { status: 403 } : undefined;

  test("the oldest disk in use is asked, and no other once it answers", async () => {
    const result = await auditOf({ scenario });
    expect(result.audit.facts.control).toEqual({ state: "answered", volumeId: "c2" });
    expect(result.audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    expect(countRequests(result, "/volumes/c3")).toBe(0);
  });

  test("one answer of three is enough", async () => {
    const { audit } = await auditOf({ scenario, before: refusing("c2", "c3") });
    expect(audit.facts.control).toEqual({ state: "answered", volumeId: "c4" });
    expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    expect(audit.incompleteReasons).toEqual([]);
  });

  test("without one of three there is no proof, and no fourth is asked", async () => {
    const result = await auditOf({ scenario, before: refusing("c2", "c3", "c4") });
    expect(result.audit.findings).toMatchObject([
      { verdict: "indeterminate", doubt: { missing: "control", failedRead: true } },
    ]);
    expect(result.audit.incompleteReasons).toEqual([
      expect.stringMatching(/^1 snapshot: .* no listed disk can be read by its ID: the listed disk c2: 403/),
    ]);
    expect(countRequests(result, "/volumes/c1")).toBe(0);
  });

  test("a server that says 404 of everything proves nothing", async () => {
    const { audit } = await auditOf({
      scenario,
      before: ({ path }) => {
        const id = /\/volumes\/([^/]+)$/.exec(path)?.[1];
        return id === undefined || id === "detail" ? undefined : notFound(id);
      },
    });
    expect(audit.findings).toMatchObject([{ verdict: "indeterminate", doubt: { missing: "control" } }]);
  });

  test("a control that was deleted meanwhile is no failure: the next one is asked", async () => {
    const { audit } = await auditOf({
      scenario,
      before: once(
        (request) => isDisk(request, "c2"),
        (world) => world.volumes.delete("c2"),
      ),
    });
    expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    expect(audit.incompleteReasons).toEqual([]);
  });

  test("it is not read where nothing looks gone", async () => {
    const result = await auditOf({ scenario: { ...scenario, recycleBin: [volumeRow("d")] } });
    expect(verdictsOf(result)).toEqual({ s: "recycled" });
    expect(result.audit.facts.control).toEqual({ state: "unneeded" });
    expect(countRequests(result, "/volumes/c2")).toBe(0);
  });

  test("waived, a 404 counts without it, and the evidence says so", async () => {
    const { audit } = await auditOf({ scenario, before: refusing("c2", "c3", "c4") }, { control: "waived" });
    expect(audit.findings).toMatchObject([
      {
        verdict: "orphaned",
        evidence: expect.arrayContaining(["control: waived; the listed disk c2: 403 EVS.5500"]),
      },
    ]);
    expect(audit.incompleteReasons).toEqual([]);
  });

  describe("where not one disk is listed", () => {
    const empty = scenarioOf({ snapshots: [snapshotRow("s", { volume_id: "d" })] });

    test("no disk is asked for, and nothing is orphaned", async () => {
      const result = await auditOf({ scenario: empty });
      expect(result.audit.findings).toMatchObject([
        { verdict: "indeterminate", doubt: { missing: "control", failedRead: false } },
      ]);
      expect(result.audit.suspect).toContain("no disk is listed");
      expect(countRequests(result, "/volumes/d")).toBe(0);
    });

    test("waived, each disk is asked for all the same", async () => {
      const { audit } = await auditOf({ scenario: empty }, { control: "waived" });
      expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
      expect(audit.suspect).toBeUndefined();
    });
  });
});

describe("the recycle bin", () => {
  test("left out, 404 proves without it, and reason and evidence say that it was not looked at", async () => {
    const result = await auditOf({ scenario: binned }, { recycleBin: false });
    expect(result.audit.findings).toMatchObject([
      {
        verdict: "orphaned",
        reason: expect.stringContaining("The recycle bin was not read"),
        evidence: expect.arrayContaining(["recycle bin: not read"]),
      },
    ]);
    expect(countRequests(result, "/recycle-bin-volumes/detail")).toBe(0);
  });

  test("where the region has none, the reason says how to leave it out", async () => {
    const { audit } = await auditOf({ scenario: lostOne(), habits: { recycleBin: false } });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", doubt: { missing: "recycle bin", failedRead: true } },
    ]);
    expect(audit.incompleteReasons).toEqual([
      expect.stringContaining("regions = { … = { recycle_bin = false } }, or --no-recycle-bin"),
    ]);
  });

  test("where it fails otherwise, nobody is told to leave it out", async () => {
    const { audit } = await auditOf({
      scenario: lostOne(),
      before: (request) => (isBin(request) ? { status: 403 } : undefined),
    });
    expect(audit.incompleteReasons.join()).not.toContain("recycle_bin = false");
  });
});

describe("identity is not spelling", () => {
  const spellings = [
    ["letter case", "0D1C5E2F-0001", "0d1c5e2f-0001"],
    ["hyphens", "0d1c5e2f0001", "0d1c5e2f-0001"],
    ["space around it", " 0d1c5e2f-0001 ", "0d1c5e2f-0001"],
    ["the form of its characters", "0d1c5e2f-000\uff11", "0d1c5e2f-0001"],
  ];

  test.each(spellings)("a listed disk that differs by %s is alive", async (_, named, listed) => {
    const scenario = scenarioOf({
      snapshots: [snapshotRow("s", { volume_id: named })],
      volumes: [volumeRow(listed)],
    });
    expect(verdictsOf(await auditOf({ scenario }))).toEqual({});
  });

  test.each(spellings)(
    "a disk in the recycle bin that differs by %s is recycled",
    async (_, named, listed) => {
      const scenario = scenarioOf({
        snapshots: [snapshotRow("s", { volume_id: named })],
        volumes: [volumeRow("v")],
        recycleBin: [volumeRow(listed)],
      });
      expect(verdictsOf(await auditOf({ scenario }))).toEqual({ s: "recycled" });
    },
  );

  test("two spellings of one disk: an answer to either keeps both from being orphaned", async () => {
    const scenario = scenarioOf({
      snapshots: [snapshotRow("a", { volume_id: "DISK-1" }), snapshotRow("b", { volume_id: "disk-1" })],
      volumes: [volumeRow("v")],
    });
    const result = await auditOf({
      scenario,
      before: (request) =>
        isDisk(request, "disk-1")
          ? { status: 200, body: JSON.stringify({ volume: volumeRow("disk-1") }) }
          : undefined,
    });
    expect(verdictsOf(result)).toEqual({ a: "indeterminate", b: "indeterminate" });
  });
});

test("each lost disk is asked for once, however many snapshots it has", async () => {
  const snapshots = Array.from({ length: 30 }, (_, index) => snapshotRow(`s${index}`, { volume_id: "d" }));
  const living = Array.from({ length: 40 }, (_, index) => snapshotRow(`l${index}`, { volume_id: "v" }));
  const result = await auditOf({
    scenario: scenarioOf({ snapshots: [...snapshots, ...living], volumes: [volumeRow("v")] }),
  });
  expect(countRequests(result, "/volumes/d")).toBe(1);
});
