import { choose, exceeds, NO, type Range, sum, Unknown, unknown, whole, YES } from "../../../lib/audit/known";
import { open } from "../../../lib/audit/known/open";

const odd = new Unknown("size", "The size cannot be read.", "unreadable");
const itself = <T>(row: T) => row;
const exactly = (number: number): Range => ({ least: number, most: number, doubt: undefined });

test("a sum is exact where all of it is known", () => {
  expect(sum(whole([1, 2]), itself)).toEqual(exactly(3));
});

test("what is unknown counts nothing at least, and any number at most", () => {
  const open = { least: 3, most: Number.POSITIVE_INFINITY, doubt: odd };
  expect(sum(whole([1, odd, 2]), itself)).toEqual(open);
  expect(sum({ rows: [1, 2], gaps: [odd] }, itself)).toEqual(open);
});

test.each<[Range, number, unknown]>([
  [exactly(3), 2, true],
  [exactly(3), 3, false],
  [{ least: 3, most: 9, doubt: odd }, 2, true],
  [{ least: 3, most: 9, doubt: odd }, 3, odd],
  [{ least: 3, most: 9, doubt: odd }, 9, false],
])("whether %j is more than %d", (range, limit, answer) => {
  expect(open(exceeds(range, limit))).toBe(answer);
});

test("a number that hangs on a condition may be either where that is unknown", () => {
  const [two, five] = [exactly(2), exactly(5)];
  expect([choose(YES, two, five), choose(NO, two, five)]).toEqual([two, five]);
  expect(choose(unknown(odd), five, two)).toEqual({ least: 2, most: 5, doubt: odd });
  expect(choose(unknown(odd), two, two)).toEqual(two);
});
