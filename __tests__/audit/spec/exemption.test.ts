import { tryGetExemptionProblem, tryParseDay } from "../../../lib/audit/spec/exemption";

const NOW = new Date("2026-11-26T12:00:00Z");
const TERMS = { reason: "release images", expires: "2027-03-31" };

test.each([
  { ...TERMS, id: "s" },
  { ...TERMS, namePrefix: "golden-" },
  { ...TERMS, namePattern: "(?i)^golden-" },
  { ...TERMS, metadata: { keep: "" }, preventive: true },
  { ...TERMS, id: "s", namePattern: undefined },
  // One that has ended is shown in reports; it is no mistake.
  { ...TERMS, id: "s", expires: "2020-02-29" },
  // Two years ahead, at most.
  { ...TERMS, id: "s", expires: "2028-11-26" },
])("%p is an exemption", (exemption) => {
  expect(tryGetExemptionProblem(exemption, NOW)).toBeUndefined();
});

test.each([
  [{ ...TERMS }, "undefined must have one of id, namePattern, namePrefix, metadata, got none"],
  [{ ...TERMS, id: "s", metadata: { a: "b" } }, "undefined must have one of .*, got id and metadata"],
  [{ ...TERMS, id: " " }, 'id must be a non-empty string, got " "'],
  [{ id: "s", expires: "2027-03-31" }, "reason must be a non-empty string, got undefined"],
  [{ ...TERMS, id: "s", expires: "31.3.2027" }, 'expires must be a date such as 2027-03-31, got "31.3.2027"'],
  [
    { ...TERMS, id: "s", expires: "2027-02-30" },
    'expires must be a date such as 2027-03-31, got "2027-02-30"',
  ],
  [
    { ...TERMS, id: "s", expires: "2028-11-28" },
    "expires must be at most two years from now, got 2028-11-28",
  ],
  [{ ...TERMS, namePattern: "(" }, "namePattern must be a regular expression in RE2 syntax: .+"],
  [{ ...TERMS, namePattern: "(golden)?" }, "namePattern must not match the empty string .*"],
  [{ ...TERMS, metadata: {} }, "metadata must have at least one key"],
  [{ ...TERMS, metadata: { a: "b", c: null } }, 'metadata must have a string for each key, got null for "c"'],
])("%p is none", (exemption, problem) => {
  const found = tryGetExemptionProblem(exemption, NOW);
  expect(`${found?.field} ${found?.problem}`).toMatch(new RegExp(`^${problem.replace(/[()]/g, "\\$&")}$`));
});

test("what is not known yet is not looked at", () => {
  const unknown = { reason: 1, expires: 1, namePattern: 1 };
  expect(tryGetExemptionProblem(unknown, NOW, () => false)).toBeUndefined();
});

test.each([
  ["2027-03-31", "2027-03-31T00:00:00.000Z"],
  ["2028-02-29", "2028-02-29T00:00:00.000Z"],
])("the day %s begins in UTC", (day, instant) => {
  expect(new Date(tryParseDay(day) ?? 0).toISOString()).toBe(instant);
});

test.each(["2027-02-29", "2027-13-01", "2027-3-1", "2027-03-31T00:00:00Z", ""])("%j is no day", (day) => {
  expect(tryParseDay(day)).toBeUndefined();
});
