import { certain, hasMore, isUnread, some, Unknown, unknown, unread, whole } from "../../../lib/audit/known";
import { open } from "../../../lib/audit/known/open";

const cut = new Unknown("disk list", "The disk list is cut.", "unreadable");
const failed = new Unknown("disk list", "The disk list could not be read.", "failed");
const isEven = (row: number) => certain(row % 2 === 0);

test("one that does settles it, whatever is missing", () => {
  expect(open(some({ rows: [1, 2], gaps: [failed] }, isEven))).toBe(true);
});

test("none does only where the list is whole", () => {
  expect(open(some(whole([1, 3]), isEven))).toBe(false);
  expect(open(some({ rows: [1, 3], gaps: [cut] }, isEven))).toBe(cut);
  expect(open(some(unread(failed), isEven))).toBe(failed);
});

test("a row of which it is unknown leaves it unknown", () => {
  expect(open(some(whole([1]), () => unknown(cut)))).toBe(cut);
});

test("of several gaps a failed read is named", () => {
  expect(open(hasMore({ rows: [], gaps: [cut, failed] }))).toBe(failed);
  expect(open(hasMore(whole([])))).toBe(false);
});

test("a list without rows is unread only where some may be missing", () => {
  expect([whole([]), unread(failed), { rows: [1], gaps: [cut] }].map(isUnread)).toEqual([false, true, false]);
});
