import { convert } from "xmlbuilder2";
import { mixedDocumentAs } from "../support/documents";

test("JUnit has a failure, an error, a skipped case and one that passes", () => {
  const parsed = convert(mixedDocumentAs("junit"), { format: "object" }) as unknown as {
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
