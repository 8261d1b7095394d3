import {
  all,
  allOf,
  any,
  anyOf,
  type Condition,
  given,
  is,
  NO,
  not,
  Unknown,
  unknown,
  YES,
} from "../../../lib/audit/known";
import { open } from "../../../lib/audit/known/open";

const odd = new Unknown("name", "The name cannot be read.", "unreadable");
const failed = new Unknown("disk list", "The disk list could not be read.", "failed");
const MAYBE = unknown(odd);
const ANSWERS = { yes: YES, no: NO, unknown: MAYBE };
type Answer = keyof typeof ANSWERS;

const answerOf = (condition: Condition): Answer => {
  const answer = open(condition);
  return answer instanceof Unknown ? "unknown" : answer ? "yes" : "no";
};

// Kleene's three-valued logic.
test.each<[Answer, Answer, Answer, Answer]>([
  ["yes", "yes", "yes", "yes"],
  ["yes", "unknown", "unknown", "yes"],
  ["yes", "no", "no", "yes"],
  ["unknown", "yes", "unknown", "yes"],
  ["unknown", "unknown", "unknown", "unknown"],
  ["unknown", "no", "no", "unknown"],
  ["no", "yes", "no", "yes"],
  ["no", "unknown", "no", "unknown"],
  ["no", "no", "no", "no"],
])("%s and %s: all %s, any %s", (a, b, both, either) => {
  const rows = [ANSWERS[a], ANSWERS[b]];
  const itself = (condition: Condition) => condition;
  expect([all(...rows), allOf(rows, itself)].map(answerOf)).toEqual([both, both]);
  expect([any(...rows), anyOf(rows, itself)].map(answerOf)).toEqual([either, either]);
});

test("not turns what is known, and leaves what is not", () => {
  expect([YES, NO, MAYBE].map((condition) => answerOf(not(condition)))).toEqual(["no", "yes", "unknown"]);
});

test("without conditions all hold, and none", () => {
  expect([all(), any()].map(answerOf)).toEqual(["yes", "no"]);
});

test("what comes after a condition that decides is not worked out", () => {
  const never = () => {
    throw new Error("worked out");
  };
  expect([all(NO, never), any(YES, never)].map(answerOf)).toEqual(["no", "yes"]);
  expect(() => all(MAYBE, never)).toThrow("worked out");
});

test("a fact that is unknown answers no question, and leads to no other", () => {
  expect(open(is<string>(odd, () => true))).toBe(odd);
  expect(open(given<string>(odd, () => YES))).toBe(odd);
  expect(answerOf(is("x", (value) => value === "x"))).toBe("yes");
});

test("of several reasons the first is named, but a failed read before all others", () => {
  const other = unknown(new Unknown("size", "The size is missing.", "absent"));
  expect(open(all(MAYBE, other))).toBe(odd);
  expect(open(any(MAYBE, unknown(failed), other))).toBe(failed);
});
