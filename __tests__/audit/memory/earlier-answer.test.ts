import { InvalidAnswerError, parseEarlierAnswer } from "../../../lib/audit/memory/earlier-answer";
import { documentOf, fleetDocumentOf, policyCell, reportedPolicy, resultRow } from "../../support/documents";
import { earlierAnswer, earlierPolicy, earlierRow } from "../../support/earlier-documents";
import { PROJECT } from "../../support/worlds";

const parse = (document: unknown) => parseEarlierAnswer(JSON.stringify(document));

test("an answer has the rows of each policy with what they were and since when", () => {
  const seen = "2026-11-01T00:00:00Z";
  const policy = reportedPolicy({
    violations: [resultRow("a", { first_seen: seen })],
    undecided: [resultRow("b")],
    exempt: [resultRow("c")],
    remembered: [
      { project_id: PROJECT, id: "d", kind: "legacy", name: null, state: "waiting", first_seen: seen },
    ],
  });

  expect(parse(documentOf([policy])).policies).toMatchObject([
    {
      rule: "stale_snapshots",
      label: "stale_snapshots",
      projectId: PROJECT,
      isLookedAt: true,
      isWhole: true,
      rows: [
        { id: "a", kind: "legacy", state: "violation", firstSeen: seen },
        { id: "b", state: "undecided" },
        { id: "c", state: "exempt" },
      ],
      remembered: [{ id: "d", state: "waiting", firstSeen: seen }],
    },
  ]);
});

test("an answer says who created a row where that says whose it is", () => {
  const known = {
    project_id: PROJECT,
    kind: "legacy",
    name: null,
    state: "waiting",
    first_seen: null,
  } as const;
  const policy = reportedPolicy({
    violations: [
      resultRow("a", { owner: "ann", owner_source: "creator" }),
      resultRow("b", { owner: "web", owner_source: "tag:owner" }),
    ],
    remembered: [
      { ...known, id: "c", creator: "bob" },
      { ...known, id: "d" },
    ],
  });
  expect(parse(documentOf([policy])).policies).toMatchObject([
    {
      rows: [{ creator: "ann" }, { creator: null }],
      remembered: [{ creator: "bob" }, { creator: null }],
    },
  ]);
});

test("an answer of several projects has the rows of a policy for each of them", () => {
  const rowIn = (id: string, project_id: string) => resultRow(id, { project_id });
  const waiting = { kind: "legacy", name: null, state: "waiting", first_seen: null } as const;
  const unread = { project_id: null, is_whole: false, has_baseline: false } as const;
  const policy = reportedPolicy({
    violations: [rowIn("a", "dev-id"), rowIn("b", "prod-id")],
    exempt: [rowIn("c", "dev-id")],
    remembered: [
      { ...waiting, project_id: "prod-id", id: "d" },
      { ...waiting, project_id: "unfound-id", id: "e" },
    ],
    cells: [
      policyCell("dev", { new_key: "k" }),
      policyCell("prod", { state: "incomplete", is_whole: false }),
      policyCell("closed", { ...unread, state: "refused" }),
      policyCell("slow", { ...unread, state: "unreachable", project_id: "slow-id", has_baseline: true }),
    ],
  });
  expect(parse(fleetDocumentOf([policy])).policies).toMatchObject([
    {
      projectId: "dev-id",
      ...{ isLookedAt: true, isWhole: true, hasBaseline: true, newKey: "k" },
      rows: [{ id: "a" }, { id: "c", state: "exempt" }],
      remembered: [],
    },
    {
      projectId: "prod-id",
      ...{ isLookedAt: true, isWhole: false, hasBaseline: true },
      rows: [{ id: "b" }],
      remembered: [{ id: "d", state: "waiting" }],
    },
    { projectId: null, isLookedAt: false, isWhole: false, hasBaseline: false, rows: [], remembered: [] },
    { projectId: "slow-id", isLookedAt: false, isWhole: false, hasBaseline: true },
    // Of the account that could not be entered.
    { projectId: "unfound-id", isLookedAt: false, hasBaseline: false, rows: [], remembered: [{ id: "e" }] },
  ]);
});

test("rows of the only project are of that one, whatever EVS says in them", () => {
  const policy = reportedPolicy({ violations: [resultRow("a", { project_id: "other" })] });
  expect(parse(documentOf([policy])).policies).toMatchObject([{ projectId: PROJECT, rows: [{ id: "a" }] }]);
});

test("an answer of the form before says the same as one of today", () => {
  const seen = { first_seen: "2026-11-01T00:00:00Z" };
  const known = { kind: "legacy", name: null, id: "d", state: "waiting", first_seen: null } as const;
  const unseen = { rule: "failed_snapshots", policy: "failed", reason: "403.", has_baseline: true };
  const today = documentOf(
    [
      reportedPolicy({
        violations: [resultRow("a", seen)],
        remembered: [{ project_id: PROJECT, ...known }],
        suspect: true,
        new_key: "k",
      }),
    ],
    { not_looked_at: [{ ...unseen, project_id: PROJECT, remembered: [{ project_id: PROJECT, ...known }] }] },
  );
  const before = earlierAnswer(
    [
      earlierPolicy(
        { suspect: true, new_key: "k" },
        { violations: [earlierRow("a", seen)], remembered: [known] },
      ),
    ],
    { not_looked_at: [{ ...unseen, remembered: [known] }] },
  );
  expect(parse(before)).toEqual(parse(today));
});

test.each([
  ["lists that are missing", { missing_lists: { "standard snapshots": "refused" } }],
  ["a scan that is suspect", { suspect: true }],
])("what an answer lacks is not gone after %s", (_, parts) => {
  expect(parse(documentOf([reportedPolicy(parts)])).policies[0]?.isWhole).toBe(false);
});

test("arguments and filters are compared, and what only changes texts is not", () => {
  const termsOf = (args: Record<string, unknown>) =>
    parse(documentOf([reportedPolicy({ arguments: args })])).policies[0]?.terms;

  expect(termsOf({ older_than: "30d", shown_rows: 5 })).toBe(termsOf({ older_than: "30d" }));
  expect(termsOf({ older_than: "30d" })).not.toBe(termsOf({ older_than: "60d" }));
  expect(termsOf({ older_than: "30d", name: "x" })).not.toBe(termsOf({ older_than: "30d" }));
});

test.each([
  ["no JSON", "<html>", "it is not JSON"],
  ["another JSON", '{"version": 4}', "it is not an answer of evs-snapshots"],
  ["a list", "[]", "it is not an answer of evs-snapshots"],
  ["a later form", '{"$schema": "urn:cdktf-evs-snapshots:audit:9"}', "which this version does not know"],
  ["no time", '{"$schema": "urn:cdktf-evs-snapshots:audit:1", "made_at": "soon"}', "made_at is not a time"],
])("%s is an error that says so", (_, text, problem) => {
  expect(() => parseEarlierAnswer(text)).toThrow(InvalidAnswerError);
  expect(() => parseEarlierAnswer(text)).toThrow(problem);
});
