import { shownText } from "../../lib/evs";

test.each([
  ["a cleared screen", "\u001b[2Jgone\u0007", " [2Jgone "],
  ["line breaks", "one\r\n\u2028two", "one two"],
  ["zero-width characters", "a\u200Bb\u200Cc\u200Dd\uFEFFe", "a b c d e"],
  ["bidirectional controls", "a\u202Eb\u2066c", "a b c"],
  ["half characters", "a\uD800b\uDC00", "a b "],
])("%s are shown as space", (_, text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test.each([
  ["a letter too long", "x".repeat(201), 201],
  ["a megabyte", "x".repeat(1024 ** 2), 201],
  ["a megabyte of spaces", " ".repeat(1024 ** 2), 2],
  ["a character in the middle of the cut", `${"x".repeat(199)}😀😀`, 200],
])("%s is cut, and says so", (_, text, length) => {
  const shown = shownText(text);
  expect(shown).toHaveLength(length);
  expect(shown).toMatch(/…$/);
  expect(shown).not.toMatch(/\p{Cs}/u);
});

test("what just fits is not cut", () => {
  expect(shownText("x".repeat(200))).toBe("x".repeat(200));
  expect(shownText(`a${" ".repeat(300)}b`)).toBe("a b");
});
