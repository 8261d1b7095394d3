import { schemaProblems } from "../support/audit-schema";
import { MIXED_DOCUMENT, mixedDocumentAs } from "../support/documents";

test("the document is what its published schema says, and nothing more", () => {
  expect(schemaProblems(JSON.parse(mixedDocumentAs("json")))).toEqual([]);
});

test("a document with a property that the schema does not name is noticed", () => {
  expect(schemaProblems({ ...MIXED_DOCUMENT, extra: 1 })).toHaveLength(1);
});
