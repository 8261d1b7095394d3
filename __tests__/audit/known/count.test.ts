import { Count, NO, Unknown, unknown, YES } from "../../../lib/audit/known";

const odd = new Unknown("status", "The status cannot be read.", "unreadable");
const named = new Unknown("copies", "Some copies are unknown.", "unreadable");

test("counts what holds at least, and what may hold at most", () => {
  const count = new Count();
  count.add(YES, YES);
  count.add(YES, NO);
  count.add(YES, unknown(odd));
  count.add(NO, unknown(odd));
  expect(count.range(named)).toEqual({ least: 1, most: 2, doubt: named });
});

test("a count of what is known has no doubt", () => {
  const count = new Count();
  count.add(YES);
  expect(count.range(named)).toEqual({ least: 1, most: 1, doubt: undefined });
});
