import { toExemption, tryGetWrittenProblem } from "../../../lib/audit/spec/written-exemption";

const NOW = new Date("2026-11-26T12:00:00Z");
const TERMS = { reason: "release images", expires: "2027-03-31" };
const NONE = { id: null, name_pattern: null, name_prefix: null, metadata: null, preventive: null };

test("what is null was not given", () => {
  const written = { ...NONE, ...TERMS, name_pattern: "^golden-" };
  expect(tryGetWrittenProblem(written, NOW)).toBeUndefined();
  expect(toExemption(written)).toEqual({ ...TERMS, namePattern: "^golden-" });
  expect(toExemption({ ...NONE, ...TERMS, name_prefix: "a", preventive: true })).toEqual({
    ...TERMS,
    namePrefix: "a",
    preventive: true,
  });
});

test.each([
  [{ ...NONE, ...TERMS }, undefined, "must have one of id, name_pattern, name_prefix, metadata, got none"],
  [{ ...TERMS, id: "s", name_prefix: "a" }, undefined, "got id and name_prefix"],
  [{ ...TERMS, name_prefix: "" }, "name_prefix", 'must be a non-empty string, got ""'],
  [{ ...TERMS, name_pattern: ".*" }, "name_pattern", "must not match the empty string"],
  [{ ...TERMS, id: "s", expires: "soon" }, "expires", "must be a date such as 2027-03-31"],
])("problems of %p go by the names as they are written", (written, field, problem) => {
  const found = tryGetWrittenProblem(written, NOW);
  expect(found?.field).toBe(field);
  expect(found?.problem).toContain(problem);
});
