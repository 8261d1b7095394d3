import { toRfc3339, tryParseTime } from "../../lib/evs/time";

test.each([
  ["2013-06-19T07:15:29.000000", "2013-06-19T07:15:29.000000Z", "the API page's spelling is UTC"],
  ["2013-02-25t04:13:17.000000", "2013-02-25T04:13:17.000000Z", "lower-case t"],
  ["2020-01-04T09:05:22.701000Z", "2020-01-04T09:05:22.701000Z", "with zone"],
  ["2020-01-04 09:05:22", "2020-01-04T09:05:22Z", "with a space, without fraction"],
  ["2020-01-04T09:05:22.123456+08:00", "2020-01-04T01:05:22.123456Z", "with an offset, no digit lost"],
  ["yesterday", "yesterday", "no time stays as it is"],
  ["2020-13-45T99:00:00", "2020-13-45T99:00:00", "an impossible time stays as it is"],
])("%s is read as %s: %s", (given, expected) => {
  expect(toRfc3339(given)).toBe(expected);
});

test("what is no time has no milliseconds", () => {
  expect(tryParseTime("2013-06-19T07:15:29.5")).toBe(Date.UTC(2013, 5, 19, 7, 15, 29, 500));
  expect(tryParseTime("yesterday")).toBeUndefined();
});
