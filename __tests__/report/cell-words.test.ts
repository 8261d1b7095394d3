import type { PlaceState } from "../../lib/audit/facts/place";
import { exitCodeOf } from "../../lib/cli/audit/exit-code";
import { type AuditDocument, render } from "../../lib/report";
import type { Format } from "../../lib/report/render";
import { schemaProblems } from "../support/audit-schema";
import { fleetDocumentOf, policyCell, reportedPolicy, resultRow } from "../support/documents";

const as = (document: AuditDocument, format: Format) =>
  render(document, format, { isColored: false, page: "" });

/** Two projects, of which one is in a state, as a policy reports them. */
function fleetWith(state: PlaceState, violations: readonly string[] = []) {
  const isComplete = state === "complete";
  const reasons = isComplete ? [] : [`It is ${state}.`];
  const isRead = isComplete || state === "incomplete";
  return fleetDocumentOf([
    reportedPolicy({
      violations: violations.map((id) =>
        resultRow(id, { account: "acme", project_id: "dev-id", project_name: "dev" }),
      ),
      complete: isComplete,
      incomplete_reasons: reasons,
      cells: [
        policyCell("dev", { account: "acme", violation_count: violations.length }),
        policyCell("prod", {
          account: "acme",
          state,
          reasons,
          is_whole: isComplete,
          ...(isRead ? {} : { has_baseline: false }),
        }),
      ],
    }),
  ]);
}

test.each<Format>(["text", "markdown"])("projects that are left out are in %s by their reasons", (format) => {
  const place = { account: "acme", region: "cn-north-4" };
  const left_out = ["web", "shop"].map((name) => ({
    ...place,
    project_id: name,
    project_name: `cn-north-4_${name}`,
    reason: "deleted every night",
  }));
  expect(as({ ...fleetWith("complete"), left_out }, format)).toMatch(
    /Left out: acme\/cn-north-4\/web, acme\/cn-north-4\/shop\. deleted every night/i,
  );
});

// What the page shows of each state is tested in a browser, with the page.
describe.each<[state: PlaceState, head: string, code: number]>([
  ["complete", "2 of 2 projects complete", 0],
  ["incomplete", "1 of 2 projects complete", 2],
  ["refused", "1 of 2 projects complete", 2],
  ["unreachable", "1 of 2 projects complete", 2],
  ["absent", "1 of 2 projects complete", 2],
])("a fleet with a project that is %s", (state, head, code) => {
  const document = fleetWith(state);
  const line = `${state}: acme/cn-north-4/prod. It is ${state}.`;

  test("is what its schema says", () => {
    expect(schemaProblems(JSON.parse(as(document, "json")))).toEqual([]);
  });

  test("is counted in the text, with the reason of what is not complete", () => {
    const [first, second = ""] = as(document, "text").split("\n");
    expect(first).toBe(head);
    if (state === "complete") expect(as(document, "text")).not.toContain("prod");
    else expect(second).toBe(line);
  });

  test("is in Markdown, SARIF and JUnit", () => {
    expect(as(document, "markdown")).toContain(head);
    expect(as(document, "markdown").includes(line)).toBe(state !== "complete");
    expect(as(document, "sarif").includes(line)).toBe(state !== "complete");
    expect(as(document, "junit").includes('classname="evs.cn-north-4.prod-id.stale_snapshots"')).toBe(
      state !== "complete",
    );
  });

  test("decides the exit code, unless there is a violation or nobody asks", () => {
    expect(exitCodeOf(document, { failOn: "any" })).toBe(code);
    expect(exitCodeOf(document, { failOn: ["stale"] })).toBe(code);
    expect(exitCodeOf(document, { failOn: "none" })).toBe(0);
    expect(exitCodeOf(fleetWith(state, ["a"]), { failOn: "any" })).toBe(1);
  });
});

test("what a cell lacks for a policy that does not count decides nothing", () => {
  const lost = { rule: "orphaned_snapshots", policy: "lost" };
  const open = { state: "incomplete", reasons: ["The recycle bin: 403."] } as const;
  const cells = [policyCell("dev"), policyCell("prod")];
  const document = fleetDocumentOf([
    reportedPolicy({ cells }),
    reportedPolicy({
      ...lost,
      complete: false,
      incomplete_reasons: open.reasons,
      cells: [policyCell("dev"), policyCell("prod", open)],
    }),
  ]);
  expect(exitCodeOf(document, { failOn: ["stale"] })).toBe(0);
  expect(exitCodeOf(document, { failOn: ["lost"] })).toBe(2);
  expect(exitCodeOf(document, { failOn: "any" })).toBe(2);
});

test("two hundred projects in forty ways are a few lines, and what is left out is counted", () => {
  const names = Array.from({ length: 200 }, (_, index) => `p${index}`);
  const cells = names.map((name, index) =>
    policyCell(name, { state: "refused", reasons: [`Reason ${index % 12}.`] }),
  );
  const [head, ...lines] =
    as(fleetDocumentOf([reportedPolicy({ cells })]), "text")
      .split("\n\n")[0]
      ?.split("\n") ?? [];
  expect(head).toBe("0 of 200 projects complete");
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^refused: (cn-north-4\/p\d+, ){9}cn-north-4\/p108 and 7 more\. Reason 0\.$/);
  expect(lines[10]).toBe("2 more reasons: see reasons of cells in the JSON result.");
});

test("a row of a fleet says where it is, and one of a single project does not", () => {
  const document = fleetWith("complete", ["a"]);
  expect(as(document, "markdown")).toContain("`acme/cn-north-4/dev`");
  expect(as({ ...document, source: "plan" }, "text")).toContain("acme/cn-north-4/dev");
  expect(as(document, "csv")).toMatch(/\r\ndev-id,cn-north-4,acme,dev,stale_snapshots,/);
  expect(JSON.parse(as(document, "sarif")).runs[0].results[0].properties).toMatchObject({
    account: "acme",
    region: "cn-north-4",
    project: "dev-id",
    projectName: "dev",
  });
});
