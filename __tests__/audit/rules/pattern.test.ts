import { compilePattern, PatternError } from "../../../lib/audit/rules/pattern";

test.each([
  ["^golden-", "golden-1", true],
  ["^golden-", "a golden-1", false],
  ["den", "golden", true],
  ["(?i)GOLDEN", "golden", true],
  ["^\\p{Han}+$", "孤儿快照", true],
  ["(?P<team>a|b)-\\d+", "b-12", true],
  ["", "anything", true],
  ["^.$", "\u{1F600}", true],
])("%j over %j: %s", (pattern, text, expected) => {
  expect(compilePattern(pattern).matches(text)).toBe(expected);
});

test.each(["(", "a{2,1}", "(?=ahead)", "(a)\\1", "[z-a]", "a**"])("%j is not RE2 syntax", (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(PatternError);
});

test("a pattern that backtracks elsewhere is matched all the same", () => {
  expect(compilePattern("^(a+)+$").matches(`${"a".repeat(50_000)}!`)).toBe(false);
});

test("a pattern can be asked of any number of texts", () => {
  const pattern = compilePattern("b");
  expect(["ab", "c", "b"].map((text) => pattern.matches(text))).toEqual([true, false, true]);
});

test.each([
  ["^([a-z]+)-", "web-1", "web"],
  ["^([a-z]+)-", "1-web", undefined],
  ["^(?:(a)|b)", "b", undefined],
  ["b", "b", undefined],
  ["(b)|(c)", "c", undefined],
])("the first group of %j over %j is %j", (pattern, text, expected) => {
  expect(compilePattern(pattern).firstGroup(text)).toBe(expected);
});
