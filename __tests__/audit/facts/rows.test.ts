import { auditOf, countRequests, lostOne } from "../../support/audit";

const OWN_PROJECT = "os-extended-snapshot-attributes:project_id";

describe("a row of another project is never judged against this project's disks", () => {
  test.each([
    ["a disk that is not listed", { volume_id: "d" }],
    ["a disk that is", { volume_id: "v" }],
    ["a status in transition", { volume_id: "d", status: "deleting" }],
  ])("%s", async (_, fields) => {
    const result = await auditOf({ scenario: lostOne({ ...fields, [OWN_PROJECT]: "other" }) });
    expect(result.audit.findings).toMatchObject([
      {
        snapshot: { id: "s" },
        verdict: "indeterminate",
        reason: "It says that it is of another project, other, whose disks were not read.",
        doubt: { missing: "project", failedRead: false },
      },
    ]);
    expect(countRequests(result, "/volumes/d")).toBe(0);
    expect(result.audit.incompleteReasons).toEqual([]);
  });

  test.each([null, "", "0D1C5E2F-9A7B-4C3E-8F6A-1B2C3D4E5F60"])(
    "of the project %j it is this project's",
    async (project) => {
      const { audit } = await auditOf({ scenario: lostOne({ [OWN_PROJECT]: project }) });
      expect(audit.findings).toMatchObject([{ verdict: "orphaned" }]);
    },
  );
});

test.each([null, "", " "])(
  "with the disk ID %j it names no disk, and no fact is missing",
  async (volume_id) => {
    const result = await auditOf({ scenario: lostOne({ volume_id }) });
    expect(result.audit.findings).toMatchObject([
      {
        verdict: "indeterminate",
        reason: "The snapshot names no disk.",
        doubt: { missing: "disk", failedRead: false },
      },
    ]);
    expect(result.audit.incompleteReasons).toEqual([]);
    expect(result.api.requests.map(({ path }) => path.split("/").slice(3).join("/"))).not.toContain(
      "volumes/",
    );
  },
);
