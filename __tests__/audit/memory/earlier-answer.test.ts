import { InvalidAnswerError, parseEarlierAnswer } from "../../../lib/audit/memory/earlier-answer";
import { documentOf, reportedPolicy, resultRow } from "../../support/documents";
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
