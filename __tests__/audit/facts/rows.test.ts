import type { WireRow } from "../../../lib/embedded";
import { auditOf, countRequests, lostOne, verdictsOf } from "../../support/audit";
import { snapshotRow, volumeRow } from "../../support/worlds";

const OWN_PROJECT = "os-extended-snapshot-attributes:project_id";

describe("a row of another project is never judged against this project's disks", () => {
  test.each([
    ["a disk that is not listed", { volume_id: "d" }],
    ["a disk that is", { volume_id: "v" }],
  ])("%s", async (_, fields) => {
    const result = await auditOf({ scenario: lostOne({ ...fields, [OWN_PROJECT]: "other" }) });
    expect(result.audit.findings).toMatchObject([
      {
        snapshot: { id: "s" },
        verdict: "indeterminate",
        reason: "It belongs to another project, other, whose disks were not read.",
        doubt: { missing: "project", failedRead: false },
      },
    ]);
    expect(countRequests(result, "/volumes/d")).toBe(0);
    expect(result.audit.incompleteReasons).toEqual([]);
  });

  test("what its own row says of it stands all the same", async () => {
    const result = await auditOf({ scenario: lostOne({ status: "deleting", [OWN_PROJECT]: "other" }) });
    expect(verdictsOf(result)).toEqual({ s: "in_transition" });
  });

  test.each([null, "", "0D1C5E2F-9A7B-4C3E-8F6A-1B2C3D4E5F60"])(
    "of the project %j it is this project's",
    async (project) => {
      const { audit } = await auditOf({ scenario: lostOne({ [OWN_PROJECT]: project }) });
      expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    },
  );
});

test.each([null, "", " "])("with the disk ID %j it no disk ID, and no fact is missing", async (volume_id) => {
  const result = await auditOf({ scenario: lostOne({ volume_id }) });
  expect(result.audit.findings).toMatchObject([
    {
      verdict: "indeterminate",
      reason: "The snapshot has no disk ID.",
      doubt: { missing: "disk", failedRead: false },
    },
  ]);
  expect(result.audit.incompleteReasons).toEqual([]);
  expect(result.api.requests.map(({ path }) => path.split("/").slice(3).join("/"))).not.toContain("volumes/");
});

describe("a malformed row spoils nothing else", () => {
  /** A row whose ID is of another type than text. */
  const nameless = (row: WireRow, id: unknown) => ({ ...row, id }) as WireRow;

  test.each([true, 7, null, "", ["s"]])(
    "in every list, with the ID %j: named and counted, and what else is lost is orphaned",
    async (id) => {
      const base = lostOne();
      const result = await auditOf({
        scenario: {
          ...base,
          snapshots: [...base.snapshots, nameless(snapshotRow("odd"), id)],
          volumes: [...base.volumes, nameless(volumeRow("odd"), id)],
        },
      });
      expect(verdictsOf(result)).toEqual({ s: "orphaned" });
      expect(result.audit.incompleteReasons).toEqual([
        expect.stringMatching(/^1 row without a usable ID: snapshots\[\d\]: id is /),
        expect.stringMatching(/^1 row without a usable ID: volumes\[\d\]: id is /),
      ]);
    },
  );

  test.each([
    ["volume_id", true, "disk"],
    ["volume_id", 7, "disk"],
    ["status", {}, "status"],
    ["metadata", "none", "metadata"],
    ["os-extended-snapshot-attributes:project_id", 7, "project"],
  ])("a lost one whose %s is %j is indeterminate", async (field, value, missing) => {
    const base = lostOne();
    const odd = snapshotRow("odd", { volume_id: "e", [field]: value });
    const result = await auditOf({ scenario: { ...base, snapshots: [...base.snapshots, odd] } });
    expect(verdictsOf(result)).toEqual({ odd: "indeterminate", s: "orphaned" });
    expect(result.audit.findings.find(({ snapshot }) => snapshot.id === "odd")).toMatchObject({
      reason: expect.stringContaining(`Its row does not match the API description: ${field} is`),
      doubt: { missing, failedRead: false },
    });
    expect(result.audit.incompleteReasons).toEqual([
      expect.stringMatching(/^1 snapshot: Its row does not match/),
    ]);
  });

  test.each([
    ["created_at", "yesterday"],
    ["size", "large"],
  ])("a lost one whose %s is %j is judged all the same", async (field, value) => {
    const result = await auditOf({ scenario: lostOne({ [field]: value }) });
    expect(verdictsOf(result)).toEqual({ s: "orphaned" });
    expect(result.audit.incompleteReasons).toEqual([]);
  });

  test("one whose disk is listed is alive, whatever cannot be read of it", async () => {
    const result = await auditOf({ scenario: lostOne({ volume_id: "v", status: {}, metadata: 7 }) });
    expect(verdictsOf(result)).toEqual({});
  });

  test("in the recycle bin it may be any disk that looks gone", async () => {
    const recycleBin = [nameless(volumeRow("odd"), true)];
    const { audit } = await auditOf({ scenario: { ...lostOne(), recycleBin } });
    expect(audit.findings).toMatchObject([
      { verdict: "indeterminate", doubt: { missing: "recycle bin", failedRead: false } },
    ]);
    expect(audit.incompleteReasons).toEqual([
      expect.stringContaining("rows without a usable ID (1, such as volumes[0]: id is a boolean"),
    ]);
  });
});
