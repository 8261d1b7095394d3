import { cutToBytes, jsonBytes, oneLine, quotedName } from "../../../lib/audit/catalogue/text";

test.each([
  ["a line break", "a\nb"],
  ["a carriage return", "a\rb"],
  ["an escape sequence", "a\u001bb"],
  ["a line separator", "a\u2028b"],
  ["a paragraph separator", "a\u2029b"],
  ["a control that turns the direction", "a\u202eb"],
  ["a space without width", "a\u200bb"],
  ["half a character", "a\ud800b"],
])("%s cannot break or forge a line", (_, text) => {
  expect(oneLine(text)).toBe("a\ufffdb");
});

test("what people write stays as it is", () => {
  const text = 'Größe "孤儿" кэш, 😀 é';
  expect(oneLine(text)).toBe(text);
});

test.each([
  ["", '""'],
  ['say "hi"', '"say \\"hi\\""'],
  ["a\nb", '"a\\nb"'],
  ["a\u202eb", '"a\ufffdb"'],
])("the name %j is shown as %s", (name, shown) => {
  expect(quotedName(name)).toBe(shown);
});

test("a very long name is cut between characters", () => {
  expect(quotedName("😀".repeat(121))).toBe(`"${"😀".repeat(120)}…"`);
  expect(quotedName("x".repeat(120))).toBe(`"${"x".repeat(120)}"`);
});

test.each([
  ["abc", 3, "abc"],
  ["abc", 2, "ab"],
  ["aé", 2, "a"],
  ["😀😀", 7, "😀"],
  ["孤", 0, ""],
])("%j in %d bytes is %j", (text, bytes, cut) => {
  expect(cutToBytes(text, bytes)).toBe(cut);
});

test.each([
  ["a", 1],
  ["孤", 3],
  ['"', 2],
  ["\n", 2],
])("%j takes %d bytes in JSON", (text, bytes) => {
  expect(jsonBytes(text)).toBe(bytes);
});
