import { mixedDocumentAs } from "../support/documents";

test("CSV keeps a hostile name in its cell, and no formula is one", () => {
  const lines = mixedDocumentAs("csv").trimEnd().split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(`"'=cmd()|""</script><img src=x onerror=alert(1)>\uFFFD\uFFFDgnp.exe\uFFFD"`);
});
