import { comparableId } from "../../lib/evs";

const ID = "6cd26877-3ca3-4f4e-ae2a-38cc3d6183fa";

test.each([
  ["letter case", ID.toUpperCase()],
  ["no hyphens", ID.replaceAll("-", "")],
  ["other hyphens", ID.replaceAll("-", "\u2011")],
  ["surrounding space", ` ${ID}\n`],
  ["a mark of byte order", `\uFEFF${ID}`],
  ["a space of no width", `${ID.slice(0, 8)}\u200B${ID.slice(8)}`],
  ["wide letters", ID.replaceAll("a", "\uFF41")],
])("an ID that differs by %s is the same thing", (_, spelling) => {
  expect(comparableId(spelling)).toBe(comparableId(ID));
});

test("Unicode's forms of a text are one, other texts are not", () => {
  expect(comparableId("é")).toBe(comparableId("e\u0301"));
  expect(comparableId("é")).not.toBe(comparableId("e"));
});
