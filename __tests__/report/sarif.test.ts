import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import Ajv from "ajv";
import type { Log } from "sarif";
import { en } from "../../lib/audit/catalogue";
import { type AuditDocument, render, sarifNotice } from "../../lib/report";
import { codeScanningProblems } from "../support/code-scanning";
import {
  documentOf,
  fleetDocumentOf,
  HOSTILE_NAME,
  policyCell,
  reportedPolicy,
  resultRow,
} from "../support/documents";

const sarifOf = (document: AuditDocument, path?: string) =>
  JSON.parse(render(document, "sarif", { isColored: false, page: "", sarif: { path } })) as Log;
const resultsOf = (log: Log) => log.runs[0]?.results ?? [];

const policy = reportedPolicy({
  violations: [resultRow("a", { name: HOSTILE_NAME })],
  undecided: [resultRow("b", { verdict: "undecided", missing: "creation time" })],
  exempt: [resultRow("c", { exemption: "release images (exempt through 2027-03-31)" })],
  complete: false,
  incomplete_reasons: ["The recycle bin could not be read."],
});
const document = documentOf([policy, reportedPolicy({ rule: "failed_snapshots", policy: "nothing found" })]);
const log = sarifOf(document);

test("holds against its own schema", () => {
  // Its dialect names the schema `id`; nothing else in it differs.
  const { $schema, id, ...schema } = sarifSchema as Readonly<Record<string, unknown>>;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  expect([validate(log), validate.errors]).toEqual([true, null]);
});

describe("GitHub takes it", () => {
  test.each([
    ["with findings", document],
    ["without any", documentOf([reportedPolicy()])],
    [
      "of several projects",
      fleetDocumentOf([
        {
          ...policy,
          violations: [...policy.violations, { ...resultRow("a", { project_id: "b" }), key: "b-a" }],
          cells: [policyCell("a"), policyCell("b")],
        },
      ]),
    ],
    ["of a policy in a file", documentOf([{ ...policy, declared_at: { file: "über uns/a.yaml", line: 7 } }])],
  ])("%s", (_, answer) => {
    expect(codeScanningProblems(sarifOf(answer))).toEqual([]);
  });

  test("what was written before is refused by the same check", () => {
    const [run] = log.runs;
    const results = resultsOf(log).map((result) => ({
      ...result,
      level: "none" as const,
      locations: [{ logicalLocations: [{ name: "a" }] }],
      partialFingerprints: { "evsRow/v1": "a" },
    }));
    const old = {
      ...log,
      runs: [{ ...run, tool: { driver: { name: "x", rules: [{ id: "a" }] } }, results }],
    };
    expect(codeScanningProblems(old)).toEqual(
      expect.arrayContaining([
        "a: no shortDescription",
        "a: no help",
        "result 0: no physicalLocation",
        "result 0: no primaryLocationLineHash",
        "result 1: the level none",
      ]),
    );
  });
});

test("exempt rows are left out, and what cannot be told is a note", () => {
  expect(resultsOf(log).map(({ level, properties }) => [level, properties?.answer])).toEqual([
    ["warning", "violation"],
    ["note", "undecided"],
  ]);
});

test("says that not everything could be read", () => {
  expect(log.runs[0]?.invocations?.[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      { message: { text: "stale_snapshots: The recycle bin could not be read." } },
    ],
  });
});

describe("a finding is in", () => {
  const placeOf = (written: Log) => resultsOf(written)[0]?.locations?.[0]?.physicalLocation;

  test("the policy's line of the policies file", () => {
    const declared = documentOf([{ ...policy, declared_at: { file: "a b/c.yaml", line: 7 } }]);
    expect(placeOf(sarifOf(declared, "elsewhere"))).toMatchObject({
      artifactLocation: { uri: "a%20b/c.yaml" },
      region: { startLine: 7 },
    });
  });

  test.each([
    [undefined, "evs-snapshots"],
    ["terraform/main.tf", "terraform/main.tf"],
  ])("a file of its own where there is none, by the path %s", (path, uri) => {
    expect(placeOf(sarifOf(document, path))).toMatchObject({
      artifactLocation: { uri },
      region: { startLine: 1 },
    });
  });
});

test("the finding's key is its fingerprint", () => {
  expect(resultsOf(log)[0]?.partialFingerprints).toEqual({ primaryLocationLineHash: "key-of-a" });
});

test.each([
  [5000, 5000, undefined],
  [5001, 5001, /^GitHub shows the first 5,000 of these 5,001 findings\.$/],
  [
    25_001,
    25_000,
    /^SARIF contains the first 25,000 of 25,001 findings: GitHub rejects more, and shows 5,000/,
  ],
])("of %i findings it has %i, and what GitHub leaves out is said", (count, written, notice) => {
  const violations = Array.from({ length: count }, (_, index) => resultRow(`s${index}`));
  const large = documentOf([reportedPolicy({ violations })]);
  expect(resultsOf(sarifOf(large))).toHaveLength(written);
  const said = sarifNotice(large, en);
  if (notice === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(notice);
});
