import { packDocument, unpackDocument } from "../../lib/report/pack";
import { documentOf, HOSTILE_NAME, reportedPolicy, resultRow } from "../support/documents";

const rows = [
  resultRow("a", { name: HOSTILE_NAME }),
  resultRow("b", { size: null, metadata: { team: "x" } }),
];
const document = documentOf([
  reportedPolicy({
    violations: rows,
    exempt: [resultRow("c", { exemption: "why (exempt through 2027-01-01)" })],
  }),
  reportedPolicy({ policy: "second", undecided: rows.map((row) => ({ ...row, verdict: "undecided" })) }),
  reportedPolicy({ policy: "none" }),
]);

test("what is packed comes out as it went in, without the keys of findings", () => {
  const withoutKeys: unknown = JSON.parse(
    JSON.stringify(document, (name, value: unknown) => (name === "key" ? "" : value)),
  );
  expect(unpackDocument(JSON.parse(JSON.stringify(packDocument(document))))).toEqual(withoutKeys);
});

test("a value that several rows and policies have stands once", () => {
  const { values } = packDocument(document);
  expect(values.filter((value) => value === "a-disk")).toHaveLength(1);
  expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(values.length);
});
