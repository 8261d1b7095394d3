import { en } from "../../../lib/audit/catalogue";
import { countOf, formatAge, formatGiB, formatNumber, regular } from "../../../lib/audit/catalogue/numbers";

test.each([
  [0, "0"],
  [999, "999"],
  [1900, "1,900"],
  [100_000, "100,000"],
  [9_007_199_254_740_991, "9,007,199,254,740,991"],
  [1_234_567.891, "1,234,567.89"],
])("%d is written %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
  expect(formatGiB(value)).toBe(`${text} GiB`);
});

test.each([
  [0, "0 copies"],
  [1, "1 copy"],
  [1900, "1,900 copies"],
])("%d of a thing are %s", (count, words) => {
  expect(countOf(count, { one: "copy", many: "copies" })).toBe(words);
});

test("a noun is regular when its plural takes an s", () => {
  expect(countOf(2, regular("stale snapshot"))).toBe("2 stale snapshots");
});

const NOW = new Date("2026-11-26T12:00:00Z");
test.each([
  ["2026-11-26T11:59:31Z", "0 minutes"],
  ["2026-11-26T11:59:00Z", "1 minute"],
  ["2026-11-26T10:00:01Z", "1 hour"],
  ["2026-11-25T12:00:01Z", "23 hours"],
  ["2026-11-25T12:00:00Z", "1 day"],
  ["2020-01-01T00:00:00Z", "2,521 days"],
  ["2026-12-26T12:00:00Z", "0 minutes"],
])("what is of %s is %s old", (at, age) => {
  expect(formatAge(Date.parse(at), NOW, en)).toBe(age);
});
