import { en, zh } from "../../../lib/audit/catalogue";
import { incompleteAudit } from "../../../lib/audit/wording/incomplete-audit";

const REASONS = ["The recycle bin could not be read: 403.", "1 snapshot has no ID."];

test.each([
  ["en", en],
  ["zh", zh],
])("in %s an incomplete audit has each reason in its order, and then what follows", (_, texts) => {
  const warning = incompleteAudit(REASONS, texts);
  expect(warning?.summary).toBe(texts.auditWarnings.incomplete);
  expect(warning?.lines).toEqual([...REASONS, texts.auditWarnings.incompleteMeans]);
});

test("what could not be established is never called orphaned", () => {
  expect(incompleteAudit(REASONS, en)?.lines.at(-1)).toMatch(/indeterminate, never orphaned/);
});

test("of an audit that lacks nothing there is no warning", () => {
  expect(incompleteAudit([], en)).toBeUndefined();
});
