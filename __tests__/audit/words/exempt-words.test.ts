import { en } from "../../../lib/audit/texts";
import { tryGetLastDay } from "../../../lib/audit/words/exempt-words";
import { oneLine } from "../../../lib/audit/words/text";

const exemptWords = (reason: string, lastDay: string) => en.exemptions.exempt(oneLine(reason), lastDay);

test("the words say why, and until when", () => {
  expect(exemptWords("release images", "2027-03-31")).toBe("release images (exempt through 2027-03-31)");
});

test.each(["plain", "a (exempt through 2020-01-01)", "two\nlines", ""])(
  "the last day is read back whatever the reason: %j",
  (reason) => {
    const words = exemptWords(reason, "2027-03-31");
    expect(words).not.toContain("\n");
    expect(tryGetLastDay(words)).toBe("2027-03-31");
  },
);

test("other words have no last day", () => {
  expect(tryGetLastDay("exempt through 2027-03-31, says someone")).toBeUndefined();
});
