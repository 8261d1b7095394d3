import { tryParseTime, tryToRfc3339 } from "../../lib/evs/time";

test.each<[string, string | undefined, string]>([
  ["2013-06-19T07:15:29.000000", "2013-06-19T07:15:29.000000Z", "the API page's spelling is UTC"],
  ["2013-02-25t04:13:17.000000", "2013-02-25T04:13:17.000000Z", "lower-case t"],
  ["2020-01-04T09:05:22.701000Z", "2020-01-04T09:05:22.701000Z", "with zone"],
  ["2020-01-04 09:05:22", "2020-01-04T09:05:22Z", "with a space, without fraction"],
  ["2020-01-04T09:05:22.123456+08:00", "2020-01-04T01:05:22.123456Z", "with an offset, no digit lost"],
  ["  2020-01-04  09:05:22 z ", "2020-01-04T09:05:22Z", "with odd space and case"],
  ["2020-01-04 09:05:22.5 UTC", "2020-01-04T09:05:22.5Z", "with the zone's name"],
  ["2020-01-04T09:05:22-0130", "2020-01-04T10:35:22Z", "with an offset without a colon"],
  ["2020-01-04T09:05:22+08", "2020-01-04T01:05:22Z", "with an offset of whole hours"],
  ["yesterday", undefined, "no time"],
  ["", undefined, "no time"],
  ["2020-13-45T99:00:00", undefined, "an impossible time"],
  ["2020-02-30T00:00:00", undefined, "a day that does not exist"],
  ["2020-01-04T24:00:00", undefined, "an hour that RFC 3339 does not know"],
  ["0000-01-01T00:00:00+08:00", undefined, "a year that RFC 3339 cannot say"],
  ["2020-01-04T09:05:22+99:99", undefined, "an impossible offset"],
])("%s is read as %s: %s", (given, expected) => {
  expect(tryToRfc3339(given)).toBe(expected);
});

test("what is not a valid time has no milliseconds", () => {
  expect(tryParseTime("2013-06-19T07:15:29.5")).toBe(Date.UTC(2013, 5, 19, 7, 15, 29, 500));
  expect(tryParseTime("yesterday")).toBeUndefined();
});

test.each([
  "2026-02-28T23:59:59",
  "2026-02-03T04:05:06.1",
  "2026-02-03T04:05:06.999999",
  "2026-02-03T04:05:06.1234567890123",
])("%s is the same time however its zone is written", (time) => {
  const spellings = ["", "Z", " z", " UTC", "+00:00"].map((zone) => tryParseTime(`${time}${zone}`));
  expect(new Set(spellings).size).toBe(1);
  expect(spellings[0]).toBe(Math.trunc(Date.parse(`${time}Z`)));
});
