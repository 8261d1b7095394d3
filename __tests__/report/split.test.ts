import { render } from "../../lib/report";
import { splitByOwner } from "../../lib/report/split";
import { documentOf, fleetDocumentOf, policyCell, reportedPolicy, resultRow } from "../support/documents";

const of = (id: string, owner: string | null, size = 10) =>
  resultRow(id, { owner, owner_source: owner === null ? "unknown" : "tag:owner", size, is_new: id < "b" });

const whole = documentOf([
  reportedPolicy({
    monthly_cost: 7.5,
    violations: [of("a1", "web", 20), of("a2", null, 5), of("b1", "web", 50)],
    undecided: [of("b2", "dba")],
    exempt: [of("b3", "web")],
    complete: false,
    incomplete_reasons: ["The recycle bin could not be read."],
    gone: [{ id: "g", project_id: null, kind: "legacy", name: null, outcome: "deleted", first_seen: null }],
    report: "3 stale snapshots: a1, a2, b1",
  }),
]);
const parts = splitByOwner(whole);

test("each owner has a part with the rows of that owner, and rows without one have a part too", () => {
  const ids = parts.map(({ owner, document }) => {
    const [policy] = document.policies;
    const rows = [policy?.violations, policy?.undecided, policy?.exempt];
    return [owner, rows.map((list) => list?.map(({ id }) => id).join())];
  });
  expect(ids).toEqual([
    ["dba", ["", "b2", ""]],
    ["web", ["a1,b1", "", "b3"]],
    [null, ["a2", "", ""]],
  ]);
});

test("the figures of a part are those of its rows", () => {
  const figures = parts.map(({ document }) => document.policies[0]);
  expect(figures).toMatchObject([
    { violation_count: 0, total_gib: 0, monthly_cost: 0, undecided_count: 1, gone: [] },
    { violation_count: 2, total_gib: 70, monthly_cost: 7, exempt_count: 1, new_violation_count: 1, gone: [] },
    { violation_count: 1, total_gib: 5, monthly_cost: 0.5, gone: [{ id: "g" }] },
  ]);
});

test("a part costs what its rows cost, whatever the prices of the others are", () => {
  const legacy = { ...of("a1", "web", 20), monthly_cost: 2 };
  const standard = { ...of("a2", "dba", 20), kind: "standard", monthly_cost: 1 };
  const document = documentOf([reportedPolicy({ monthly_cost: 3, violations: [legacy, standard] })]);
  const costs = splitByOwner(document).map((part) => [part.owner, part.document.policies[0]?.monthly_cost]);
  expect(costs).toEqual([
    ["dba", 1],
    ["web", 2],
    [null, 0],
  ]);
});

test.each(["text", "csv", "markdown"] as const)("as %s a part names no row of anybody else", (format) => {
  const texts = parts.map(({ document }) => render(document, format, { isColored: false, page: "" }));
  const named = texts.map((text) => ["a1", "a2", "b1", "b2"].filter((id) => text.includes(`${id}-name`)));
  // Markdown lists violations only.
  expect(named).toEqual([format === "markdown" ? [] : ["b2"], ["a1", "b1"], ["a2"]]);
});

test.each(["text", "markdown"] as const)("as %s a part says whose it is, and what is unknown", (format) => {
  const [dba = "", web = "", nobody = ""] = parts.map(({ document }) =>
    render(document, format, { isColored: false, page: "" }),
  );
  expect(web).toContain("Findings of the owner web");
  expect(nobody).toContain("Findings without an owner");
  for (const text of [dba, web, nobody]) expect(text).toContain("The recycle bin could not be read.");
});

test("without owners all rows are in one part", () => {
  const [only, ...others] = splitByOwner(documentOf([reportedPolicy({ violations: [resultRow("a")] })]));
  expect([only?.owner, others]).toEqual([null, []]);
  expect(only?.document.policies[0]?.violations).toHaveLength(1);
});

test("a part counts the rows of its owner in each project", () => {
  const inProject = (id: string, owner: string | null, project: string) => ({
    ...of(id, owner),
    project_id: `${project}-id`,
    project_name: project,
  });
  const fleet = fleetDocumentOf([
    reportedPolicy({
      violations: [inProject("a", "web", "dev"), inProject("b", "web", "prod"), inProject("c", null, "dev")],
      undecided: [inProject("d", "web", "prod")],
      cells: [
        policyCell("dev", { violation_count: 2 }),
        policyCell("prod", { violation_count: 1, undecided_count: 1 }),
      ],
    }),
  ]);
  const [web] = splitByOwner(fleet);
  expect(web?.document.policies[0]?.cells).toMatchObject([
    { project_name: "dev", violation_count: 1, undecided_count: 0 },
    { project_name: "prod", violation_count: 1, undecided_count: 1 },
  ]);
});
