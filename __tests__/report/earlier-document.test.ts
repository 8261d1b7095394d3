import { documentFromAnswer, render } from "../../lib/report";
import { schemaProblems } from "../support/audit-schema";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";
import { earlierAnswer, earlierPolicy, earlierRow } from "../support/earlier-documents";
import { PROJECT } from "../support/worlds";

const read = (content: object) => documentFromAnswer(JSON.stringify(content), "a.json");
const GONE = { id: "g", kind: "legacy", name: null, outcome: "deleted", first_seen: null };
const KNOWN = { id: "k", kind: "legacy", name: null, state: "waiting", first_seen: null };

test("an answer of the form before says the same in the form of today", () => {
  const rows = { violations: [earlierRow("a")], undecided: [earlierRow("b")], exempt: [earlierRow("c")] };
  const parts = {
    violations: [resultRow("a")],
    undecided: [resultRow("b")],
    exempt: [resultRow("c")],
    complete: false,
    incomplete_reasons: ["The recycle bin could not be read."],
    missing_lists: { "recycle bin": "403" },
  };
  const unseen = { rule: "failed_snapshots", policy: "failed", reason: "403.", has_baseline: true };
  const document = read(
    earlierAnswer([earlierPolicy(parts, { ...rows, gone: [GONE], remembered: [KNOWN] })], {
      not_looked_at: [{ ...unseen, remembered: [KNOWN] }],
      removed_policies: [{ rule: "stuck_snapshots", policy: "stuck", gone: [GONE] }],
    }),
  );
  const [gone, remembered] = [[{ project_id: PROJECT, ...GONE }], [{ project_id: PROJECT, ...KNOWN }]];
  expect(schemaProblems(document)).toEqual([]);
  expect(document).toEqual(
    documentOf([reportedPolicy({ ...parts, gone, remembered } as Parameters<typeof reportedPolicy>[0])], {
      not_looked_at: [{ ...unseen, project_id: PROJECT, remembered }],
      removed_policies: [{ rule: "stuck_snapshots", policy: "stuck", gone }],
    } as Parameters<typeof documentOf>[1]),
  );
  expect(document.cells).toMatchObject([
    { state: "incomplete", reasons: ["The recycle bin could not be read.", "403."] },
  ]);
});

test("each scan of a plan is a cell, and its policies and rows are of its project", () => {
  const { scans: first } = earlierAnswer([
    earlierPolicy({ policy: "one" }, { violations: [earlierRow("a", { project_id: null, region: null })] }),
  ]);
  const { scans: second } = earlierAnswer([earlierPolicy({ policy: "two" })], { project_id: "other" });
  const document = read(earlierAnswer([], {}, { source: "plan", scans: [...first, ...second] }));
  expect(document.cells.map(({ project_id }) => project_id)).toEqual([PROJECT, "other"]);
  expect(document.policies).toMatchObject([
    { cells: [{ project_id: PROJECT }], violations: [{ project_id: PROJECT, region: "cn-north-4" }] },
    { cells: [{ project_id: "other" }] },
  ]);
});

test("a row without a key gets the one that it has today", () => {
  const { key, ...row } = earlierRow("a");
  const document = read(earlierAnswer([earlierPolicy({}, { violations: [row] })]));
  expect(document.policies[0]?.violations[0]?.key).toMatch(/^[\da-f]{16}$/);
});

test("what was not looked at in a scan without a project is not complete", () => {
  const unseen = {
    rule: "stale_snapshots",
    policy: "s",
    reason: "Later.",
    has_baseline: false,
    remembered: [],
  };
  const document = read(earlierAnswer([], { project_id: null, region: null, not_looked_at: [unseen] }));
  expect(document.cells).toMatchObject([{ project_id: null, state: "incomplete", reasons: ["Later."] }]);
});

test("an answer of the form before that is cut is refused, and says where", () => {
  expect(() => read(earlierAnswer([{ rule: "stale_snapshots" }]))).toThrow(
    /^a\.json is an answer of another version of evs-snapshots: \/scans\/0\/policies\/0 must have/,
  );
});

test.each(["text", "markdown", "csv", "junit", "sarif"] as const)(
  "it is shown as %s like one of today",
  (format) => {
    const options = { isColored: false, page: "" };
    const today = documentOf([reportedPolicy({ violations: [resultRow("a")] })]);
    const before = earlierAnswer([
      earlierPolicy({ violations: [resultRow("a")] }, { violations: [earlierRow("a")] }),
    ]);
    expect(render(read(before), format, options)).toBe(render(today, format, options));
  },
);
