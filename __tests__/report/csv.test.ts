import { render } from "../../lib/report";
import { documentOf, MIXED_DOCUMENT, mixedDocumentAs, reportedPolicy, resultRow } from "../support/documents";

test("CSV keeps a hostile name in its cell, and no formula is one", () => {
  const lines = mixedDocumentAs("csv").trimEnd().split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(`"'=cmd()|""</script><img src=x onerror=alert(1)>\uFFFD\uFFFDgnp.exe\uFFFD"`);
});

test("CSV begins with a byte order mark and has another separator where that is asked for", () => {
  const text = render(MIXED_DOCUMENT, "csv", {
    isColored: false,
    page: "",
    csv: { separator: "semicolon", hasMark: true },
  });
  expect(text).toMatch(/^\uFEFFproject_id;region;account;project_name;rule;/);
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

test("CSV has the columns that are asked for, tags among them", () => {
  const rows = [resultRow("a", { metadata: { team: "=web" } }), resultRow("b")];
  const columns = ["id", "tag:team", "tag:constructor"] as const;
  const text = render(documentOf([reportedPolicy({ violations: rows })]), "csv", {
    isColored: false,
    page: "",
    csv: { columns },
  });
  expect(text).toBe("id,tag:team,tag:constructor\r\na,'=web,\r\nb,,\r\n");
});
