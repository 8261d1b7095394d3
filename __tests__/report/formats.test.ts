import { convert } from "xmlbuilder2";
import { render } from "../../lib/report";
import { schemaProblems } from "../support/audit-schema";
import { documentOf, HOSTILE_NAME, reportedPolicy, resultRow } from "../support/documents";

const document = documentOf([
  reportedPolicy({
    violations: [resultRow("a", { name: HOSTILE_NAME })],
    undecided: [resultRow("b", { verdict: "undecided", missing: "creation time" })],
    exempt: [resultRow("c", { exemption: "release images (exempt through 2027-03-31)" })],
    complete: false,
    incomplete_reasons: ["The recycle bin could not be read."],
  }),
  reportedPolicy({ policy: "nothing found" }),
]);
const plain = (format: Parameters<typeof render>[1]) =>
  render(document, format, { isColored: false, page: "" });

test("the document is what its published schema says, and nothing more", () => {
  expect(schemaProblems(JSON.parse(plain("json")))).toEqual([]);
});

test("a document with a property that the schema does not name is noticed", () => {
  expect(schemaProblems({ ...document, extra: 1 })).toHaveLength(1);
});

test("JUnit has a failure, an error, a skipped case and one that passes", () => {
  const parsed = convert(plain("junit"), { format: "object" }) as unknown as {
    testsuites: { testsuite: readonly Record<string, unknown>[] };
  };
  const suites = parsed.testsuites.testsuite.map((suite) => [
    suite["@name"],
    suite["@tests"],
    suite["@failures"],
    suite["@errors"],
    suite["@skipped"],
  ]);
  expect(suites).toEqual([
    ["stale_snapshots", "4", "1", "2", "1"],
    ["nothing found", "1", "0", "0", "0"],
  ]);
});

test("CSV keeps a hostile name in its cell, and no formula is one", () => {
  const lines = plain("csv").trimEnd().split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(`"'=cmd()|""</script><img src=x onerror=alert(1)>\uFFFD\uFFFDgnp.exe\uFFFD"`);
});

test("CSV begins with a byte order mark and has another separator where that is asked for", () => {
  const text = render(document, "csv", {
    isColored: false,
    page: "",
    csv: { separator: "semicolon", hasMark: true },
  });
  expect(text).toMatch(/^\uFEFFproject_id;region;rule;/);
});

test.each([
  ["=1+1", "'=1+1"],
  ["x;=1+1", "x;'=1+1"],
  ["x, +1", "x, '+1"],
  ["|=1", "|'=1"],
  ['x;"=1', `x;"'=1`],
  ["a-b; c", "a-b; c"],
])("no program takes a cell %s for a formula, whatever its separator", (name, cell) => {
  const named = documentOf([reportedPolicy({ violations: [resultRow("a", { name })] })]);
  const [, line = ""] = render(named, "csv", { isColored: false, page: "" }).split("\r\n");
  expect(line.replaceAll('""', '"')).toContain(cell);
});

test.each(["json", "sarif"] as const)("%s shows a terminal nothing that it would act on", (format) => {
  const name = "\u009B31m\u202Egnp\uFEFF\u{E0041}\u2028";
  const named = documentOf([reportedPolicy({ violations: [resultRow("a", { name })] })]);
  const text = render(named, format, { isColored: false, page: "" });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  if (format === "json") expect(JSON.parse(text)).toEqual(named);
});

test("the text has no colors unless they are asked for, and then only there", () => {
  const control = String.fromCharCode(27);
  expect(plain("text")).not.toContain(control);
  expect(render(document, "text", { isColored: true, page: "" })).toContain(`${control}[31m`);
});

test("the text says of each policy how many, how large, and what is missing", () => {
  expect(plain("text")).toMatch(/stale_snapshots +│ +1 │ +10 GiB │ +1 │ +1 │ incomplete/);
});
